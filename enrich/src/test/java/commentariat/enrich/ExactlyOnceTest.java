package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static commentariat.enrich.Articles.prose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import commentariat.analysis.Analysis;
import commentariat.analysis.stance.RulesEngine;
import commentariat.contract.article.Article;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Trend;
import commentariat.contract.json.Json;
import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.topology.Tagger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service on a real broker. */
class ExactlyOnceTest {
    private static final int ARTICLES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Path data;
    private static EmbeddedKafka broker;

    @BeforeAll
    static void startBroker(@TempDir Path directory) {
        data = directory;
        broker = EmbeddedKafka.start(data.resolve("kafka"), 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @ParameterizedTest
    @EnumSource(names = {"CLASSIC", "STREAMS"})
    void eachQuotationIsWrittenOnceThoughTheServiceIsStoppedInTheMiddle(GroupProtocol protocol) throws Exception {
        KafkaSettings kafka = settings(protocol.name().toLowerCase(Locale.ROOT) + ".");
        Topics topics = topics(kafka);
        EnrichSettings settings = with(protocol, data.resolve("state-" + protocol));

        produce(kafka, topics, 0, ARTICLES / 2);
        try (Enrich enrich = start(settings, kafka, topics)) {
            await().atMost(PATIENCE).until(() -> read(kafka, topics.enriched()).size() >= 1);
            assertThat(enrich.health().ok()).isTrue();
            produce(kafka, topics, ARTICLES / 2, ARTICLES);
        }
        // a message of another version on a topic of the service's own
        write(
                kafka,
                List.of(new ProducerRecord<>(
                        kafka.group("enrich") + "-positions-repartition", bytes("orlova|RU"), bytes("?"))));
        try (Enrich enrich = start(settings, kafka, topics)) {
            await().atMost(PATIENCE).until(() -> read(kafka, topics.enriched()).size() >= ARTICLES);
            await().atMost(PATIENCE)
                    .until(() -> read(kafka, topics.trends()).stream().anyMatch(record -> counted(record) == ARTICLES));
            await().atMost(PATIENCE)
                    .until(() -> !read(kafka, topics.deadLetters()).isEmpty());
            assertThat(enrich.health().ok()).isTrue();
        }

        Map<String, Integer> times = new TreeMap<>();
        read(kafka, topics.commentary()).forEach(record -> times.merge(text(record.key()), 1, Integer::sum));
        assertThat(times)
                .hasSize(ARTICLES * 2)
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
        assertThat(read(kafka, topics.enriched())).hasSize(ARTICLES);
        assertThat(read(kafka, topics.deadLetters())).singleElement().satisfies(record -> {
            assertThat(DeadLetter.from(record).stage()).isEqualTo("enrich/read");
            assertThat(DeadLetter.from(record).topic()).endsWith("-positions-repartition");
        });
    }

    /** What a record of trends counts. */
    private static long counted(ConsumerRecord<byte[], byte[]> record) {
        return Json.read(record.value(), Trend.class).quotations();
    }

    @Test
    void aThreadThatDiesIsReplacedAndItsArticleIsTriedAgain() throws Exception {
        KafkaSettings kafka = settings("replaced.");
        Topics topics = topics(kafka);
        AtomicInteger tries = new AtomicInteger();
        Tagger breaksOnce = article -> {
            if (tries.incrementAndGet() == 1) {
                throw new InternalError("the machine broke, on purpose");
            }
            return new MarkedTagger("1").tags(article);
        };
        produce(kafka, topics, 0, 1);

        EnrichSettings settings = with(GroupProtocol.CLASSIC, data.resolve("state-replaced"));
        try (Enrich enrich = Enrich.start(settings, kafka, topics, metrics, breaksOnce, InstantSource.system())) {
            await().atMost(PATIENCE).until(() -> read(kafka, topics.enriched()).size() == 1);
            await().atMost(PATIENCE).until(() -> enrich.health().ok());

            assertThatThrownBy(() -> start(settings, kafka, topics))
                    .isInstanceOf(OperatorError.class)
                    .hasMessage("state directory " + settings.stateDirectory()
                            + " cannot be used (another copy may have it); name another with enrich.state-dir");
        }
        assertThat(tries).hasValue(2);
        assertThat(read(kafka, topics.deadLetters())).isEmpty();
    }

    @Test
    void aBrokerWhoseNameNobodyKnowsIsNamed() {
        KafkaSettings kafka = new KafkaSettings("no-such-host.invalid:9092", Optional.empty(), Map.of());
        assertThatThrownBy(
                        () -> start(with(GroupProtocol.CLASSIC, data.resolve("nobody")), kafka, Topics.withPrefix("")))
                .isInstanceOf(OperatorError.class)
                .hasMessage(
                        "broker no-such-host.invalid:9092 cannot be asked (No resolvable bootstrap urls given in bootstrap.servers);"
                                + " write it like 127.0.0.1:9092, and check the settings below kafka.client");
    }

    @Test
    void theAnalysisOfThisReleaseTagsWhatIsPublished() throws Exception {
        KafkaSettings kafka = settings("standard.");
        Topics topics = topics(kafka);
        Article article = article(
                "article",
                1,
                "2026-02-14",
                "\u201cRussia has made a grave mistake,\u201d said Anna Orlova, a professor of history at the University of Oslo.");
        write(kafka, List.of(new ProducerRecord<>(topics.articles().name(), bytes(article.id()), Json.bytes(article))));

        EnrichSettings settings = with(GroupProtocol.AUTO, data.resolve("state-standard"));
        try (Enrich enrich = Enrich.start(settings, kafka, topics, metrics, new RulesEngine())) {
            await().atMost(PATIENCE)
                    .until(() -> !read(kafka, topics.commentary()).isEmpty());
            await().atMost(PATIENCE).until(() -> enrich.health().equals(Health.ok("running, 2 threads")));
        }

        Commentary commentary =
                Json.read(read(kafka, topics.commentary()).get(0).value(), Commentary.class);
        assertThat(commentary.speaker().map(Speaker::name)).contains("Anna Orlova");
        assertThat(commentary.quotation().countries()).containsExactly("RU");
        assertThat(commentary.analysisVersion()).isEqualTo(Analysis.VERSION);
    }

    @Test
    void missingTopicsAreNamed() {
        KafkaSettings kafka = settings("nothing-here.");
        assertThatThrownBy(() -> start(
                        with(GroupProtocol.CLASSIC, data.resolve("nothing")), kafka, Topics.withPrefix(kafka.prefix())))
                .isInstanceOf(OperatorError.class)
                .hasMessageContaining("topic nothing-here.articles is missing; create it with: commentariat topics; ");
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNamed() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            KafkaSettings kafka = new KafkaSettings(address, Optional.empty(), Map.of());
            assertThatThrownBy(() ->
                            start(with(GroupProtocol.CLASSIC, data.resolve("silent")), kafka, Topics.withPrefix("")))
                    .isInstanceOf(OperatorError.class)
                    .hasMessage("broker " + address
                            + " does not answer; start it, or name another with --bootstrap-servers");
        }
    }

    private Enrich start(EnrichSettings settings, KafkaSettings kafka, Topics topics) {
        return Enrich.start(settings, kafka, topics, metrics, new MarkedTagger("1"), InstantSource.system());
    }

    private static EnrichSettings with(GroupProtocol protocol, Path stateDir) {
        EnrichSettings usual = Stream.settings(stateDir);
        return new EnrichSettings(
                usual.stateDir(),
                usual.threads(),
                usual.standbyReplicas(),
                usual.commitInterval(),
                usual.stateMemory(),
                protocol,
                usual.nearCopy());
    }

    private static KafkaSettings settings(String prefix) {
        return new KafkaSettings(broker.bootstrapServers(), Optional.of(prefix), Map.of());
    }

    private static Topics topics(KafkaSettings kafka) throws Exception {
        Topics topics = Topics.withPrefix(kafka.prefix());
        try (Admin admin = Admin.create(kafka.clientConfig())) {
            // the service's own topics have as many partitions as articles: two are enough to be on different ones
            NewTopic articles = new NewTopic(topics.articles().name(), 2, (short) 1)
                    .configs(Map.of(
                            "retention.ms", "-1", "message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE)));
            admin.createTopics(List.of(articles)).all().get(30, TimeUnit.SECONDS);
            new TopicAdmin(admin, topics).create();
        }
        return topics;
    }

    /** Each with two quotations, all on one day, no two alike. */
    private static void produce(KafkaSettings kafka, Topics topics, int from, int to) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Article article = article(
                    "article-" + i,
                    1,
                    "2026-02-14",
                    prose(i, 80) + " Orlova against RU: \"Words number " + i + ".\" Haddad for US: \"Number " + i
                            + ".\"");
            records.add(new ProducerRecord<>(topics.articles().name(), bytes(article.id()), Json.bytes(article)));
        }
        write(kafka, records);
    }

    private static void write(KafkaSettings kafka, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (var producer =
                new KafkaProducer<>(kafka.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                producer.send(record).get();
            }
        }
    }

    /** All that is committed there now. */
    private static List<ConsumerRecord<byte[], byte[]>> read(KafkaSettings kafka, Topic<?> topic) {
        Map<String, Object> config = kafka.clientConfig();
        config.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
