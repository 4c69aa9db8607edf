package commentariat.app.topic;

import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed on topics now, from one offset to another, and no further. One thread's. */
public final class Records implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaSettings kafka;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Opens a reader that belongs to no group. */
    public Records(KafkaSettings kafka) {
        this(kafka, Optional.empty());
    }

    /** Opens a reader; {@code group} is the one in whose name transactions say how far it is. */
    public Records(KafkaSettings kafka, Optional<String> group) {
        this.kafka = kafka;
        Map<String, Object> config = CommittedRecords.config(kafka, "earliest", 2_000, PATIENCE);
        group.ifPresent(name -> config.put(ConsumerConfig.GROUP_ID_CONFIG, name));
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The partitions of a topic, in order; empty where there is no such topic. */
    public List<TopicPartition> partitions(String topic) {
        try {
            return consumer.partitionsFor(topic).stream()
                    .sorted(Comparator.comparingInt(PartitionInfo::partition))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        } catch (TimeoutException e) {
            throw AdminSession.noAnswer(kafka, e);
        }
    }

    /** The first offsets that are still there. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    /** The first offsets after what is committed. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /**
     * Offsets before which there is no record of that time or later: where the broker knows of none at all, the first ones that are still there, for
     * whoever passes over records on its word would lose them without a word.
     */
    public Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, long timestamp) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, timestamp));
        Map<TopicPartition, Long> offsets = new HashMap<>(beginnings(partitions));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(times).entrySet()) {
            if (found.getValue() != null) {
                offsets.put(found.getKey(), found.getValue().offset());
            }
        }
        return offsets;
    }

    /** Hands over every record of {@code partition} from offset {@code from} until before {@code to}, in order. */
    public void read(TopicPartition partition, long from, long to, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < to) {
                    taker.accept(record);
                }
            }
        }
    }

    /** Hands over all that a topic holds now, partition by partition. */
    public void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> beginnings = beginnings(partitions);
        Map<TopicPartition, Long> ends = ends(partitions);
        partitions.forEach(partition ->
                read(partition, beginnings.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L), taker));
    }

    /** Whether {@code partition} has a record from offset {@code from} until before {@code to}: not every offset is one. */
    public boolean hasAny(TopicPartition partition, long from, long to) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < to) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In whose name transactions say how far it is. */
    public ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
