package commentariat.dashboard;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Replayed;
import commentariat.contract.topic.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code commentary} into a {@link Window}: first the end of every partition, so that the window is not empty, then what comes.
 * It belongs to no group and commits nothing. What it cannot read it counts, logs and skips: it only reads, and whoever writes the
 * topic's dead letters is not asked for more.
 */
final class CommentaryReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommentaryReader.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(4);
    /** Offsets are also taken by transactions' ends and by records that compaction removed, so we go back further than we need. */
    private static final int OFFSETS_PER_QUOTATION = 3;

    private final Topic<Commentary> topic;
    private final String broker;
    private final Window window;
    private final int windowSize;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Counter records;
    private final Counter unreadable;
    private final Thread thread = new Thread(this::run, "dashboard-reader");
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What the window is filled with once the end of the topic, as it was at the start, is reached. */
    private final Map<String, Commentary> earlier = new LinkedHashMap<>();

    private Map<TopicPartition, Long> endAtStart = Map.of();
    private long lookedAround = Long.MIN_VALUE;
    private volatile boolean live;
    private volatile Optional<String> failure = Optional.empty();

    private CommentaryReader(
            KafkaSettings kafka, Topic<Commentary> topic, Window window, int windowSize, MeterRegistry metrics) {
        this.topic = topic;
        this.broker = kafka.bootstrapServers();
        this.window = window;
        this.windowSize = windowSize;
        this.records = metrics.counter("commentariat.dashboard.records");
        this.unreadable = metrics.counter("commentariat.dashboard.unreadable");
        Map<String, Object> config = kafka.clientConfig();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, kafka.group("dashboard"));
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static CommentaryReader start(
            KafkaSettings kafka, Topic<Commentary> topic, Window window, int windowSize, MeterRegistry metrics) {
        CommentaryReader reader = new CommentaryReader(kafka, topic, window, windowSize, metrics);
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    /** Whether the window was filled with what the topic held at the start. */
    boolean isLive() {
        return live;
    }

    /** What keeps it from reading, one line. */
    Optional<String> failure() {
        return failure;
    }

    private void run() {
        try (consumer) {
            while (closing.getCount() > 0) {
                try {
                    readOn();
                    failure = Optional.empty();
                } catch (WakeupException e) {
                    // from close(): the loop sees to it
                } catch (RuntimeException e) {
                    pauseAfter(e);
                }
            }
        }
    }

    private void readOn() {
        long now = System.nanoTime();
        if (lookedAround == Long.MIN_VALUE || now - lookedAround > LOOK_AROUND.toNanos()) {
            lookAround();
            lookedAround = now;
        }
        consumer.poll(POLL).forEach(this::take);
        if (!live && reachedEndAtStart()) {
            goLive();
        }
    }

    /** Takes up partitions that are new, and throws where the broker does not answer, which {@code poll} would hide. */
    private void lookAround() {
        List<TopicPartition> all = consumer.partitionsFor(topic.name(), ANSWER).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(all, ANSWER);
        Set<TopicPartition> added = new HashSet<>(all);
        added.removeAll(consumer.assignment());
        if (added.isEmpty()) {
            return;
        }
        boolean first = consumer.assignment().isEmpty();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(added, ANSWER);
        consumer.assign(all);
        long back = (long) OFFSETS_PER_QUOTATION * ((windowSize + all.size() - 1) / all.size());
        for (TopicPartition partition : added) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            consumer.seek(partition, first ? Math.max(beginning, ends.getOrDefault(partition, 0L) - back) : beginning);
        }
        if (first) {
            endAtStart = ends;
        }
    }

    private boolean reachedEndAtStart() {
        return endAtStart.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
    }

    /** Partitions have no common order: what was there before us comes in the order of publication. */
    private void goLive() {
        List<Map.Entry<String, Commentary>> inOrder = new ArrayList<>(earlier.entrySet());
        inOrder.sort(Comparator.comparing(entry -> entry.getValue().article().published()));
        inOrder.subList(Math.max(0, inOrder.size() - windowSize), inOrder.size())
                .forEach(entry -> window.put(entry.getKey(), entry.getValue()));
        earlier.clear();
        live = true;
        LOG.info("showing {} quotations of topic {}, and what comes", window.total(), topic.name());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        records.increment();
        try {
            String id = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                earlier.remove(id);
                window.remove(id);
            } else if (live && Replayed.by(record.headers()).isPresent()) {
                window.replace(id, Json.read(record.value(), Commentary.class));
            } else if (live) {
                window.put(id, Json.read(record.value(), Commentary.class));
            } else {
                earlier.put(id, Json.read(record.value(), Commentary.class));
            }
        } catch (RuntimeException e) {
            unreadable.increment();
            LOG.warn(
                    "skipped record {} of partition {} of topic {}: {}",
                    record.offset(),
                    record.partition(),
                    record.topic(),
                    e.getMessage());
        }
    }

    private void pauseAfter(RuntimeException e) {
        if (failure.isEmpty()) {
            LOG.warn("cannot read topic {}; trying on", topic.name(), e);
        }
        failure = Optional.of("broker " + broker + ": " + e.getMessage());
        try {
            boolean stop = closing.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("{} after a failure", stop ? "stopping" : "trying again");
        } catch (InterruptedException interrupted) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
