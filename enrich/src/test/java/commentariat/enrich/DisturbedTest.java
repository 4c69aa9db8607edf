package commentariat.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.DeadLetter;
import commentariat.embedded.EmbeddedException;
import commentariat.embedded.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to enrichers and broker, what is committed in the end is what an enricher writes that nobody disturbed: record for record, none
 * missing, none twice. Without {@code -Ddisturbed.full} there are few articles and two kills.
 */
class DisturbedTest {
    private static final boolean FULL = System.getProperty("disturbed.full") != null;
    private static final int KILLED_ARTICLES = FULL ? 20_000 : 160;
    private static final int ARTICLES = FULL ? 3_000 : 160;
    private static final int KILLS = FULL ? 10 : 2;
    private static final Duration PATIENCE = Duration.ofMinutes(FULL ? 10 : 4);
    private static final int SHOWN = 3;
    private static final long SEED = seed();

    private static Path data;
    private static EmbeddedKafka broker;
    private static String servers;

    private static long seed() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? 0x5EED : Long.parseLong(given, 16);
    }

    @BeforeAll
    static void startBroker(@TempDir Path directory) {
        data = directory;
        broker = EmbeddedKafka.start(data.resolve("kafka"), 0);
        servers = broker.bootstrapServers();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void killedAtRandomMoments() throws Exception {
        Random random = new Random(SEED);
        List<Integer> moments =
                random.ints(KILLS, 1, KILLED_ARTICLES * 2).sorted().boxed().toList();
        try (Installation calm = undisturbed("calm-killed.", KILLED_ARTICLES);
                Installation killed = new Installation(servers, "killed.", KILLED_ARTICLES)) {
            killed.publish(0, KILLED_ARTICLES);
            Process enricher = EnricherProcess.start(killed.kafka, data.resolve("killed"));
            try {
                for (int moment : moments) {
                    await(killed, moment);
                    kill(enricher);
                    enricher = EnricherProcess.start(killed.kafka, data.resolve("killed"));
                }
                killed.readAll(PATIENCE);
            } finally {
                kill(enricher);
            }
            assertSame(killed, calm);
        }
    }

    @Test
    void twoShareTheWorkThenThreeThenOneLeaves() throws Exception {
        try (Installation calm = undisturbed("calm-shared.", ARTICLES);
                Installation shared = new Installation(servers, "shared.", ARTICLES)) {
            List<Process> enrichers = new ArrayList<>();
            try {
                shared.publish(0, ARTICLES / 3);
                enrichers.add(EnricherProcess.start(shared.kafka, data.resolve("shared-1")));
                enrichers.add(EnricherProcess.start(shared.kafka, data.resolve("shared-2")));
                await(shared, ARTICLES / 6);
                shared.publish(ARTICLES / 3, 2 * ARTICLES / 3);
                enrichers.add(EnricherProcess.start(shared.kafka, data.resolve("shared-3")));
                await(shared, ARTICLES);
                enrichers.get(0).destroy();
                shared.publish(2 * ARTICLES / 3, ARTICLES);
                shared.readAll(PATIENCE);
            } finally {
                enrichers.forEach(DisturbedTest::kill);
            }
            assertSame(shared, calm);
        }
    }

    @Test
    void theBrokerStartsAgain() throws Exception {
        try (Installation calm = undisturbed("calm-restarted.", ARTICLES);
                Installation restarted = new Installation(servers, "restarted.", ARTICLES)) {
            restarted.publish(0, ARTICLES);
            Process enricher = EnricherProcess.start(restarted.kafka, data.resolve("restarted"));
            try {
                await(restarted, ARTICLES / 2);
                broker.close();
                broker = startedAgain();
                restarted.readAll(PATIENCE);
            } finally {
                kill(enricher);
            }
            assertSame(restarted, calm);
        }
    }

    @Test
    void everyPoisonIsADeadLetterAndItsNeighboursGoThrough() throws Exception {
        int kinds = 6;
        byte[] key = bytes("poison");
        String article = Json.write(Articles.article("poison", 1, "2026-02-14", "HERE"));
        try (Installation poisoned = new Installation(servers, "poisoned.", kinds + 1)) {
            takeLargeRecords(poisoned);
            List<byte[]> values = List.of(
                    bytes("<html>not JSON"),
                    bytes("{\"id\":\"poison\",\"revision\":0}"),
                    bytes(article.replace("HERE", "x".repeat(10_000_000))),
                    bytes(article),
                    bytes(article.replace("HERE", "\\ud800 alone")));
            poisoned.publish(0, 1);
            for (int i = 0; i < values.size(); i++) {
                write(poisoned, i == 3 ? null : key, values.get(i));
                poisoned.publish(i + 1, i + 2);
            }
            // no key and no value: not even a withdrawal
            write(poisoned, null, null);
            poisoned.publish(kinds, kinds + 1);
            try (Enrich enrich = start(poisoned.kafka, "poisoned")) {
                poisoned.readAll(PATIENCE);
                assertThat(enrich.health().ok()).isTrue();
            }
            assertThat(poisoned.deadLetters())
                    .map(record -> DeadLetter.from(record).message())
                    .map(message -> message.replaceAll("^(not an Article|record has [0-9]+ bytes).*", "$1"))
                    .map(message -> message.replaceAll("[0-9]{4,}", "#"))
                    .containsExactlyInAnyOrder(
                            "not an Article",
                            "not an Article",
                            "record has # bytes",
                            "record has no key; an article's key is its id",
                            "record has no key; an article's key is its id",
                            "article \"poison\": half a surrogate pair in its title or text, which no other program"
                                    + " would read");
        }
    }

    /** A busy machine takes longer to stop the broker than its closing waits for; until then its directory is taken. */
    private static EmbeddedKafka startedAgain() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return EmbeddedKafka.start(
                        data.resolve("kafka"), URI.create("kafka://" + servers).getPort());
            } catch (EmbeddedException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private static void takeLargeRecords(Installation installation) throws Exception {
        try (Admin admin = Admin.create(installation.kafka.clientConfig())) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(
                                    ConfigResource.Type.TOPIC,
                                    installation.topics.articles().name()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", "12000000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void write(Installation to, byte @Nullable [] key, byte @Nullable [] value) throws Exception {
        Map<String, Object> config = to.kafka.producerConfig();
        config.put("max.request.size", 12_000_000);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!isTaken(producer, new ProducerRecord<>(to.topics.articles().name(), key, value))) {
                assertThat(System.nanoTime())
                        .as("the topic takes large records")
                        .isLessThan(deadline);
                Thread.sleep(100);
            }
        }
    }

    /** A broker says that a topic's settings are others before it goes by them. */
    private static boolean isTaken(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte @Nullable [], byte @Nullable []> poison)
            throws Exception {
        try {
            producer.send(poison).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw e;
        }
    }

    /** All that an enricher writes of the same articles when it is left alone. */
    private static Installation undisturbed(String prefix, int articles) throws Exception {
        Installation calm = new Installation(servers, prefix, articles);
        calm.publish(0, articles);
        Enrich enrich = start(calm.kafka, prefix + "state");
        try (enrich) {
            calm.readAll(PATIENCE);
        }
        return calm;
    }

    private static Enrich start(KafkaSettings kafka, String state) {
        return Enrich.start(
                Stream.settings(data.resolve(state)),
                kafka,
                commentariat.contract.topic.Topics.withPrefix(kafka.prefix()),
                new SimpleMeterRegistry(),
                new MarkedTagger("1"),
                InstantSource.system());
    }

    /** Until so many records of commentary are committed. */
    private static void await(Installation installation, int commentary) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (installation.read() < commentary) {
            assertThat(System.nanoTime())
                    .as("waited for %d records of commentary", commentary)
                    .isLessThan(deadline);
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertSame(Installation disturbed, Installation calm) {
        String again = "reproduce with: ./mvnw -pl enrich -am test -Dtest=DisturbedTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dseed=" + Long.toHexString(SEED)
                + (FULL ? " -Ddisturbed.full" : "");
        calm.records()
                .forEach((topic, records) ->
                        // not isEqualTo, which prints all of them
                        assertThat(records.equals(disturbed.records().get(topic)))
                                .as("the records of %s are the same; %s", topic, again)
                                .isTrue());
        assertThat(differing(disturbed.tables(), calm.tables())).as(again).isEmpty();
        assertThat(disturbed.copies()).isPositive();
        assertThat(disturbed.deadLetters()).isEmpty();
    }

    /** The first keys of which the tables do not say the same. */
    private static List<String> differing(
            Map<String, Map<String, String>> disturbed, Map<String, Map<String, String>> calm) {
        assertThat(disturbed.keySet()).isEqualTo(calm.keySet());
        List<String> differing = new ArrayList<>();
        calm.forEach((topic, table) -> {
            Map<String, String> other = disturbed.getOrDefault(topic, Map.of());
            Set<String> keys = new TreeSet<>(table.keySet());
            keys.addAll(other.keySet());
            keys.stream()
                    .filter(key -> !Objects.equals(table.get(key), other.get(key)))
                    .limit(SHOWN)
                    .forEach(key -> differing.add(
                            topic + " " + key + ": " + other.get(key) + ", undisturbed: " + table.get(key)));
        });
        return differing;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
