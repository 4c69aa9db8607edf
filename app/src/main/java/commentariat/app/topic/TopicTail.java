package commentariat.app.topic;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic from its beginning to where it stands now, committed records only; read again, it goes on where it was. Without a consumer group. One
 * thread's.
 */
public final class TopicTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** Longer than any transaction of ours may stay open: one that was left open by a killed service ends before. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int FETCH_BYTES = 16 * 1024 * 1024;

    private final KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer;
    private final Admin admin;
    private final String topic;
    private final List<TopicPartition> partitions;

    private TopicTail(
            KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer,
            Admin admin,
            String topic,
            List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.admin = admin;
        this.topic = topic;
        this.partitions = partitions;
    }

    /**
     * Opens a topic at its beginning.
     *
     * @param admin stays the caller's to close
     * @throws OperatorError if there is no such topic
     */
    public static TopicTail open(KafkaSettings kafka, Admin admin, String topic) {
        Map<String, Object> config = CommittedRecords.config(kafka, "earliest", 5_000, ANSWER);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            if (known == null || known.isEmpty()) {
                throw new OperatorError("topic " + topic + " is missing; create it with: commentariat topics");
            }
            List<TopicPartition> partitions = known.stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new TopicTail(consumer, admin, topic, partitions);
        } catch (KafkaException e) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw new OperatorError("topic " + topic + " cannot be read: " + e.getMessage(), e);
        } catch (OperatorError e) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw e;
        }
    }

    /** How many partitions the topic has. */
    public int partitions() {
        return partitions.size();
    }

    /** Forgets how far it was read: {@link #readOn} begins at the beginning again. */
    public void rewind() {
        consumer.seekToBeginning(partitions);
    }

    /**
     * Hands over what was written since the last call, up to where the topic ends now. What stands in a transaction that is under way is waited
     * for, so that nothing is missed that was committed before the call.
     *
     * @throws OperatorError if a transaction stays open for a minute, or the broker does not answer
     */
    public void readOn(Consumer<ConsumerRecord<byte @Nullable [], byte @Nullable []>> each) {
        try {
            Map<TopicPartition, Long> ends = ends();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!reached(ends)) {
                long before = positions(ends);
                consumer.poll(POLL).forEach(each);
                if (positions(ends) > before) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new OperatorError("topic " + topic + ": nothing more can be read for "
                            + PATIENCE.toSeconds()
                            + " s though there is more; a transaction was left open: look for it with"
                            + " kafka-transactions.sh find-hanging --topic " + topic);
                }
            }
        } catch (InterruptException e) {
            throw new OperatorError("interrupted while reading topic " + topic, e);
        } catch (KafkaException e) {
            throw new OperatorError("topic " + topic + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where all partitions end, open transactions included. */
    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("where it ends is not told", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private long positions(Map<TopicPartition, Long> ends) {
        return ends.keySet().stream().mapToLong(consumer::position).sum();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
