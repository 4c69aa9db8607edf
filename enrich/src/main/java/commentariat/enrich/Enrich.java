package commentariat.enrich;

import commentariat.analysis.Analysis;
import commentariat.analysis.Document;
import commentariat.analysis.stance.StanceEngine;
import commentariat.contract.article.Article;
import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import commentariat.contract.service.Service;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.enrich.state.StateMemory;
import commentariat.enrich.topology.EnrichTopology;
import commentariat.enrich.topology.ReplayedArticles;
import commentariat.enrich.topology.Tagger;
import commentariat.streams.deadletter.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enricher: a Kafka Streams application around the analysis, exactly once. Several copies share the work. */
public final class Enrich implements Service {
    static final String NAME = "enrich";

    private static final Logger LOG = LoggerFactory.getLogger(Enrich.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    /** A thread that dies at once again and again must not keep the processor busy with dying. */
    private static final Duration BEFORE_REPLACEMENT = Duration.ofSeconds(1);

    private final KafkaStreams streams;
    private final StateMemory memory;
    private final KafkaStreamsMetrics metrics;
    private final int threads;
    private final Runnable afterwards;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Enrich(
            KafkaStreams streams, StateMemory memory, KafkaStreamsMetrics metrics, int threads, Runnable afterwards) {
        this.streams = streams;
        this.memory = memory;
        this.metrics = metrics;
        this.threads = threads;
        this.afterwards = afterwards;
    }

    /**
     * Starts the enricher with the analysis of this release; returns while it joins its group.
     *
     * @param stance tells the side that words take; closed with the service, or when it does not start
     * @throws OperatorError if the broker does not answer, topics are missing or the state directory cannot be used
     */
    public static Enrich start(
            EnrichSettings settings, KafkaSettings kafka, Topics topics, MeterRegistry metrics, StanceEngine stance) {
        try {
            return start(
                    settings,
                    kafka,
                    topics,
                    metrics,
                    tagger(stance),
                    InstantSource.system(),
                    ReplayedArticles.PUBLISHED,
                    stance::close);
        } catch (RuntimeException e) {
            stance.close();
            throw e;
        }
    }

    /**
     * Starts the enricher of a replay beside the others: it has topics and a group of its own, and takes articles that have their tags already,
     * from {@code articles.replayed} there.
     *
     * @param kafka with the prefix of the replay's own topics
     * @param topics those
     * @throws OperatorError as {@link #start}
     */
    public static Enrich beside(EnrichSettings settings, KafkaSettings kafka, Topics topics, MeterRegistry metrics) {
        Tagger nobody = article -> {
            throw new IllegalStateException("a replay takes articles with their tags");
        };
        return start(settings, kafka, topics, metrics, nobody, InstantSource.system(), ReplayedArticles.ALL, () -> {});
    }

    /** The analysis of this release, as the topology and a replay call it; {@code stance} stays the caller's to close. */
    public static Tagger tagger(StanceEngine stance) {
        Analysis analysis = Analysis.with(stance);
        return article -> analysis.analyse(document(article));
    }

    /** The topics that the enricher reads and writes. */
    public static List<Topic<?>> topics(Topics topics) {
        Set<String> read = Set.of(
                topics.articles().name(),
                topics.replayed().name(),
                topics.corrections().name(),
                topics.deadLetters().name());
        return topics.all().stream()
                .filter(topic -> topic.writtenBy().equals(NAME) || read.contains(topic.name()))
                .toList();
    }

    private static Document document(Article article) {
        return new Document(
                article.id(),
                article.text(),
                Optional.of(article.title()).filter(title -> !title.isBlank()),
                article.language(),
                article.source().country());
    }

    /** Starts the enricher with any analysis and any clock. */
    static Enrich start(
            EnrichSettings settings,
            KafkaSettings kafka,
            Topics topics,
            MeterRegistry metrics,
            Tagger tagger,
            InstantSource clock) {
        return start(settings, kafka, topics, metrics, tagger, clock, ReplayedArticles.PUBLISHED, () -> {});
    }

    private static Enrich start(
            EnrichSettings settings,
            KafkaSettings kafka,
            Topics topics,
            MeterRegistry metrics,
            Tagger tagger,
            InstantSource clock,
            ReplayedArticles replayed,
            Runnable afterwards) {
        GroupProtocol protocol = prepare(settings, kafka, topics);
        DeadLetters letters = new DeadLetters(NAME, topics.deadLetters().name(), clock, metrics);
        StateMemory memory = new StateMemory(settings.stateMemory());
        KafkaStreams streams;
        try {
            streams = new KafkaStreams(
                    EnrichTopology.topology(topics, tagger, settings.nearCopy(), replayed, kafka.group(NAME), letters),
                    StreamsSettings.of(
                            settings, kafka, topics, letters, memory, protocol, member(settings.stateDirectory())));
        } catch (StreamsException e) {
            memory.close();
            throw new OperatorError(
                    "state directory " + settings.stateDirectory()
                            + " cannot be used (another copy may have it); name another with enrich.state-dir",
                    e);
        }
        streams.setUncaughtExceptionHandler(Enrich::replaceThread);
        streams.setStateListener((now, before) -> LOG.info("{}, was {}", now, before));
        KafkaStreamsMetrics streamsMetrics = new KafkaStreamsMetrics(streams);
        streamsMetrics.bindTo(metrics);
        streams.start();
        LOG.info("enricher started: {} threads, group protocol {}", settings.threads(), protocol);
        return new Enrich(streams, memory, streamsMetrics, settings.threads(), afterwards);
    }

    /**
     * The topology: every step, store and topic.
     *
     * @param topics with the prefix of the installation
     */
    public static TopologyDescription describe(Topics topics) {
        DeadLetters letters =
                new DeadLetters(NAME, topics.deadLetters().name(), InstantSource.system(), new SimpleMeterRegistry());
        Tagger nobody = article -> {
            throw new IllegalStateException("a topology that is described does not run");
        };
        return EnrichTopology.topology(topics, nobody, 1, ReplayedArticles.PUBLISHED, NAME, letters)
                .describe();
    }

    /** Checks broker, topics and state directory, and chooses the group protocol. */
    private static GroupProtocol prepare(EnrichSettings settings, KafkaSettings kafka, Topics topics) {
        try (AdminSession session = AdminSession.open(kafka)) {
            Admin admin = session.admin();
            new TopicAdmin(admin, topics).require(LOG::warn, topics(topics));
            if (settings.groupProtocol() != GroupProtocol.AUTO) {
                return settings.groupProtocol();
            }
            return knowsStreamsGroups(admin, kafka) ? GroupProtocol.STREAMS : GroupProtocol.CLASSIC;
        }
    }

    private static boolean knowsStreamsGroups(Admin admin, KafkaSettings kafka) {
        try {
            FinalizedVersionRange streams = admin.describeFeatures()
                    .featureMetadata()
                    .get()
                    .finalizedFeatures()
                    .get("streams.version");
            return streams != null && streams.maxVersionLevel() > 0;
        } catch (ExecutionException e) {
            throw new OperatorError(
                    "broker " + kafka.bootstrapServers() + " does not tell what it can do ("
                            + (e.getCause() == null ? e : e.getCause()).getMessage()
                            + "); write enrich.group-protocol: classic",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted while asking broker " + kafka.bootstrapServers(), e);
        }
    }

    /** What the group knows this copy by: kept beside its state, so that who owns the state is the same member after a restart. */
    private static String member(Path stateDirectory) {
        Path file = stateDirectory.resolve("member");
        try {
            Files.createDirectories(stateDirectory);
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            String member = Files.readString(file).strip();
            if (member.isEmpty()) {
                // killed between creating and writing it
                member = UUID.randomUUID().toString();
                Files.writeString(file, member);
            }
            return member;
        } catch (IOException e) {
            throw new OperatorError(
                    "state directory " + stateDirectory + " cannot be written (" + e
                            + "); name another with enrich.state-dir",
                    e);
        }
    }

    private static StreamThreadExceptionResponse replaceThread(Throwable error) {
        LOG.error("a stream thread died and is replaced; what it had in hand is tried again", error);
        try {
            Thread.sleep(BEFORE_REPLACEMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Health health() {
        KafkaStreams.State state = streams.state();
        return switch (state) {
            case RUNNING -> Health.ok("running, " + threads + (threads == 1 ? " thread" : " threads"));
            case CREATED, REBALANCING -> Health.ok("sharing out partitions, restoring state");
            case PENDING_SHUTDOWN, NOT_RUNNING -> Health.failing("stopped");
            case PENDING_ERROR, ERROR -> Health.failing("failed: " + state + "; the log says why; start it again");
        };
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        boolean inTime = streams.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        metrics.close();
        if (inTime) {
            memory.close();
            afterwards.run();
        } else {
            // memory that a thread still uses must not be freed under it
            LOG.warn(
                    "stream threads still work after {} s; what they did not commit is done again at the next start",
                    CLOSE_WITHIN.toSeconds());
        }
    }
}
