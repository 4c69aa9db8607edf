package commentariat.ingest.discovery;

import commentariat.contract.article.DiscoveredUrl;
import commentariat.contract.identity.Identity;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.source.SourceHealth;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which URLs were found before, by any instance, and how the sources are: what stands on the topics, read from the beginning and followed
 * in a thread of its own.
 *
 * <p>An instance that takes over hosts calls {@link #refresh} and waits until {@link #isRefreshed}: then all that the owner before it
 * committed is known, even what was still being committed when the hosts moved.
 */
public final class Known implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Known.class);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Topics topics;
    private final Map<String, Object> config;
    private final Map<String, Object> adminConfig;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, SourceHealth> health = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong(1);
    private final Thread thread = new Thread(this::follow, "ingest-known");
    private volatile long reached;
    private volatile boolean closing;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    private record Seen(Instant discoveredAt, Optional<Instant> modified) {}

    private Known(KafkaSettings kafka, Topics topics) {
        this.topics = topics;
        this.adminConfig = kafka.clientConfig();
        this.config = kafka.clientConfig();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-known");
    }

    /** Starts to read. */
    public static Known start(KafkaSettings kafka, Topics topics) {
        Known known = new Known(kafka, topics);
        known.thread.setDaemon(true);
        known.thread.start();
        return known;
    }

    /** Asks for all that is committed up to now; {@link #isRefreshed} takes the ticket that it gives. */
    public long refresh() {
        return asked.incrementAndGet();
    }

    /**
     * Whether all that was committed before the ticket was given is known.
     *
     * @throws RuntimeException what made the reading thread stop, if anything did
     */
    public boolean isRefreshed(long ticket) {
        failure.ifPresent(e -> {
            throw e;
        });
        return reached >= ticket;
    }

    /** Whether the URL was never found before, or was modified since, as its listing says. */
    public boolean isNews(DiscoveredUrl found) {
        Seen before = seen.get(Identity.ofUrl(found.url()));
        return before == null
                || found.modified()
                        .map(time -> time.isAfter(before.modified().orElse(before.discoveredAt())))
                        .orElse(false);
    }

    /** The URL is found now. */
    public void add(DiscoveredUrl found) {
        seen.merge(
                Identity.ofUrl(found.url()),
                new Seen(found.discoveredAt(), found.modified()),
                (one, other) -> new Seen(
                        one.discoveredAt().isAfter(other.discoveredAt()) ? one.discoveredAt() : other.discoveredAt(),
                        later(one.modified(), other.modified())));
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.isPresent() && other.get().isAfter(one.get()) ? other : one;
    }

    /** How a source was after its last poll. */
    public Optional<SourceHealth> health(String sourceId) {
        return Optional.ofNullable(health.get(sourceId));
    }

    /** How a source is now; an older word does not replace a newer one. */
    public void add(SourceHealth now) {
        health.merge(now.sourceId(), now, (one, other) -> other.polledAt().isBefore(one.polledAt()) ? one : other);
    }

    private void follow() {
        try (Consumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                Admin admin = Admin.create(adminConfig)) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long chasing = 0;
            Map<TopicPartition, Long> ends = Map.of();
            while (!closing) {
                if (reached >= chasing && asked.get() > chasing) {
                    chasing = asked.get();
                    ends = ends(admin, partitions);
                }
                consumer.poll(PACE).forEach(this::learn);
                if (reached < chasing && hasReached(consumer, ends)) {
                    reached = chasing;
                }
            }
        } catch (KafkaException e) {
            if (!closing) {
                failure = Optional.of(e);
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic<?> topic : List.of(topics.urls(), topics.sourceHealth())) {
            consumer.partitionsFor(topic.name())
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    /** The ends as they are, beyond what is committed: a transaction that is just being committed lies before them. */
    private static Map<TopicPartition, Long> ends(Admin admin, List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get()
                    .forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("the ends of the topics cannot be asked for", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static boolean hasReached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void learn(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                return;
            }
            if (record.topic().equals(topics.urls().name())) {
                add(topics.urls().serde().deserializer().deserialize(record.topic(), record.value()));
            } else {
                add(topics.sourceHealth().serde().deserializer().deserialize(record.topic(), record.value()));
            }
        } catch (SerializationException e) {
            // whoever fetches makes a dead letter of an unreadable URL; unreadable health is as good as none
            LOG.debug("record {}-{}@{} cannot be read", record.topic(), record.partition(), record.offset(), e);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
