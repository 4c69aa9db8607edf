package commentariat.contract.topic;

import commentariat.contract.Event;
import commentariat.contract.settings.DataSize;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic of the catalogue.
 *
 * @param name with the prefix
 * @param record the class of its values
 * @param key what its key is, in words
 * @param value what its value is, in words
 * @param retention how long a record is kept; empty where it is kept for ever
 * @param compacted whether only the newest record of a key is kept
 * @param partitions how many it is created with
 * @param partitionedLike name, with the prefix, of the topic that it must have as many partitions as; empty for none
 * @param largestRecord the largest record that it takes
 * @param writtenBy the service that writes it
 */
public record Topic<T>(
        String name,
        Class<T> record,
        String key,
        String value,
        Optional<Duration> retention,
        boolean compacted,
        int partitions,
        Optional<String> partitionedLike,
        DataSize largestRecord,
        String writtenBy) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** How its values are written and read. */
    public Serde<T> serde() {
        return JsonSerde.of(record);
    }

    /** {@code event} as a record for this topic: its own key, its own time; 1970 where it is older than that. */
    public static <E extends Event> ProducerRecord<String, E> record(Topic<E> topic, E event) {
        return new ProducerRecord<>(topic.name, null, timestamp(event.eventTime()), event.key(), event);
    }

    /** Kafka refuses a timestamp before 1970, yet archives hold older articles, and a page may claim any year at all. */
    private static long timestamp(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return 0;
        }
        return time.isAfter(LATEST) ? LATEST.toEpochMilli() : time.toEpochMilli();
    }

    /** What the broker is told when the topic is created, and compared with afterwards. */
    Map<String, String> config() {
        Map<String, String> config = new HashMap<>();
        config.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(
                TopicConfig.RETENTION_MS_CONFIG,
                retention.map(kept -> String.valueOf(kept.toMillis())).orElse("-1"));
        // Event time is publication time: a record of years ago must neither be refused nor deleted at once for its
        // age.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, retention.isPresent() ? "LogAppendTime" : "CreateTime");
        // … nor refused because a page's clock is ahead.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(largestRecord.bytes()));
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        return config;
    }
}
