package commentariat.bench.stream;

import commentariat.analysis.stance.RulesEngine;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

    @Option(names = "--articles", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int articles = 4000;

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
        analysed(analysis, Math.max(200, articles / 10));
        double before = analysed(analysis, articles);
        System.out.printf(Locale.ROOT, "analysis alone, %d threads: %.1f articles/s%n", threads, before);
        Path directory = Files.createTempDirectory("time-enricher");
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        double enriched;
        double memory;
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), Optional.empty(), Map.of());
            Topics topics = Topics.withPrefix("");
            publish(kafka, topics);
            EnrichSettings settings = Settings.text(
                    EnrichSettings.class,
                    "enrich.yaml",
                    "threads: " + threads + "\ncommit-interval: " + commitInterval + "\nstate-memory: " + stateMemory
                            + "\nstate-dir: " + directory.resolve("state"));
            try (Enrich enrich = Enrich.start(settings, kafka, topics, metrics, new RulesEngine())) {
                enriched = enriched(kafka, topics);
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

    private void publish(KafkaSettings kafka, Topics topics) {
        try (AdminSession session = AdminSession.open(kafka)) {
            new TopicAdmin(session.admin(), topics).create();
        }
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka.producerConfig(), new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < articles; i++) {
                Article article = news.article(i, language);
                producer.send(new ProducerRecord<>(topics.articles().name(), article.id(), Json.bytes(article)));
            }
        }
    }

    /**
     * Articles a second in the second half of those that are committed: what a start takes, and the compilation of what is called for the first time,
     * does not count. An article that is told anew counts once.
     */
    private double enriched(KafkaSettings kafka, Topics topics) {
        Map<String, Object> config = kafka.clientConfig();
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topics.enriched().name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            Set<String> seen = new HashSet<>();
            int first = 0;
            long start = System.nanoTime();
            long deadline = start + PATIENCE.toNanos();
            while (seen.size() < articles) {
                consumer.poll(POLL).forEach(record -> seen.add(record.key()));
                if (first == 0 && seen.size() >= articles / 2) {
                    first = seen.size();
                    start = System.nanoTime();
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("only " + seen.size() + " articles in " + PATIENCE);
                }
            }
            return (articles - first) / ((System.nanoTime() - start) / 1e9);
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
