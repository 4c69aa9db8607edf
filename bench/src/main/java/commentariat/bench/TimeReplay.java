package commentariat.bench;

import commentariat.analysis.stance.RulesEngine;
import commentariat.app.Main;
import commentariat.app.topic.Records;
import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.identity.Identity;
import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.enrich.EnrichSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Times a replay against the enricher itself, in one run on one machine: made articles go through the enricher of an installation with an embedded
 * broker, then through {@code replay}, with progress and verdict. Both have two stream threads and the same analysis; the replay writes each article
 * twice and compares it, too.
 */
@Command(
        name = "bench/time-replay",
        mixinStandardHelpOptions = true,
        description =
                "Times a replay of made articles against the enricher, on an embedded broker in a temporary directory.")
public final class TimeReplay implements Callable<Integer> {
    private static final String PREFIX = "bench.";
    private static final int OWN_WORDS = 150;
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final int SAY_EVERY = 50;

    @Option(names = "--articles", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int articles = 100_000;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description =
                    "What the articles say that they are in; of another language than en the analysis does little, and what remains is the"
                            + " price of the stream. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(
            names = "--replay-only",
            description =
                    "Do not time the enricher first; then nothing is published, and the verdict is that there is nothing to compare.")
    private boolean replayOnly;

    /** {@code --help} says what it takes. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TimeReplay()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("time-replay");
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            return measure(new KafkaSettings(broker.bootstrapServers(), Optional.of(PREFIX), Map.of()), directory);
        } finally {
            Utils.delete(directory.toFile());
        }
    }

    private int measure(KafkaSettings kafka, Path directory) throws IOException, InterruptedException {
        Topics topics = Topics.withPrefix(kafka.prefix());
        try (AdminSession session = AdminSession.open(kafka)) {
            new TopicAdmin(session.admin(), topics).create();
            publish(kafka, topics);
            Optional<Duration> live =
                    replayOnly ? Optional.empty() : Optional.of(enrich(kafka, topics, directory.resolve("live")));
            live.ifPresent(time -> System.out.printf(
                    Locale.ROOT, "enricher: %,d articles in %s: %s%n", articles, words(time), speed(time)));
            if (!replayOnly) {
                requireAllPublished(kafka, topics);
            }
            long started = System.nanoTime();
            int code = replay(kafka, directory);
            Duration replay = Duration.ofNanos(System.nanoTime() - started);
            System.out.printf(
                    Locale.ROOT,
                    "replay: %,d articles in %s, with its start, settling and verdict: %s%s%n",
                    articles,
                    words(replay),
                    speed(replay),
                    live.map(time -> String.format(
                                    Locale.ROOT,
                                    "; %.2f of the enricher",
                                    (double) time.toMillis() / replay.toMillis()))
                            .orElse(""));
            return code;
        }
    }

    /** How long the enricher of an installation takes for all articles, from its start. */
    private Duration enrich(KafkaSettings kafka, Topics topics, Path stateDir) throws InterruptedException {
        EnrichSettings settings =
                Settings.text(EnrichSettings.class, "bench.yaml", "{}").withStateDir(stateDir);
        MeterRegistry metrics = new SimpleMeterRegistry();
        long started = System.nanoTime();
        try (Enrich enrich = Enrich.start(settings, kafka, topics, metrics, new RulesEngine())) {
            double published = 0;
            for (int looked = 0; published < articles; looked++) {
                if (!enrich.health().ok()) {
                    throw new IllegalStateException(
                            "the enricher " + enrich.health().detail());
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
                published = metrics.counter("commentariat.enrich.articles", "result", "published")
                        .count();
                if (looked % SAY_EVERY == 0) {
                    System.err.printf(Locale.ROOT, "enricher: %,.0f of %,d%n", published, articles);
                }
            }
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }

    /** What is committed, not what was counted on the way. */
    private void requireAllPublished(KafkaSettings kafka, Topics topics) {
        Set<String> published = new HashSet<>();
        try (Records records = new Records(kafka)) {
            records.readAll(
                    topics.enriched().name(),
                    record -> published.add(new String(record.key(), StandardCharsets.UTF_8)));
        }
        if (published.size() != articles) {
            throw new IllegalStateException("the enricher published " + published.size() + " articles of " + articles);
        }
    }

    private static int replay(KafkaSettings kafka, Path directory) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return command.execute(
                "replay",
                "--from",
                "beginning",
                "--into",
                "bench",
                "--bootstrap-servers",
                kafka.bootstrapServers(),
                "--topic-prefix",
                kafka.prefix(),
                "--state-dir",
                directory.resolve("replay").toString());
    }

    /** Each a paragraph of one article, and far more words of its own, so that no two are near-copies. */
    @SuppressWarnings("FutureReturnValueIgnored") // flush waits for all of them
    private void publish(KafkaSettings kafka, Topics topics) throws IOException {
        List<String> paragraphs =
                Arrays.stream(SampleArticle.text().split("\n\n")).toList();
        Map<String, Object> config = kafka.producerConfig();
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < articles; i++) {
                Article article = article(i, paragraphs);
                producer.send(new ProducerRecord<>(
                        topics.articles().name(),
                        null,
                        article.eventTime().toEpochMilli(),
                        article.id().getBytes(StandardCharsets.UTF_8),
                        Json.bytes(article)));
            }
            producer.flush();
        }
    }

    private Article article(int number, List<String> paragraphs) {
        URI url = URI.create("https://paper.example/story/" + number);
        return new Article(
                Identity.ofUrl(url),
                1,
                url,
                new ArticleSource("paper-" + number % 5, "The Paper", Optional.empty()),
                "Story number " + number,
                Optional.empty(),
                List.of(),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * number)),
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                paragraphs.get(number % paragraphs.size()) + "\n\n" + words(number),
                Map.of(),
                Instant.parse("2026-06-01T00:00:00Z"));
    }

    /** Words that no other number has in this order: a linear congruential generator, the same on every machine. */
    private static String words(int number) {
        StringBuilder words = new StringBuilder("Aside from that");
        long state = number;
        for (int i = 0; i < OWN_WORDS; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            words.append(i % 15 == 14 ? ". Then w" : " w").append((state >>> 40) % 5000);
        }
        return words.append('.').toString();
    }

    private String speed(Duration time) {
        return String.format(Locale.ROOT, "%,.0f a second", articles * 1000.0 / Math.max(1, time.toMillis()));
    }

    private static String words(Duration time) {
        return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
