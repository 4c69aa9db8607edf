package commentariat.sink;

import static commentariat.sink.Servers.execute;
import static commentariat.sink.Servers.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.json.Json;
import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Servers.Shared.class)
class SinkTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PROBE = "probe";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Servers servers;
    private final String url;
    private final KafkaSettings kafka;
    private final Topics topics;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Sink> sinks = new ArrayList<>();

    SinkTest(Servers servers) {
        this.servers = servers;
        url = servers.newDatabase();
        kafka = servers.newPrefix();
        topics = Topics.withPrefix(kafka.prefix());
        admin = Admin.create(kafka.clientConfig());
        producer = new KafkaProducer<>(kafka.producerConfig(), new StringSerializer(), new ByteArraySerializer());
    }

    @BeforeEach
    void createTopics() {
        new TopicAdmin(admin, topics).create();
    }

    @AfterEach
    void close() {
        sinks.forEach(Sink::close);
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }

    @Test
    void articlesArriveWhatWasAbortedDoesNotAndNoLagIsLeft() throws Exception {
        Map<String, Object> transactional = kafka.producerConfig();
        transactional.put("transactional.id", kafka.prefix());
        try (KafkaProducer<String, byte[]> enricher =
                new KafkaProducer<>(transactional, new StringSerializer(), new ByteArraySerializer())) {
            enricher.initTransactions();
            enricher.beginTransaction();
            enricher.send(record(Example.of("a1", "Ivan Kurilla", "I say so").article()))
                    .get();
            enricher.commitTransaction();
            enricher.beginTransaction();
            enricher.send(record(
                            Example.of("a2", "Sergei Lavrov", "I take it back").article()))
                    .get();
            enricher.abortTransaction();
        }
        Sink sink = start();

        await().atMost(PATIENCE).until(() -> lag() == 0);
        assertThat(rows(url, "SELECT speaker, said FROM commentary")).containsExactly("Ivan Kurilla | I say so");
        assertThat(sink.health().ok()).isTrue();
        assertThat(sink.health().detail())
                .isEqualTo(
                        "writes " + topics.enriched().name() + ", 12 partitions, to " + url.replaceFirst("\\?.*", ""));
        assertThat(sink.name()).isEqualTo("sink");
    }

    @Test
    void whatCannotBeStoredBecomesADeadLetterAndItsNeighboursPass() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        int partition = 5;
        send(partition, "a1", Json.bytes(Example.of("a1", "Ivan Kurilla", "One").article()));
        send(partition, "a2", "{\"article\": tru".getBytes(StandardCharsets.UTF_8));
        send(partition, "a3", "{\"article\": {\"id\": \"a3\"}}".getBytes(StandardCharsets.UTF_8));
        send(
                partition,
                "a4",
                Json.bytes(Example.of("a1", "Ivan Kurilla", "Not mine").article()));
        Instant beyondPostgres = Instant.parse("+300000-01-01T00:00:00Z");
        send(
                partition,
                "a6",
                Json.bytes(Example.of("a6", "Ivan Kurilla", "Much later")
                        .fetched(beyondPostgres)
                        .article()));
        send(
                partition,
                "a7",
                Json.bytes(Example.of("a7", "Ivan Kurilla", "Seven").article()));
        send(
                partition,
                "a8",
                Json.bytes(Example.of("a8", "Ivan\u0000 Kurilla", "E\uD83Dght").article()));
        start(settings(), metrics);

        await().atMost(PATIENCE).until(() -> nextOffset(partition) == 7);
        assertThat(rows(url, "SELECT article_id, speaker, said FROM commentary ORDER BY article_id"))
                .containsExactly(
                        "a1 | Ivan Kurilla | One", "a7 | Ivan Kurilla | Seven", "a8 | Ivan\uFFFD Kurilla | E\uFFFDght");
        assertThat(deadLetters(4))
                .extracting(letter -> letter.offset() + " " + letter.stage() + ": "
                        + letter.message().replaceFirst("(?<=EnrichedArticle: ).*", "…"))
                .containsExactly(
                        "1 sink/read: not an EnrichedArticle: …",
                        "2 sink/read: not an EnrichedArticle: …",
                        "3 sink/read: the record's key \"a4\" is not the article's id \"a1\"",
                        "4 sink/write: ERROR: time zone displacement out of range: \"+300000-01-01T00:00:00Z\"");
        assertThat(metrics.get("commentariat.sink.articles")
                        .tag("outcome", "dead")
                        .counter()
                        .count())
                .isEqualTo(4);
        assertThat(metrics.get("commentariat.sink.characters.replaced")
                        .counter()
                        .count())
                .as("two in the article, and their copies in its tags")
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void killedBetweenTheRowsAndTheCommitItLosesAndRepeatsNothing() {
        start().close();
        // the server ends the session at COMMIT, as if the sink had been killed just before
        execute(
                url,
                "CREATE FUNCTION kill() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'",
                "CREATE CONSTRAINT TRIGGER kill AFTER UPDATE OF next_offset ON kafka_offset"
                        + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
                        + " WHEN (new.next_offset <> old.next_offset) EXECUTE FUNCTION kill()",
                "CREATE TABLE stored_twice (id text)",
                "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN INSERT INTO stored_twice VALUES (new.id); RETURN NULL; END'",
                "CREATE TRIGGER note AFTER UPDATE ON article FOR EACH ROW EXECUTE FUNCTION note()");
        Sink killed = start();
        sendExamples(0, 20);
        await().atMost(PATIENCE)
                .until(() -> !killed.health().ok() && killed.health().detail().contains("database"));
        killed.close();
        assertThat(rows(url, "SELECT id FROM article")).isEmpty();
        assertThat(rows(url, "SELECT sum(next_offset) FROM kafka_offset")).containsExactly("0");

        execute(url, "DROP TRIGGER kill ON kafka_offset");
        start();
        await().atMost(PATIENCE).until(() -> written() == 20);
        assertThat(rows(url, "SELECT count(*) FROM article")).containsExactly("20");
        assertThat(rows(url, "SELECT id FROM stored_twice")).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayItWaitsAndSaysSo() {
        Sink sink = start();
        sendExamples(0, 3);
        await().atMost(PATIENCE).until(() -> written() == 3);

        String name = url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        execute(
                servers.administration(),
                "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        sendExamples(3, 5);
        await().atMost(PATIENCE)
                .until(() -> sink.health()
                        .detail()
                        .equals("database " + url.replaceFirst("\\?.*", "")
                                + " does not take articles (FATAL: database \"" + name
                                + "\" is not currently accepting connections); trying again until it does,"
                                + " the articles wait on the topic"));
        assertThat(sink.health().ok()).isFalse();

        execute(servers.administration(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        await().atMost(PATIENCE).until(() -> written() == 5);
        assertThat(rows(url, "SELECT id FROM article ORDER BY id"))
                .containsExactly("e000", "e001", "e002", "e003", "e004");
        await().atMost(PATIENCE).until(() -> sink.health().ok());
    }

    @Test
    void theOffsetWaitsUntilTheBrokerHasTheDeadLetter() throws Exception {
        Sink sink = start();
        largestDeadLetter("100");
        // the broker has taken the setting, but acts by it a little later
        await().atMost(PATIENCE).until(this::deadLettersAreRefused);
        send(0, "a1", "no JSON".getBytes(StandardCharsets.UTF_8));
        send(0, "a2", Json.bytes(Example.of("a2", "Ivan Kurilla", "Two").article()));
        await().atMost(PATIENCE)
                .until(() -> sink.health().detail().startsWith("broker does not serve the sink (")
                        && !sink.health().ok());
        assertThat(nextOffset(0)).isZero();
        assertThat(rows(url, "SELECT id FROM article")).isEmpty();

        largestDeadLetter(String.valueOf(topics.deadLetters().largestRecord().bytes()));
        await().atMost(PATIENCE).until(() -> nextOffset(0) == 2);
        assertThat(deadLetters(1)).extracting(DeadLetter::offset).containsExactly(0L);
        assertThat(rows(url, "SELECT id FROM article")).containsExactly("a2");
    }

    private boolean deadLettersAreRefused() throws Exception {
        ProducerRecord<String, byte[]> probe =
                new ProducerRecord<>(topics.deadLetters().name(), 0, PROBE, new byte[2000]);
        try {
            producer.send(probe).get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RecordTooLargeException;
        }
    }

    private void largestDeadLetter(String bytes) throws Exception {
        ConfigResource topic = new ConfigResource(
                ConfigResource.Type.TOPIC, topics.deadLetters().name());
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();
    }

    @Test
    void twoSinksShareThePartitionsAndTheOneThatStaysTakesThemAll() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Sink leaves = start(settings(), metrics);
        sendExamples(0, 20);
        start(settings(), metrics);
        await().atMost(PATIENCE)
                .until(() ->
                        rows(url, "SELECT DISTINCT owner FROM kafka_offset").size() == 2);
        sendExamples(20, 40);
        await().atMost(PATIENCE).until(() -> written() == 40);

        leaves.close();
        sendExamples(40, 60);
        await().atMost(PATIENCE).until(() -> written() == 60);
        assertThat(rows(url, "SELECT count(*) FROM commentary")).containsExactly("60");
        assertThat(metrics.get("commentariat.sink.articles")
                        .tag("outcome", "stored")
                        .counter()
                        .count())
                .as("each article was stored once, by whichever sink")
                .isEqualTo(60);
        assertThat(leaves.health().detail()).isEqualTo("stopped");
    }

    @Test
    void goesOnWhereTheDatabaseStandsWhateverKafkaSays() throws Exception {
        Sink first = start();
        sendExamples(0, 10);
        await().atMost(PATIENCE).until(() -> written() == 10);
        first.close();
        sendExamples(10, 20);
        Map<TopicPartition, OffsetAndMetadata> theEnd = new java.util.HashMap<>();
        ends().forEach((partition, end) -> theEnd.put(partition, new OffsetAndMetadata(end)));
        admin.alterConsumerGroupOffsets(kafka.group("sink"), theEnd).all().get();

        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        start(settings(), metrics);
        await().atMost(PATIENCE).until(() -> written() == 20);
        assertThat(rows(url, "SELECT count(*) FROM article")).containsExactly("20");
        assertThat(metrics.get("commentariat.sink.articles")
                        .tag("outcome", "stored")
                        .counter()
                        .count())
                .as("only what was not there yet")
                .isEqualTo(10);
    }

    @Test
    void aTombstoneDeletesAndSmallBatchesComeToTheSame() {
        SinkSettings oneByOne = settings(1);
        send(
                0,
                "a1",
                Json.bytes(Example.of("a1", "Ivan Kurilla", "One").revision(2).article()));
        send(0, "a1", Json.bytes(Example.of("a1", "Ivan Kurilla", "Too late").article()));
        send(0, "a2", Json.bytes(Example.of("a2", "Ivan Kurilla", "Two").article()));
        send(0, "a2", null);
        start(oneByOne, new SimpleMeterRegistry());
        await().atMost(PATIENCE).until(() -> nextOffset(0) == 4);
        assertThat(rows(url, "SELECT said FROM commentary")).containsExactly("One");
    }

    @Test
    void offsetsThatAreSetBackAreReadAgain() {
        start();
        sendExamples(0, 3);
        await().atMost(PATIENCE).until(() -> written() == 3);
        execute(url, "DELETE FROM article", "UPDATE kafka_offset SET next_offset = 0");
        // any record of a partition makes the sink look
        IntStream.range(0, topics.enriched().partitions()).forEach(partition -> send(partition, "nobody", null));
        await().atMost(PATIENCE).until(() -> written() == 3 + topics.enriched().partitions());
        assertThat(rows(url, "SELECT count(*) FROM commentary")).containsExactly("3");
    }

    private Sink start() {
        return start(settings(), new SimpleMeterRegistry());
    }

    private Sink start(SinkSettings settings, SimpleMeterRegistry metrics) {
        Sink sink = Sink.start(settings, kafka, topics, metrics, InstantSource.fixed(NOW));
        sinks.add(sink);
        return sink;
    }

    private SinkSettings settings() {
        return settings(500);
    }

    private SinkSettings settings(int batchSize) {
        return new SinkSettings(
                url,
                Optional.empty(),
                Optional.empty(),
                batchSize,
                DataSize.parse("16MiB"),
                Duration.ofMillis(100),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                1,
                false);
    }

    private ProducerRecord<String, byte[]> record(EnrichedArticle article) {
        return new ProducerRecord<>(topics.enriched().name(), article.key(), Json.bytes(article));
    }

    private void sendExamples(int from, int to) {
        IntStream.range(from, to)
                .mapToObj("e%03d"::formatted)
                .map(id -> producer.send(
                        record(Example.of(id, "Ivan Kurilla", "I am in " + id).article())))
                .toList()
                .forEach(SinkTest::sent);
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private void send(int partition, String key, byte @Nullable [] value) {
        sent(producer.send(new ProducerRecord<>(topics.enriched().name(), partition, key, value)));
    }

    private static void sent(Future<RecordMetadata> record) {
        try {
            record.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("record not sent", e);
        }
    }

    private long nextOffset(int partition) {
        return rows(url, "SELECT next_offset FROM kafka_offset WHERE partition = " + partition).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** How many records are in the tables, by the offsets; where nobody writes in transactions, each counts one. */
    private long written() {
        return rows(url, "SELECT coalesce(sum(next_offset), 0) FROM kafka_offset").stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new java.util.HashMap<>();
        IntStream.range(0, topics.enriched().partitions())
                .forEach(partition ->
                        latest.put(new TopicPartition(topics.enriched().name(), partition), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new java.util.HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** As a lag tool computes it; a partition without a committed offset counts only if it holds something. */
    private long lag() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(kafka.group("sink"))
                .partitionsToOffsetAndMetadata()
                .get();
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends().entrySet()) {
            OffsetAndMetadata offset = committed.get(end.getKey());
            lag += end.getValue() - (offset == null ? 0 : offset.offset());
        }
        return lag;
    }

    private List<DeadLetter> deadLetters(int howMany) {
        Map<String, Object> config = kafka.clientConfig();
        config.put("auto.offset.reset", "earliest");
        List<DeadLetter> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(
                            0, topics.deadLetters().partitions())
                    .mapToObj(
                            partition -> new TopicPartition(topics.deadLetters().name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (!Arrays.equals(record.key(), PROBE.getBytes(StandardCharsets.UTF_8))) {
                        letters.add(DeadLetter.from(record));
                    }
                }
                return letters.size() >= howMany;
            });
        }
        letters.sort(java.util.Comparator.comparing(DeadLetter::offset));
        return letters;
    }
}
