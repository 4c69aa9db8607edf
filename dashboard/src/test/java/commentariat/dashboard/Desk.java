package commentariat.dashboard;

import static org.awaitility.Awaitility.await;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Replayed;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a case needs: a topic of its own, something to publish with, and dashboards to look at. */
final class Desk implements AutoCloseable {
    /** Any free port, few quotations, and a heartbeat that a case can wait for. */
    static final DashboardSettings SETTINGS =
            new DashboardSettings("127.0.0.1", 0, 50, 10, 1000, Duration.ofMillis(500), List.of());

    final KafkaSettings kafka;
    final Topics topics;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final HttpClient http = HttpClient.newHttpClient();
    private final KafkaProducer<String, byte[]> producer;

    private static final AtomicInteger CASES = new AtomicInteger();

    Desk(EmbeddedKafka broker) {
        kafka = new KafkaSettings(
                broker.bootstrapServers(), Optional.of("case" + CASES.incrementAndGet() + "."), Map.of());
        topics = Topics.withPrefix(kafka.prefix());
        try (Admin admin = Admin.create(kafka.clientConfig())) {
            NewTopic topic = new NewTopic(topics.commentary().name(), 3, (short) 1)
                    .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
            admin.createTopics(List.of(topic)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(kafka.producerConfig(), new StringSerializer(), new ByteArraySerializer());
    }

    Dashboard open() {
        return open(SETTINGS);
    }

    /** A dashboard that has read what was there before. */
    Dashboard open(DashboardSettings settings) {
        Dashboard dashboard = Dashboard.start(settings, kafka, topics, metrics);
        await().until(() ->
                dashboard.health().ok() && !dashboard.health().detail().startsWith("reading back"));
        return dashboard;
    }

    void publish(Said said, String id) {
        publish(said.as(id));
    }

    void publish(Commentary commentary) {
        send(record(commentary));
    }

    /** Publishes as the consequence of a replay. */
    void publishReplayed(Said said, String id) {
        ProducerRecord<String, byte[]> record = record(said.as(id));
        Replayed.mark(record.headers(), "replay");
        send(record);
    }

    /** Publishes in a transaction that comes to nothing. */
    void publishAndAbort(Said said, String id) throws InterruptedException, ExecutionException {
        Map<String, Object> config = kafka.producerConfig();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, kafka.group("case"));
        try (KafkaProducer<String, byte[]> transactional =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            transactional.initTransactions();
            transactional.beginTransaction();
            transactional.send(record(said.as(id))).get();
            transactional.abortTransaction();
        }
    }

    private ProducerRecord<String, byte[]> record(Commentary commentary) {
        ProducerRecord<String, Commentary> record = Topic.record(topics.commentary(), commentary);
        byte[] value =
                topics.commentary().serde().serializer().serialize(record.topic(), record.headers(), record.value());
        return new ProducerRecord<>(record.topic(), null, record.timestamp(), record.key(), value, record.headers());
    }

    void withdraw(String id) {
        send(new ProducerRecord<>(topics.commentary().name(), id, null));
    }

    void publishBroken(String key, String value) {
        send(new ProducerRecord<>(topics.commentary().name(), key, value.getBytes(StandardCharsets.UTF_8)));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(Dashboard dashboard, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(dashboard.url() + path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        producer.close();
    }
}
