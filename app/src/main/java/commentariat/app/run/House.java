package commentariat.app.run;

import commentariat.app.AppSettings;
import commentariat.app.CommentaryFeed;
import commentariat.app.SettingsOptions;
import commentariat.app.SourcesFile;
import commentariat.contract.service.Service;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.dashboard.Dashboard;
import commentariat.embedded.DataDirectory;
import commentariat.embedded.DemoNewsSite;
import commentariat.embedded.EmbeddedDatabase;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.ingest.Ingest;
import commentariat.ingest.source.Sources;
import commentariat.sink.Sink;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker, the database and all services in this process, started in the order in which they need each other. */
final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final Duration DEMO_EVERY = Duration.ofSeconds(4);

    private final Deque<AutoCloseable> servers = new ArrayDeque<>();
    private final List<Service> services = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private Optional<CommentaryFeed> commentary = Optional.empty();
    private String jdbcUrl = "";
    private boolean closed;

    private House() {}

    /** The ports of the embedded servers; 0 for any free one. */
    record Ports(int kafka, int postgres) {}

    /**
     * Starts everything; what was started is closed again if the rest fails.
     *
     * @param progress takes a line for each step that a person waits for
     */
    static House start(
            DataDirectory data, SettingsOptions options, Ports ports, boolean demo, Consumer<String> progress) {
        House house = new House();
        try {
            house.open(data, options, ports, demo, progress);
            return house;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    private void open(
            DataDirectory data, SettingsOptions options, Ports ports, boolean demo, Consumer<String> progress) {
        progress.accept("starting the broker and the database in " + data.path());
        CompletableFuture<EmbeddedDatabase> starting =
                CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(data.postgres(), ports.postgres()));
        EmbeddedKafka kafka;
        try {
            kafka = EmbeddedKafka.start(data.kafka(), ports.kafka());
            servers.push(kafka);
        } catch (RuntimeException e) {
            starting.thenAccept(EmbeddedDatabase::close)
                    .exceptionally(ignored -> null)
                    .join();
            throw e;
        }
        EmbeddedDatabase database = join(starting);
        servers.push(database);
        jdbcUrl = database.jdbcUrl();
        options.override("kafka.bootstrap-servers", kafka.bootstrapServers());
        options.override("sink.jdbc-url", database.jdbcUrl());
        options.override("ingest.state-dir", data.streams().resolve("extract"));
        options.override("enrich.state-dir", data.streams().resolve("enrich"));
        Optional<DemoNewsSite> site = demo ? Optional.of(demoSite(data, options)) : Optional.empty();
        AppSettings all = options.read();
        Topics topics = Topics.withPrefix(all.kafka().prefix());
        try (AdminSession session = AdminSession.open(all.kafka())) {
            new TopicAdmin(session.admin(), topics).create();
        }
        // the feed stands at the end before a service writes: nothing that is new now can be missed
        CommentaryFeed feed = CommentaryFeed.open(all.kafka(), topics, false);
        commentary = Optional.of(feed);
        progress.accept("starting the services");
        Sources sources = site.map(papers -> DemoSources.of(papers.feeds()))
                .orElseGet(() -> SourcesFile.load(all.ingest().sources()));
        MeterRegistry metrics = new SimpleMeterRegistry();
        Dashboard dashboard = Dashboard.start(all.dashboard(), all.kafka(), topics, metrics);
        services.add(dashboard);
        services.add(Sink.start(all.sink(), all.kafka(), topics, metrics));
        services.add(Enrich.start(
                all.enrich(), all.kafka(), topics, metrics, all.stance().open()));
        services.add(Ingest.start(all.ingest(), sources, all.kafka(), topics, metrics));
        describe(data, kafka, database, dashboard, topics, site);
    }

    private DemoNewsSite demoSite(DataDirectory data, SettingsOptions options) {
        Path state = data.path().resolve("demo");
        DemoNewsSite site = DemoNewsSite.start(0, DEMO_EVERY, state);
        servers.push(site);
        DemoSources.PACE.forEach(options::override);
        return site;
    }

    private void describe(
            DataDirectory data,
            EmbeddedKafka kafka,
            EmbeddedDatabase database,
            Dashboard dashboard,
            Topics topics,
            Optional<DemoNewsSite> site) {
        places.add("page      " + dashboard.url());
        places.add("broker    " + kafka.bootstrapServers());
        places.add("database  " + database.jdbcUrl() + "  (psql -h 127.0.0.1 -p " + port(database.jdbcUrl())
                + " -U postgres commentariat)");
        places.add("topics    " + topics.all().stream().map(Topic::name).collect(Collectors.joining(" ")));
        site.ifPresent(papers -> places.add("news site " + papers.home()));
        places.add("log       " + data.path().resolve("logs").resolve("commentariat.log"));
    }

    private static String port(String jdbcUrl) {
        return jdbcUrl.replaceFirst(".*:(\\d+)/.*", "$1");
    }

    private static EmbeddedDatabase join(CompletableFuture<EmbeddedDatabase> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Page, broker, database, topics, log: a line each. */
    List<String> whereEverythingIs() {
        return List.copyOf(places);
    }

    /** Where the database is. */
    String jdbcUrl() {
        return jdbcUrl;
    }

    /** Commentary that is new since the start. */
    CommentaryFeed commentary() {
        return commentary.orElseThrow(() -> new IllegalStateException("the house has not started"));
    }

    /** The services first and together, then what they stand on, newest first. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.stream()
                .map(service -> CompletableFuture.runAsync(() -> close(service)))
                .toList()
                .forEach(CompletableFuture::join);
        commentary.ifPresent(House::close);
        servers.forEach(House::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
