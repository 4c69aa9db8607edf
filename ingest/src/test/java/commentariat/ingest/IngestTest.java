package commentariat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import commentariat.contract.article.Article;
import commentariat.contract.article.Page;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.contract.source.SourceHealth;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import commentariat.ingest.source.Sources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service against a real broker and a small news site. */
class IngestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static EmbeddedKafka broker;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private Path dir;

    @BeforeAll
    static void startBroker(@TempDir Path brokerDir) {
        broker = EmbeddedKafka.start(brokerDir, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    /** Each case has topics of its own. */
    private final class House {
        final KafkaSettings kafka;
        final Topics topics;
        final TopicReader reader = new TopicReader(broker.bootstrapServers());

        House(String prefix) {
            kafka = new KafkaSettings(broker.bootstrapServers(), Optional.of(prefix), Map.of());
            topics = Topics.withPrefix(prefix);
            try (Admin admin = Admin.create(kafka.clientConfig())) {
                create(admin);
            }
        }

        /**
         * As the catalogue says, but for the number of partitions, which one small broker would feel. Its retention matters: the
         * articles' records are as old as their publication, and a broker's own retention would delete them under the test.
         */
        private void create(Admin admin) {
            new TopicAdmin(admin, topics)
                    .create(topics.all(), topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> 2)));
        }

        Ingest start(String state, Press... presses) {
            Sources sources = new Sources(java.util.stream.IntStream.range(0, presses.length)
                    .mapToObj(i -> presses[i].source("press-" + i))
                    .toList());
            return Ingest.start(settings(state), sources, kafka, topics, new SimpleMeterRegistry());
        }

        IngestSettings settings(String state) {
            return Settings.text(
                    IngestSettings.class,
                    "test",
                    "{allow-private-addresses: true, host-delay: 10ms, retry-delay: 50ms, max-retry-delay: 200ms, fetch-attempts: 3, state-dir: "
                            + dir.resolve(state) + "}");
        }

        List<Page> pages() {
            return reader.values(topics.pages());
        }

        List<Article> articles() {
            return reader.values(topics.articles());
        }

        List<DeadLetter> deadLetters() {
            return reader.records(topics.deadLetters()).stream()
                    .map(DeadLetter::from)
                    .toList();
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    }

    @Test
    void takesAnArticleFromTheFeedToTheTopicOfArticles() {
        House house = new House("whole.");
        try (Press press = new Press()) {
            press.publish(
                    "/bridge",
                    "Bridge to close for the winter",
                    "The old bridge over the Ostravice will close on Monday.");
            try (Ingest ingest = house.start("a", press)) {
                eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(1));
                Article article = house.articles().get(0);
                assertThat(article.title()).isEqualTo("Bridge to close for the winter");
                assertThat(article.revision()).isEqualTo(1);
                assertThat(article.source().id()).isEqualTo("press-0");
                assertThat(article.source().country()).contains("GB");
                assertThat(article.paragraphs())
                        .hasSize(3)
                        .first()
                        .isEqualTo("The old bridge over the Ostravice will close on Monday.");
                assertThat(ingest.health().ok()).isTrue();
                List<SourceHealth> health = house.reader.values(house.topics.sourceHealth());
                assertThat(health).first().satisfies(first -> {
                    assertThat(first.listed()).isEqualTo(1);
                    assertThat(first.error()).isEmpty();
                });
            }
        }
    }

    @Test
    void publishesNothingTwiceAfterARestart() {
        House house = new House("restart.");
        try (Press press = new Press()) {
            press.publish("/one", "First story of the day", "The council met in the morning and talked for two hours.");
            press.publish("/two", "Second story of the day", "The council met again in the evening and did not agree.");
            try (Ingest ingest = house.start("a", press)) {
                eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(2));
            }
            press.publish("/three", "Third story of the day", "On the next day nobody came to the council any more.");
            try (Ingest ingest = house.start("a", press)) {
                eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(3));
                assertThat(house.reader.values(house.topics.urls())).hasSize(3);
                assertThat(house.pages()).hasSize(3);
                assertThat(press.requestsFor("/one")).isEqualTo(1);
            }
        }
    }

    @Test
    void fetchesAgainWhatTheFeedMarksAsModifiedAndPublishesChangedWordsAsTheNextRevision() {
        House house = new House("modified.");
        try (Press press = new Press()) {
            press.publish("/story", "A story that changes", "At first the minister said that he would stay in office.");
            press.publish(
                    "/same",
                    "A story that stays the same",
                    "The weather in the valley was fine and stayed fine all day.");
            try (Ingest ingest = house.start("a", press)) {
                eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(2));
                press.publish(
                        "/story", "A story that changes", "Then the minister said that he would not stay in office.");
                press.list("/story", "A story that changes", "2026-11-20T11:00:00Z");
                press.list("/same", "A story that stays the same", "2026-11-20T11:00:00Z");
                eventually().untilAsserted(() -> assertThat(house.pages()).hasSize(4));
                eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(3));
                assertThat(house.articles())
                        .filteredOn(article -> article.revision() == 2)
                        .singleElement()
                        .satisfies(article -> assertThat(article.text()).startsWith("Then the minister"));
            }
        }
    }

    @Test
    void failuresBecomeDeadLettersAndForbiddenPagesAreLeftAlone() {
        House house = new House("failures.");
        try (Press press = new Press()) {
            press.answer("/robots.txt", Press.ok("text/plain", "User-agent: *\nDisallow: /private"));
            press.publish(
                    "/private/diary", "A private diary", "Nobody was meant to read what was written in this diary.");
            press.list("/gone", "A page that is gone", "2026-11-20T10:00:00Z");
            press.answer("/broken", Press.status(503));
            press.list("/broken", "A page that is broken", "2026-11-20T10:00:00Z");
            press.publish(
                    "/fine", "A page that is fine", "All was well in the village, and everybody was content with it.");
            try (Ingest ingest = house.start("a", press);
                    KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                            house.kafka.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(
                        house.topics.urls().name(),
                        "127.0.0.1".getBytes(StandardCharsets.UTF_8),
                        "{\"url\": 5".getBytes(StandardCharsets.UTF_8)));
                producer.send(new ProducerRecord<>(
                        house.topics.pages().name(), null, "no JSON".getBytes(StandardCharsets.UTF_8)));
                eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(1));
                eventually().untilAsserted(() -> assertThat(house.deadLetters()).hasSize(4));
            }
            assertThat(house.deadLetters())
                    .extracting(DeadLetter::message)
                    .anySatisfy(message -> assertThat(message)
                            .isEqualTo(press.url("/gone") + ": the server answered 404 Client Error"))
                    .anySatisfy(message -> assertThat(message)
                            .isEqualTo(press.url("/broken") + ": the server answered 503 Server Error, 3 times"));
            assertThat(house.deadLetters())
                    .extracting(DeadLetter::stage)
                    .containsExactlyInAnyOrder("ingest/fetch", "ingest/fetch", "ingest/fetch", "ingest/read");
            assertThat(press.requestsFor("/broken")).isEqualTo(3);
            assertThat(press.requestsFor("/private/diary")).isZero();
        }
    }

    @Test
    void aSecondInstanceTakesOverTheHostsOfOneThatStops() {
        House house = new House("takeover.");
        try (Press press = new Press()) {
            press.publish("/one", "First story of the day", "The council met in the morning and talked for two hours.");
            Ingest first = house.start("a", press);
            eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(1));
            try (Ingest second = house.start("b", press)) {
                first.close();
                press.publish(
                        "/two", "Second story of the day", "The council met again in the evening and did not agree.");
                eventually().untilAsserted(() -> assertThat(house.articles()).hasSize(2));
                assertThat(house.reader.values(house.topics.urls())).hasSize(2);
                assertThat(house.pages()).hasSize(2);
            }
        }
    }

    @Test
    void saysWhichTopicsAreMissing() {
        KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), Optional.of("missing."), Map.of());
        assertThatThrownBy(() -> Ingest.start(
                        Settings.text(IngestSettings.class, "test", "state-dir: " + dir),
                        new Sources(List.of()),
                        kafka,
                        Topics.withPrefix("missing."),
                        new SimpleMeterRegistry()))
                .isInstanceOf(OperatorError.class)
                .hasMessageStartingWith(
                        "topic missing.urls is missing; create it with: commentariat topics; topic missing.pages is missing");
    }
}
