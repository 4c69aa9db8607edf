package commentariat.bench.stream;

import commentariat.analysis.stance.RulesEngine;
import commentariat.app.replay.Backlog;
import commentariat.app.topic.Records;
import commentariat.contract.article.Article;
import commentariat.contract.json.Json;
import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.enrich.EnrichSettings;
import commentariat.enrich.topology.Tagger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the enricher, exactly once on a real broker, beside the analysis alone with as many threads, in one run. */
@Command(
        name = "time-enricher",
        mixinStandardHelpOptions = true,
        description = {
            "Articles a second: the analysis alone with as many threads, then the enricher on an embedded broker, then"
                    + " the analysis again.",
            "The broker takes its part of the same processors. Exit code 1 where the ratio is less than --least, or"
                    + " where the state",
            "stores take more memory than they may."
        })
public final class TimeEnricher implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);
    /** What one step hands to the next is seen when it is committed: so many looks in a row must find nothing. */
    private static final int QUIET = 5;

    @Option(names = "--articles", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int articles = 3000;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Articles that are analysed and enriched before: what is called for the first time is slow."
                    + " Default: ${DEFAULT-VALUE}.")
    private int warmUp = 1500;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that analyse. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Option(
            names = "--least",
            paramLabel = "RATIO",
            description = "The least ratio, 0 for none. Default: ${DEFAULT-VALUE}.")
    private double least = 0.85;

    @Option(
            names = "--state-memory",
            paramLabel = "SIZE",
            description = "What the state stores may take. Default: ${DEFAULT-VALUE}.")
    private String stateMemory = "128MiB";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description =
                    "What the articles say that they are in. Of another language than en the analysis does little: what"
                            + " remains is the price of the stream and the memory of its state. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(
            names = "--commit-interval",
            paramLabel = "TIME",
            description = "How long a result may wait for others to be committed with. Default: ${DEFAULT-VALUE}.")
    private String commitInterval = "200ms";

    private final MadeUpNews news = new MadeUpNews();

    /** Runs it and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TimeEnricher()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Tagger analysis = Enrich.tagger(new RulesEngine());
        analysed(analysis, warmUp);
        double before = analysed(analysis, articles);
        System.out.printf(Locale.ROOT, "analysis alone, %d threads: %.1f articles/s%n", threads, before);
        Path directory = Files.createTempDirectory("time-enricher");
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        double enriched;
        double memory;
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), Optional.empty(), Map.of());
            Topics topics = Topics.withPrefix("");
            try (AdminSession session = AdminSession.open(kafka)) {
                new TopicAdmin(session.admin(), topics).create();
            }
            EnrichSettings settings = Settings.text(
                    EnrichSettings.class,
                    "enrich.yaml",
                    "threads: " + threads + "\ncommit-interval: " + commitInterval + "\nstate-memory: " + stateMemory
                            + "\nstate-dir: " + directory.resolve("state"));
            try (Enrich enrich = Enrich.start(settings, kafka, topics, metrics, new RulesEngine())) {
                enriched(kafka, topics, 0, warmUp);
                enriched = enriched(kafka, topics, warmUp, warmUp + articles);
                memory = memory(metrics);
                System.out.printf(
                        Locale.ROOT,
                        "enricher, exactly once, %d threads: %.1f articles/s; %s%n",
                        threads,
                        enriched,
                        enrich.health().detail());
            }
        } finally {
            Utils.delete(directory.toFile());
        }
        double after = analysed(analysis, articles);
        System.out.printf(Locale.ROOT, "analysis alone again: %.1f articles/s%n", after);
        double ratio = enriched / ((before + after) / 2);
        double bound = settingsBytes();
        System.out.printf(
                Locale.ROOT,
                "ratio %.3f; state stores: %.1f of %.1f MiB%n",
                ratio,
                memory / (1 << 20),
                bound / (1 << 20));
        return ratio < least || memory > bound ? 1 : 0;
    }

    private double settingsBytes() {
        return DataSize.parse(stateMemory).bytes();
    }

    /** Articles a second of the analysis alone. */
    private double analysed(Tagger analysis, int count) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<?>> parts = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                        for (int i = thread; i < count; i += threads) {
                            analysis.tags(news.article(i, language));
                        }
                    }))
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
            return count / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private void publish(KafkaSettings kafka, Topics topics, int from, int to) {
        Map<String, Object> config = kafka.clientConfig();
        // the topic was made just now: see Reanalysis
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = from; i < to; i++) {
                Article article = news.article(i, language);
                producer.send(new ProducerRecord<>(topics.articles().name(), article.id(), Json.bytes(article)));
            }
        }
    }

    /** Articles a second, from the first that is published until all are enriched and nothing that follows from them is left to do. */
    private double enriched(KafkaSettings kafka, Topics topics, int from, int to) throws InterruptedException {
        long start = System.nanoTime();
        publish(kafka, topics, from, to);
        long deadline = start + PATIENCE.toNanos();
        try (AdminSession session = AdminSession.open(kafka);
                Records records = new Records(kafka)) {
            Backlog backlog = new Backlog(session.admin(), records);
            String application = kafka.group("enrich");
            List<String> inputs = List.of(topics.articles().name());
            long end = System.nanoTime();
            int quiet = 0;
            while (quiet < QUIET) {
                Thread.sleep(POLL.toMillis());
                // of a group that has not read anything yet nothing is known but what lies before it
                if (backlog.of(application, inputs) == 0 && backlog.ofApplication(application, inputs) == 0) {
                    quiet++;
                } else {
                    quiet = 0;
                    end = System.nanoTime();
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("not all of " + to + " articles in " + PATIENCE);
                }
            }
            return (to - from) / ((end - start) / 1e9);
        }
    }

    /**
     * What the stores' shared cache holds, write buffers counted in: the same figure for every store. A store's figures are seen a while after it was
     * opened.
     */
    private static double memory(SimpleMeterRegistry metrics) throws InterruptedException {
        long deadline = System.nanoTime() + SEEN_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            OptionalDouble most = metrics.getMeters().stream()
                    .filter(Gauge.class::isInstance)
                    .filter(meter -> meter.getId().getName().contains("block.cache.usage"))
                    .mapToDouble(meter -> ((Gauge) meter).value())
                    .max();
            if (most.isPresent()) {
                return most.getAsDouble();
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new IllegalStateException("no figure of the stores' memory within " + SEEN_WITHIN);
    }
}
