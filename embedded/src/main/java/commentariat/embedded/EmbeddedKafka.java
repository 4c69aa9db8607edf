package commentariat.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real Kafka server, broker and controller in one, inside this process; its log is kept in a directory and found again at the next start.
 *
 * <p>It listens on 127.0.0.1 alone, without encryption or passwords: for one person's machine and for tests.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final int NODE_ID = 1;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the server and returns when it takes requests, after about three seconds.
     *
     * @param dataDir what the server keeps; empty at first, and for one server at a time ({@link DataDirectory} sees to that)
     * @param port where clients connect, or 0 for a free port, which is then kept for the next starts on this directory
     * @throws EmbeddedException if the port is taken or the server does not come up
     */
    public static EmbeddedKafka start(Path dataDir, int port) {
        Path log = dataDir.resolve("log");
        try {
            Files.createDirectories(log);
            int clients = LoopbackPort.choose(port, dataDir.resolve("port"), "--kafka-port");
            int controller = LoopbackPort.choose(0, dataDir.resolve("controller-port"), "--kafka-port");
            if (controller == clients) {
                Files.delete(dataDir.resolve("controller-port"));
                return start(dataDir, port);
            }
            format(log);
            return new EmbeddedKafka(running(settings(log, clients, controller), clients), clients);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a Kafka client wants for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Stops the server cleanly, or leaves it after five seconds: what was acknowledged is in its log either way. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        stop(server);
    }

    private static KafkaRaftServer running(Map<String, String> settings, int port) {
        KafkaRaftServer server;
        Properties properties = new Properties();
        properties.putAll(settings);
        try {
            server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        } catch (RuntimeException e) {
            throw didNotStart(port, e);
        }
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            stop(server);
            throw didNotStart(port, e);
        }
    }

    private static EmbeddedException didNotStart(int port, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return LoopbackPort.taken(port, "--kafka-port");
            }
        }
        return new EmbeddedException(
                "the embedded Kafka broker did not start: " + EmbeddedException.rootOf(e)
                        + "; the log says more, or choose another directory with --data-dir",
                e);
    }

    private static void stop(KafkaRaftServer server) {
        Thread stopping = new Thread(server::shutdown, "kafka-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            LOG.warn(
                    "the Kafka broker did not stop within {} s; its log is checked at the next start",
                    STOP_WITHIN.toSeconds());
        }
    }

    /** Gives an empty directory its cluster id and metadata version, as {@code kafka-storage.sh format} does; a formatted one is left alone. */
    private static void format(Path log) {
        // written last and by a rename: where it is, formatting was completed
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(log.toString())
                    .setMetadataLogDirectory(log.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new EmbeddedException(
                    "the embedded Kafka broker cannot prepare " + log + ": " + EmbeddedException.rootOf(e), e);
        }
    }

    private static Map<String, String> settings(Path log, int clients, int controller) {
        String bytes = Integer.toString(LARGEST_MESSAGE);
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("log.dirs", log.toString()),
                Map.entry(
                        "listeners",
                        "CLIENTS://" + LoopbackPort.HOST + ":" + clients + ",CONTROLLER://" + LoopbackPort.HOST + ":"
                                + controller),
                Map.entry("advertised.listeners", "CLIENTS://" + LoopbackPort.HOST + ":" + clients),
                Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                // a fixed voter, so that the controller's port may change between two starts
                Map.entry("controller.quorum.voters", NODE_ID + "@" + LoopbackPort.HOST + ":" + controller),
                // one node: nobody to replicate to
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "8"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                // after a kill the controller takes the broker back only once its old session is over
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // one person waits for it
                Map.entry("group.initial.rebalance.delay.ms", "100"),
                // a misspelt topic is an error, not a topic
                Map.entry("auto.create.topics.enable", "false"),
                // a fetched page is one message
                Map.entry("message.max.bytes", bytes),
                Map.entry("replica.fetch.max.bytes", bytes),
                // small: one process among the others on a laptop
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "4"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024)),
                Map.entry("log.index.size.max.bytes", Integer.toString(2 * 1024 * 1024)),
                Map.entry("log.preallocate", "false"));
    }
}
