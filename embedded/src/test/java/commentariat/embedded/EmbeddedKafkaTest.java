package commentariat.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private final Path directory;

    EmbeddedKafkaTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsItsTopicsItsAddressAndWhatWasCommitted() throws Exception {
        String address;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            address = kafka.bootstrapServers();
            createTopic(address, "quotations");
            inOneTransaction(address, "quotations", "first", true);
            inOneTransaction(address, "quotations", "aborted", false);
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            inOneTransaction(address, "quotations", "second", true);
            assertThat(committed(address, "quotations", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void comesBackWithWhatWasCommittedAfterItWasKilled() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsABroker.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String address = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> line.startsWith("127.0.0.1:"))
                .findFirst()
                .orElseThrow();
        child.destroyForcibly().waitFor();

        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            inOneTransaction(address, "quotations", "after", true);
            assertThat(committed(address, "quotations", 2)).containsExactly("before", "after");
        }
    }

    @Test
    void takesMessagesOfManyMebibytesAndOffersTheNewGroupProtocols() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            createTopic(kafka.bootstrapServers(), "pages");
            String page = "x".repeat(15 * 1024 * 1024);
            inOneTransaction(kafka.bootstrapServers(), "pages", page, true);
            assertThat(committed(kafka.bootstrapServers(), "pages", 1)).containsExactly(page);

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                FeatureMetadata features =
                        admin.describeFeatures().featureMetadata().get(20, TimeUnit.SECONDS);
                assertThat(features.finalizedFeatures())
                        .containsKeys("group.version", "streams.version", "share.version");
            }
        }
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, port))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessage("port " + port
                            + " on 127.0.0.1 is taken; stop what listens there or choose another with --kafka-port");
        }
    }

    private static void createTopic(String address, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void inOneTransaction(String address, String topic, String value, boolean commit) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                address,
                "transactional.id",
                "test",
                "max.request.size",
                16 * 1024 * 1024,
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static List<String> committed(String address, String topic, int atLeast) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", address,
                "group.id", "readers",
                "group.protocol", "consumer",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed",
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", StringDeserializer.class);
        List<String> values = new ArrayList<>();
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(topic));
            while (values.size() < atLeast && System.nanoTime() < giveUp) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    values.add(found.value());
                }
            }
        }
        return values;
    }

    /** Runs in a process of its own, to be killed: starts a broker, commits a message, says where it is, and stays. */
    static final class StartsABroker {

        private StartsABroker() {}

        public static void main(String[] arguments) throws Exception {
            String address = EmbeddedKafka.start(Path.of(arguments[0]), 0).bootstrapServers();
            createTopic(address, "quotations");
            inOneTransaction(address, "quotations", "before", true);
            System.out.println(address);
            Thread.sleep(60_000);
        }
    }
}
