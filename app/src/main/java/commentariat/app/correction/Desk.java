package commentariat.app.correction;

import commentariat.app.topic.Records;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Correction;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** What is published of a quotation, what was corrected of it, and the pen to correct more. One thread's. */
final class Desk implements AutoCloseable {
    private final KafkaSettings kafka;
    private final Topics topics;
    private final Records records;

    private Desk(KafkaSettings kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
        this.records = new Records(kafka);
    }

    /**
     * Opens the desk of an installation.
     *
     * @throws OperatorError if the broker does not answer
     */
    static Desk open(KafkaSettings kafka) {
        // a consumer would wait for a wrong address in silence, or throw what no operator can read
        AdminSession.open(kafka).close();
        return new Desk(kafka, Topics.withPrefix(kafka.prefix()));
    }

    /** The quotation as it is published now; empty where it is not. */
    Optional<Commentary> published(String quotation) {
        return newest(topics.commentary(), quotation);
    }

    /** What was corrected of it; empty where nothing was, or where it was taken back. */
    Optional<Correction> corrected(String quotation) {
        return newest(topics.corrections(), quotation);
    }

    /** All that are corrected, by id. */
    SortedMap<String, Correction> all() {
        SortedMap<String, Correction> all = new TreeMap<>();
        records.readAll(topics.corrections().name(), record -> {
            if (record.key() != null) {
                String quotation = new String(record.key(), StandardCharsets.UTF_8);
                all.remove(quotation);
                if (record.value() != null) {
                    all.put(quotation, Json.read(record.value(), Correction.class));
                }
            }
        });
        return all;
    }

    private <T> Optional<T> newest(Topic<T> topic, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        List<TopicPartition> partitions = records.partitions(topic.name());
        if (partitions.isEmpty()) {
            throw new OperatorError("topic " + topic.name() + " is missing; create it with: commentariat topics");
        }
        // where every producer of ours puts this key
        TopicPartition home = partitions.get(Utils.toPositive(Utils.murmur2(bytes)) % partitions.size());
        Map<TopicPartition, Long> beginnings = records.beginnings(List.of(home));
        Map<TopicPartition, Long> ends = records.ends(List.of(home));
        List<Optional<T>> read = new ArrayList<>();
        records.read(home, beginnings.getOrDefault(home, 0L), ends.getOrDefault(home, 0L), record -> {
            if (Arrays.equals(record.key(), bytes)) {
                read.add(Optional.ofNullable(record.value()).map(value -> Json.read(value, topic.record())));
            }
        });
        return read.isEmpty() ? Optional.empty() : read.get(read.size() - 1);
    }

    /** Writes what holds of the quotation from now on; empty takes everything back. */
    void write(String quotation, Optional<Correction> correction) {
        Topic<Correction> topic = topics.corrections();
        try (KafkaProducer<String, Correction> producer = new KafkaProducer<>(
                kafka.producerConfig(), new StringSerializer(), topic.serde().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), quotation, correction.orElse(null)))
                    .get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new OperatorError("topic " + topic.name() + ": cannot be written: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted while writing to topic " + topic.name(), e);
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
