package commentariat.app;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Replayed;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commentary as it is committed to the topic: read like any stranger would, without a consumer group. One thread's. */
public final class CommentaryFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommentaryFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(250);

    private static final Comparator<Commentary> READING_ORDER = Comparator.<Commentary, Instant>comparing(
                    said -> said.article().published())
            .thenComparing(said -> said.article().id())
            .thenComparing(said -> said.quotation().start());

    private final KafkaConsumer<String, Commentary> consumer;
    /** Where news begins: what was there before is history, whatever led to it. */
    private final Map<TopicPartition, Long> endsAtStart;

    private final boolean replayedToo;

    private CommentaryFeed(
            KafkaConsumer<String, Commentary> consumer, Map<TopicPartition, Long> endsAtStart, boolean replayedToo) {
        this.consumer = consumer;
        this.endsAtStart = endsAtStart;
        this.replayedToo = replayedToo;
    }

    /**
     * Opens the feed at the topic's beginning, or at its end as it is now. What a replay leads to from now on is no news and is left out.
     *
     * @throws OperatorError if the broker does not answer or has no such topic
     */
    public static CommentaryFeed open(KafkaSettings kafka, Topics topics, boolean fromBeginning) {
        return open(kafka, topics, fromBeginning, false);
    }

    /** The same; {@code replayedToo} says whether what a replay leads to counts as news. */
    static CommentaryFeed open(KafkaSettings kafka, Topics topics, boolean fromBeginning, boolean replayedToo) {
        // a consumer would wait for a wrong address in silence, or throw what no operator can read
        AdminSession.open(kafka).close();
        Topic<Commentary> topic = topics.commentary();
        Map<String, Object> config = kafka.clientConfig();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        KafkaConsumer<String, Commentary> consumer = new KafkaConsumer<>(
                config, new StringDeserializer(), topic.serde().deserializer());
        try {
            List<TopicPartition> partitions = partitions(consumer, topic.name());
            consumer.assign(partitions);
            // positions are taken now, not at the first poll: what is written in between is new
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                ends.forEach(consumer::seek);
            }
            return new CommentaryFeed(consumer, ends, replayedToo);
        } catch (TimeoutException e) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw AdminSession.noAnswer(kafka, e);
        } catch (OperatorError e) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw e;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        if (known == null || known.isEmpty()) {
            throw new OperatorError("topic " + topic + " is missing; create it with: commentariat topics");
        }
        return known.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /**
     * What has arrived since the last call; waits a quarter of a second for it, and may be empty. What came together is in the order
     * of its articles and their text, since the topic's partitions mix it. Tombstones are left out.
     */
    public List<Commentary> next() {
        try {
            List<Commentary> arrived = new ArrayList<>();
            for (ConsumerRecord<String, Commentary> record : consumer.poll(POLL)) {
                if (record.value() != null && isWanted(record)) {
                    arrived.add(record.value());
                }
            }
            arrived.sort(READING_ORDER);
            return arrived;
        } catch (RecordDeserializationException e) {
            LOG.error(
                    "{}; passed over",
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            consumer.seek(e.topicPartition(), e.offset() + 1);
            return List.of();
        } catch (WakeupException e) {
            return List.of();
        }
    }

    private boolean isWanted(ConsumerRecord<String, Commentary> record) {
        boolean history =
                record.offset() < endsAtStart.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
        return replayedToo || history || Replayed.by(record.headers()).isEmpty();
    }

    /** Makes a waiting {@link #next} return at once; the one method that another thread may call. */
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
