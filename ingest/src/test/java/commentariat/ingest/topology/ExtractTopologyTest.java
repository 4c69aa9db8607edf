package commentariat.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.article.Article;
import commentariat.contract.article.DiscoveredUrl;
import commentariat.contract.article.Page;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.identity.Identity;
import commentariat.contract.source.SourceHealth;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topics;
import commentariat.ingest.source.Source;
import commentariat.ingest.source.SourceKind;
import commentariat.ingest.source.Sources;
import commentariat.streams.deadletter.DeadLetters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTopologyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Topics TOPICS = Topics.withPrefix("");
    private static final String WORDS =
            "The old bridge over the Ostravice will close on Monday, the council said, and it will stay closed until the spring of next year.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private Path dir;

    @SuppressWarnings("NullAway.Init") // in start()
    private TopologyTestDriver driver;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void start() {
        Source source = new Source(
                "press",
                "The Press",
                SourceKind.FEED,
                URI.create("https://press.example/feed"),
                Optional.of("GB"),
                "en",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, dir.toString());
        config.putAll(
                new DeadLetters("ingest", TOPICS.deadLetters().name(), InstantSource.fixed(NOW), metrics).config());
        driver = new TopologyTestDriver(
                ExtractTopology.topology(TOPICS, new Sources(List.of(source)), metrics), config, NOW);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void fetched(String path, String html, Instant at) {
        fetched(path, html, at, new RecordHeaders());
    }

    private void fetched(String path, String html, Instant at, Headers headers) {
        URI url = URI.create("https://press.example" + path);
        Page page = new Page(
                Identity.ofUrl(url),
                url,
                url,
                "press",
                200,
                Map.of("content-type", "text/html; charset=utf-8"),
                html.getBytes(StandardCharsets.UTF_8),
                false,
                Optional.of(new DiscoveredUrl(
                        url,
                        "press",
                        URI.create("https://press.example/feed"),
                        at,
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-11-23T08:00:00Z")),
                        Optional.empty())),
                at);
        TestInputTopic<String, Page> pages = driver.createInputTopic(
                TOPICS.pages().name(),
                new StringSerializer(),
                TOPICS.pages().serde().serializer());
        pages.pipeInput(new TestRecord<>(page.key(), page, headers, at));
    }

    private List<TestRecord<String, Article>> articles() {
        TestOutputTopic<String, Article> articles = driver.createOutputTopic(
                TOPICS.articles().name(),
                new StringDeserializer(),
                TOPICS.articles().serde().deserializer());
        return articles.readRecordsToList();
    }

    private static String html(String canonical, String words) {
        return "<html lang=en><head><link rel=canonical href='" + canonical
                + "'></head><body><h1>Bridge to close for the winter</h1><p>" + words + "</p></body></html>";
    }

    @Test
    void theSameWordsArePublishedOnceAndChangedWordsAsTheNextRevision() {
        fetched("/a", html("/a", WORDS), NOW);
        fetched("/a", html("/a", WORDS), NOW.plusSeconds(60));
        fetched("/a", html("/a", WORDS + " Nobody was asked."), NOW.plusSeconds(120));
        assertThat(articles())
                .extracting(TestRecord::value)
                .extracting(Article::revision)
                .containsExactly(1, 2);
    }

    @Test
    void oneArticleUnderTwoUrlsIsOneArticle() {
        fetched("/a?page=print", html("/a", WORDS), NOW);
        fetched("/a", html("/a", WORDS), NOW);
        assertThat(articles()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(Identity.ofUrl(URI.create("https://press.example/a")));
            assertThat(record.value().source().name()).isEqualTo("The Press");
        });
    }

    @Test
    void anArticleHasTheTimeOfItsPublication() {
        fetched("/a", html("/a", WORDS), NOW);
        TestRecord<String, Article> record = articles().get(0);
        assertThat(record.getRecordTime()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(record.value().foundBy()).containsEntry("published", "listing");
    }

    @Test
    void aPageWithoutAnArticleIsCountedAndNoError() {
        fetched("/menu", "<ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul>", NOW);
        assertThat(articles()).isEmpty();
        assertThat(deadLetters()).isEmpty();
        assertThat(metrics.counter("commentariat.ingest.pages", "outcome", "no-article")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRecordThatIsNoPageIsADeadLetterAndTheNextOneIsRead() {
        TestInputTopic<byte[], byte[]> raw =
                driver.createInputTopic(TOPICS.pages().name(), new ByteArraySerializer(), new ByteArraySerializer());
        raw.pipeInput("key".getBytes(StandardCharsets.UTF_8), "no page".getBytes(StandardCharsets.UTF_8));
        fetched("/a", html("/a", WORDS), NOW);
        assertThat(articles()).hasSize(1);
        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.stage()).isEqualTo("ingest/read");
            assertThat(letter.value().orElseThrow()).isEqualTo("no page".getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void anArticleThatIsTooLargeForItsTopicIsADeadLetterAndCountsItsAttempts() {
        String paragraphs = IntStream.range(0, 5 * 1024 * 1024 / WORDS.length())
                .mapToObj(number -> "<p>" + number + " " + WORDS)
                .collect(Collectors.joining());
        String page = html("/big", paragraphs);
        fetched("/big", page, NOW);
        fetched("/a", html("/a", WORDS), NOW);

        assertThat(articles()).hasSize(1);
        DeadLetter first = deadLetters().get(0);
        assertThat(first.message()).matches("record of \\d+ bytes; topic articles takes 4186112");
        assertThat(new String(first.value().orElseThrow(), StandardCharsets.UTF_8))
                .contains("press.example/big");

        ProducerRecord<byte[], byte[]> again = first.redriven(new DeadLetterId(0, 0));
        driver.createInputTopic(TOPICS.pages().name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(again.key(), again.value(), again.headers()));
        assertThat(deadLetters()).singleElement().satisfies(second -> {
            assertThat(second.attempt()).isEqualTo(2);
            assertThat(second.follows()).contains(new DeadLetterId(0, 0));
            assertThat(second.cause()).isEqualTo(first.cause());
        });
    }

    @Test
    void thePageThatWasDrivenAgainIsForgottenWhereItsArticleIsPublished() {
        fetched("/a", html("/a", WORDS), NOW);
        articles();
        RecordHeaders headers = new RecordHeaders();
        headers.add("dead_attempt", "1".getBytes(StandardCharsets.UTF_8));
        fetched("/b", html("/b", WORDS), NOW, headers);

        assertThat(articles())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.headers()).extracting(Header::key).doesNotContain("dead_attempt"));
    }

    private List<DeadLetter> deadLetters() {
        TestOutputTopic<byte[], byte[]> letters = driver.createOutputTopic(
                TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return letters.readRecordsToList().stream()
                .map(record -> new ConsumerRecord<>(
                        TOPICS.deadLetters().name(),
                        0,
                        0,
                        0,
                        org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                        0,
                        0,
                        record.key(),
                        record.value(),
                        record.headers(),
                        Optional.empty()))
                .map(DeadLetter::from)
                .toList();
    }

    @Test
    void aSourceWhosePagesGiveOtherThanTheyGaveIsFlagged() {
        SourceHealth polled = new SourceHealth(
                "press",
                NOW,
                NOW.plusSeconds(300),
                Optional.empty(),
                5,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        TestInputTopic<String, SourceHealth> polls = driver.createInputTopic(
                TOPICS.sourceHealth().name(),
                new StringSerializer(),
                TOPICS.sourceHealth().serde().serializer());
        polls.pipeInput("press", polled, NOW);
        String dated = "<time datetime=2026-11-24></time>";
        for (int i = 0; i < 60; i++) {
            fetched("/" + i, html("/" + i, WORDS.repeat(3)).replace("<h1>", dated + "<h1>"), NOW);
        }
        TestOutputTopic<String, SourceHealth> health = driver.createOutputTopic(
                TOPICS.sourceHealth().name(),
                new StringDeserializer(),
                TOPICS.sourceHealth().serde().deserializer());
        assertThat(health.readValuesToList()).isEmpty();
        for (int i = 100; i < 120; i++) {
            fetched("/" + i, html("/" + i, WORDS.repeat(3)), NOW);
        }
        assertThat(health.readValuesToList()).containsExactly(polled.withFlags(List.of("drift: no date")));
        for (int i = 200; i < 220; i++) {
            fetched("/" + i, html("/" + i, WORDS.repeat(3)).replace("<h1>", dated + "<h1>"), NOW);
        }
        assertThat(health.readValuesToList()).containsExactly(polled);
    }

    @Test
    void everyOperatorHasANameOfItsOwn() {
        assertThat(ExtractTopology.topology(TOPICS, new Sources(List.of()), metrics)
                        .describe()
                        .toString())
                .doesNotContainPattern("KSTREAM-|KTABLE-");
    }
}
