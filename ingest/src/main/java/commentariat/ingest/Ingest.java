package commentariat.ingest;

import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import commentariat.contract.service.Service;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.ingest.discovery.Poller;
import commentariat.ingest.fetch.BackOff;
import commentariat.ingest.fetch.FetchLimits;
import commentariat.ingest.fetch.Fetcher;
import commentariat.ingest.robots.Robots;
import commentariat.ingest.source.Sources;
import commentariat.ingest.topology.ExtractTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.TopologyDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingest service: polls the sources, fetches their pages, reads the articles off them. Several copies share the hosts among them; any of
 * them may be killed at any time, nothing is lost and nothing is published twice.
 */
public final class Ingest implements Service {
    static final String NAME = "ingest";

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final Crawler crawler;
    private final Extractor extractor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Ingest(Crawler crawler, Extractor extractor) {
        this.crawler = crawler;
        this.extractor = extractor;
    }

    /**
     * Starts the service.
     *
     * @param topics with the prefix of the installation; they must exist
     * @throws OperatorError if the broker does not answer, a topic is missing, or the state directory cannot be used
     */
    public static Ingest start(
            IngestSettings settings, Sources sources, KafkaSettings kafka, Topics topics, MeterRegistry metrics) {
        return start(settings, sources, kafka, topics, metrics, InstantSource.system());
    }

    static Ingest start(
            IngestSettings settings,
            Sources sources,
            KafkaSettings kafka,
            Topics topics,
            MeterRegistry metrics,
            InstantSource clock) {
        check(kafka, topics);
        String member = Member.of(settings.stateDir());
        Extractor extractor = Extractor.start(settings, sources, kafka, topics, metrics, clock, member);
        Fetcher fetcher = fetcher(settings, clock);
        Robots robots =
                new Robots(fetcher, settings.robotName(), settings.robotsLifetime(), settings.maxCrawlDelay(), clock);
        Turns turns =
                new Turns(fetcher, robots, new Poller(fetcher, settings.hostDelay()), clock, settings.parallelHosts());
        // any seed will do: copies must only not wait in step, and each has its own name
        BackOff backOff =
                new BackOff(settings.retryDelay(), settings.maxRetryDelay(), new SplittableRandom(member.hashCode()));
        Crawler crawler = Crawler.start(
                () -> new CrawlSession(settings, sources, kafka, topics, turns, backOff, clock, metrics, member),
                turns);
        LOG.info("ingest started: {} sources", sources.sources().size());
        return new Ingest(crawler, extractor);
    }

    static Fetcher fetcher(IngestSettings settings, InstantSource clock) {
        return new Fetcher(
                new FetchLimits(
                        settings.userAgent(),
                        settings.connectTimeout(),
                        settings.fetchTimeout(),
                        settings.largestPage().intBytes(),
                        settings.allowPrivateAddresses()),
                clock);
    }

    /**
     * The extractor's topology: every step, store and topic.
     *
     * @param topics with the prefix of the installation
     */
    public static TopologyDescription describe(Topics topics) {
        return ExtractTopology.topology(topics, new Sources(List.of()), new SimpleMeterRegistry())
                .describe();
    }

    private static void check(KafkaSettings kafka, Topics topics) {
        try (AdminSession session = AdminSession.open(kafka)) {
            new TopicAdmin(session.admin(), topics).require(LOG::warn, topics.all());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Health health() {
        Health crawl = crawler.health();
        Health extract = extractor.health();
        String detail = crawl.detail() + "; " + extract.detail();
        return crawl.ok() && extract.ok() ? Health.ok(detail) : Health.failing(detail);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        // both at once, as both may take their time
        Thread extracting = new Thread(extractor::close, "ingest-close");
        extracting.setDaemon(true);
        extracting.start();
        crawler.close();
        try {
            extracting.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
