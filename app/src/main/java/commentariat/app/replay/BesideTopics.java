package commentariat.app.replay;

import commentariat.app.topic.Records;
import commentariat.contract.topic.BrokerAnswer;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.enrich.Enrich;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics that a replay has beside the installation's: those that an enricher reads and writes, under the replay's own prefix. */
final class BesideTopics {
    private static final long DELETED_WITHIN_SECONDS = 30;

    private final Admin admin;
    private final Side live;
    private final Side beside;
    private final String replay;

    BesideTopics(Admin admin, Side live, String replay) {
        this.admin = admin;
        this.live = live;
        this.beside = live.beside(replay);
        this.replay = replay;
    }

    /** Creates those that are missing, each with as many partitions as the installation's topic has, so that a key is on the same one. */
    void create() {
        Map<String, Integer> ofLive = new TopicAdmin(admin, live.topics()).partitions();
        Map<String, Integer> partitions = new HashMap<>();
        List<Topic<?>> wanted = Enrich.topics(beside.topics());
        int prefix = live.kafka().prefix().length();
        for (Topic<?> topic : Enrich.topics(live.topics())) {
            Integer known = ofLive.get(topic.name());
            if (known != null) {
                partitions.put(beside.kafka().prefix() + topic.name().substring(prefix), known);
            }
        }
        new TopicAdmin(admin, beside.topics()).create(wanted, partitions);
    }

    /** Copies the analysts' corrections as they are now: they hold on a replay, too. */
    @SuppressWarnings("FutureReturnValueIgnored") // flush and close wait for all of them
    void takeCorrections() {
        String to = beside.topics().corrections().name();
        Map<String, Object> config = live.kafka().producerConfig();
        try (Records records = new Records(live.kafka());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            records.readAll(
                    live.topics().corrections().name(),
                    record -> producer.send(new ProducerRecord<>(
                            to,
                            null,
                            Math.max(0, record.timestamp()),
                            record.key(),
                            record.value(),
                            record.headers())));
            producer.flush();
        }
    }

    /** Names of all topics that the replay has now, those among them that its enricher made for itself. */
    Set<String> existing() {
        String prefix = beside.kafka().prefix();
        return BrokerAnswer.of(admin.listTopics().names(), "list topics").stream()
                .filter(topic -> topic.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    /** Deletes them all, and returns when the broker does not list them any more. */
    void delete() throws InterruptedException {
        Set<String> topics = existing();
        BrokerAnswer.of(admin.deleteTopics(topics).all(), "delete the topics of replay " + replay);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DELETED_WITHIN_SECONDS);
        while (!existing().isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
