package commentariat.enrich;

import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import commentariat.enrich.state.StateMemory;
import commentariat.streams.deadletter.DeadLetters;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told. */
final class StreamsSettings {
    /** Headers of a dead letter, over the largest record that it may carry. */
    private static final long ROOM = 64 * 1024;

    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 2_000;
    /** A member who never leaves the group while a slow article is analysed, and yet frees those who wait for a dead one's transaction. */
    private static final int TRANSACTION_MILLIS = 30_000;

    private StreamsSettings() {}

    /** {@code protocol} is the one to use, never {@code AUTO}; {@code member} is what the group knows this copy by, also after a restart. */
    static Properties of(
            EnrichSettings settings,
            KafkaSettings kafka,
            Topics topics,
            DeadLetters letters,
            StateMemory memory,
            GroupProtocol protocol,
            String member) {
        Map<String, Object> config = kafka.streamsConfig();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, kafka.group(Enrich.NAME));
        config.put(StreamsConfig.CLIENT_ID_CONFIG, Enrich.NAME);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        // a cache would hold back and merge updates by the clock, not by the records
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // no step needs what comes in on two topics in the order of time: never wait for the other one
        config.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1);
        config.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, protocol.name().toLowerCase(Locale.ROOT));
        if (protocol == GroupProtocol.CLASSIC) {
            // a copy that was killed and starts again is the same member: nobody waits for its session to end
            config.put(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), member);
            config.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
            config.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
        }
        config.put(producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_MILLIS);
        // a commit ends a batch on every partition: zstd takes longer to begin one than to compress it
        config.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        config.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), (int)
                (topics.deadLetters().largestRecord().bytes() + ROOM));
        // what is said of internal topics when they are created; as the catalogue says it of the others
        config.put(StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG), Long.MAX_VALUE);
        config.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), largest(topics) + ROOM);
        config.putAll(letters.config());
        config.putAll(memory.config());
        Properties properties = new Properties();
        properties.putAll(config);
        return properties;
    }

    /** A store keeps whole articles, and no more. */
    private static long largest(Topics topics) {
        return topics.all().stream()
                .filter(topic -> topic.writtenBy().equals(Enrich.NAME))
                .map(Topic::largestRecord)
                .mapToLong(size -> size.bytes())
                .max()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no topic written by " + Enrich.NAME));
    }

    private static String consumer(String setting) {
        return StreamsConfig.mainConsumerPrefix(setting);
    }

    private static String producer(String setting) {
        return StreamsConfig.producerPrefix(setting);
    }
}
