package commentariat.sink;

import com.zaxxer.hikari.HikariDataSource;
import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import commentariat.contract.service.Service;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.sink.table.Tables;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sink: keeps the tables of a PostgreSQL database as the topic of enriched articles says, exactly once. Several sinks share the topic's
 * partitions; each may be started and killed at any time.
 */
public final class Sink implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);
    private static final Duration LAST_TURN = Duration.ofSeconds(4);
    private static final int RECORDS_OF_A_POLL = 100;

    private final SinkLoop loop;
    private final Thread thread;
    private final AdminSession session;
    private final HikariDataSource pool;
    private final List<KafkaClientMetrics> clientMetrics;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Sink(SinkLoop loop, AdminSession session, HikariDataSource pool, List<KafkaClientMetrics> clientMetrics) {
        this.loop = loop;
        this.session = session;
        this.pool = pool;
        this.clientMetrics = clientMetrics;
        this.thread = new Thread(loop, "sink");
        thread.setDaemon(true);
    }

    /**
     * Checks broker, topics and database, brings the tables up to date, and starts to write.
     *
     * @throws OperatorError if the database or the broker does not answer, or a topic is missing
     */
    public static Sink start(SinkSettings settings, KafkaSettings kafka, Topics topics, MeterRegistry metrics) {
        return start(settings, kafka, topics, metrics, InstantSource.system());
    }

    static Sink start(
            SinkSettings settings, KafkaSettings kafka, Topics topics, MeterRegistry metrics, InstantSource clock) {
        HikariDataSource pool = Database.open(settings);
        try {
            return start(settings, kafka, topics, metrics, clock, pool, AdminSession.open(kafka));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static Sink start(
            SinkSettings settings,
            KafkaSettings kafka,
            Topics topics,
            MeterRegistry metrics,
            InstantSource clock,
            HikariDataSource pool,
            AdminSession session) {
        try {
            new TopicAdmin(session.admin(), topics)
                    .require(LOG::warn, List.of(topics.enriched(), topics.deadLetters()));
            Sink sink = assemble(settings, kafka, topics, metrics, clock, pool, session);
            sink.thread.start();
            return sink;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static Sink assemble(
            SinkSettings settings,
            KafkaSettings kafka,
            Topics topics,
            MeterRegistry metrics,
            InstantSource clock,
            HikariDataSource pool,
            AdminSession session) {
        Consumer<byte @Nullable [], byte @Nullable []> consumer = consumer(settings, kafka, topics.enriched());
        Producer<byte[], byte[]> producer = producer(kafka, topics.deadLetters());
        List<KafkaClientMetrics> clientMetrics =
                List.of(new KafkaClientMetrics(consumer), new KafkaClientMetrics(producer));
        clientMetrics.forEach(client -> client.bindTo(metrics));
        SinkLoop loop = new SinkLoop(
                consumer,
                topics.enriched().name(),
                new TopicIds(session.admin()),
                new Tables(pool, settings.acceptOlderAnalysis()),
                new DeadLetters(producer, topics.deadLetters().name(), clock),
                settings,
                new SinkMetrics(metrics),
                ManagementFactory.getRuntimeMXBean().getName() + "/"
                        + UUID.randomUUID().toString().substring(0, 8));
        return new Sink(loop, session, pool, clientMetrics);
    }

    private static Consumer<byte @Nullable [], byte @Nullable []> consumer(
            SinkSettings settings, KafkaSettings kafka, Topic<?> topic) {
        Map<String, Object> config = kafka.clientConfig();
        config.put("group.id", kafka.group("sink"));
        config.put("client.id", kafka.group("sink"));
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", false);
        // partitions that stay are read on while others move
        config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        // a sink that was killed is missed after this time, and its partitions move on
        config.put("session.timeout.ms", 10_000);
        config.put("heartbeat.interval.ms", 3_000);
        config.put("max.poll.records", Math.min(settings.batchSize(), RECORDS_OF_A_POLL));
        config.put(
                "fetch.max.bytes",
                Math.max(settings.batchBytes().intBytes(), topic.largestRecord().intBytes()));
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Producer<byte[], byte[]> producer(KafkaSettings kafka, Topic<?> topic) {
        Map<String, Object> config = kafka.producerConfig();
        config.put("client.id", kafka.group("sink") + "-dead-letters");
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("compression.type", "zstd");
        config.put("max.request.size", topic.largestRecord().intBytes());
        // well below the time after which the group takes a sink that does not poll for dead
        config.put("delivery.timeout.ms", 30_000);
        config.put("request.timeout.ms", 10_000);
        config.put("max.block.ms", 10_000);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public Health health() {
        return loop.health();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        loop.stop();
        try {
            thread.join(LAST_TURN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            // a database that hangs: closing the pool breaks the connection, and the transaction is rolled back
            LOG.warn("the last batch did not end within {} s and is left on the topic", LAST_TURN.toSeconds());
            thread.interrupt();
        }
        pool.close();
        clientMetrics.forEach(KafkaClientMetrics::close);
        session.close();
    }
}
