package commentariat.ingest;

import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import commentariat.ingest.source.Sources;
import commentariat.ingest.topology.ExtractTopology;
import commentariat.streams.deadletter.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the topology that reads articles off pages, exactly once. */
final class Extractor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(4_500);
    private static final Duration BEFORE_REPLACEMENT = Duration.ofSeconds(1);
    private static final long COMMIT_MILLIS = 200;
    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 2_000;
    private static final int TRANSACTION_MILLIS = 30_000;
    private static final int ROOM = 64 * 1024;

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;

    private Extractor(KafkaStreams streams, KafkaStreamsMetrics metrics) {
        this.streams = streams;
        this.metrics = metrics;
    }

    static Extractor start(
            IngestSettings settings,
            Sources sources,
            KafkaSettings kafka,
            Topics topics,
            MeterRegistry metrics,
            InstantSource clock,
            String member) {
        DeadLetters letters = new DeadLetters(Ingest.NAME, topics.deadLetters().name(), clock, metrics);
        Topology topology = ExtractTopology.topology(topics, sources, metrics);
        KafkaStreams streams;
        try {
            streams = new KafkaStreams(topology, config(settings, kafka, topics, letters, member));
        } catch (StreamsException e) {
            throw new OperatorError(
                    "state directory " + settings.stateDir()
                            + " cannot be used (another copy may have it); name another with ingest.state-dir",
                    e);
        }
        streams.setUncaughtExceptionHandler(error -> {
            LOG.error("a stream thread died and is replaced; what it had in hand is tried again", error);
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        KafkaStreamsMetrics bound = new KafkaStreamsMetrics(streams);
        bound.bindTo(metrics);
        streams.start();
        return new Extractor(streams, bound);
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_REPLACEMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties config(
            IngestSettings settings, KafkaSettings kafka, Topics topics, DeadLetters letters, String member) {
        Path state = settings.stateDir().resolve("streams");
        Map<String, Object> config = kafka.streamsConfig();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, kafka.group("extract"));
        config.put(StreamsConfig.CLIENT_ID_CONFIG, "ingest-extract");
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.extractThreads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), member);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_MILLIS);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        // a page that is a dead letter goes with all its bytes
        config.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                topics.deadLetters().largestRecord().intBytes() + ROOM);
        // what a page says of its date may lie in the future; the internal topics take it as the catalogue's do
        config.put(StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG), Long.MAX_VALUE);
        config.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                topics.articles().largestRecord().bytes() + ROOM);
        config.putAll(letters.config());
        Properties properties = new Properties();
        properties.putAll(config);
        return properties;
    }

    Health health() {
        return switch (streams.state()) {
            case RUNNING -> Health.ok("extracting");
            case CREATED, REBALANCING -> Health.ok("extractor shares out partitions or restores its state");
            case PENDING_SHUTDOWN, NOT_RUNNING -> Health.failing("extractor stopped");
            case PENDING_ERROR, ERROR -> Health.failing("extractor failed; the log says why; start it again");
        };
    }

    @Override
    public void close() {
        boolean inTime = streams.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        metrics.close();
        if (!inTime) {
            LOG.warn("the extractor did not end in time; what it did not commit is done again at the next start");
        }
    }
}
