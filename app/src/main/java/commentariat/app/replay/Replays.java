package commentariat.app.replay;

import commentariat.app.topic.Records;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import commentariat.contract.replay.Replay;
import commentariat.contract.service.OperatorError;
import commentariat.contract.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The replays of an installation, as they stand on {@code replays}. */
final class Replays {
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Side live;

    Replays(Side live) {
        this.live = live;
    }

    /** All that are known, by name. */
    SortedMap<String, Replay> all() {
        SortedMap<String, Replay> all = new TreeMap<>();
        String topic = live.topics().replays().name();
        try (Records records = new Records(live.kafka())) {
            records.readAll(topic, record -> {
                String name = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    all.remove(name);
                    return;
                }
                try {
                    all.put(name, Json.read(record.value(), Replay.class));
                } catch (JsonError e) {
                    LOG.warn("topic {}, offset {}: {}; passed over", topic, record.offset(), e.getMessage());
                }
            });
        }
        return all;
    }

    /** The replay of that name; empty where there is none. */
    Optional<Replay> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /**
     * The same.
     *
     * @throws OperatorError if there is none
     */
    Replay get(String name) {
        return find(name)
                .orElseThrow(() -> new OperatorError(
                        "replay " + name + " is not known here; see those that are with: commentariat replay list"));
    }

    /** Writes how a replay stands now. */
    void write(Replay replay) {
        send(Topic.record(live.topics().replays(), replay));
    }

    /** Forgets a replay. */
    void forget(String name) {
        send(new ProducerRecord<>(live.topics().replays().name(), name, null));
    }

    private void send(ProducerRecord<String, Replay> record) {
        try (KafkaProducer<String, Replay> producer = new KafkaProducer<>(
                live.kafka().producerConfig(),
                new StringSerializer(),
                live.topics().replays().serde().serializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new OperatorError("topic " + record.topic() + ": cannot be written: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted while writing to topic " + record.topic(), e);
        }
    }
}
