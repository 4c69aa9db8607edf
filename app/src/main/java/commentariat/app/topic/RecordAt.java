package commentariat.app.topic;

import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** One record of a topic. */
public final class RecordAt {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private RecordAt() {}

    /**
     * The record at {@code place}; empty where it is no longer, or not yet, there.
     *
     * @throws OperatorError if the topic cannot be read
     */
    public static Optional<ConsumerRecord<byte @Nullable [], byte @Nullable []>> read(
            KafkaSettings kafka, Coordinates place) {
        Map<String, Object> config = CommittedRecords.config(kafka, "none", 1, ANSWER);
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            boolean there = consumer.partitionsFor(place.topic()).stream()
                    .anyMatch(info -> info.partition() == place.partition());
            if (!there) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seek(partition, place.offset());
            while (consumer.position(partition) <= place.offset() && place.offset() < end) {
                for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : consumer.poll(POLL)) {
                    return record.offset() == place.offset() ? Optional.of(record) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (OffsetOutOfRangeException e) {
            return Optional.empty();
        } catch (KafkaException e) {
            throw new OperatorError("topic " + place.topic() + " cannot be read: " + e.getMessage(), e);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
