package commentariat.app.replay;

import commentariat.app.topic.Records;
import commentariat.contract.service.OperatorError;
import commentariat.contract.topic.BrokerAnswer;
import commentariat.contract.topic.TopicAdmin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Hands what a replay found to the installation's own enricher, article by article: on {@code articles.replayed} there, from where it takes the place
 * of what is published. Of several revisions the last one goes; an article that was withdrawn in the slice does not. Killed, it goes on where it was.
 */
final class Promotion {
    /** Articles that one transaction hands over. */
    private static final int BATCH = 500;

    private final Admin admin;
    private final Side live;
    private final Side beside;
    private final String replay;
    private final String group;

    Promotion(Admin admin, Side live, String replay) {
        this.admin = admin;
        this.live = live;
        this.beside = live.beside(replay);
        this.replay = replay;
        this.group = group(live, replay);
    }

    /** The group under whose name it is kept how far a promotion is. */
    static String group(Side live, String replay) {
        return live.kafka().group("replay-" + replay + "-promotion");
    }

    /**
     * Articles and what a replay makes of them must lie on partitions of the same number: whoever keeps an article's state reads both.
     *
     * @throws OperatorError if the broker has them otherwise
     */
    static void requireLikePartitions(Admin admin, Side live) {
        Map<String, Integer> partitions = new TopicAdmin(admin, live.topics()).partitions();
        String articles = live.topics().articles().name();
        String replayed = live.topics().replayed().name();
        if (!partitions.getOrDefault(articles, 0).equals(partitions.getOrDefault(replayed, 0))) {
            throw new OperatorError(
                    "topic " + replayed + " has " + partitions.getOrDefault(replayed, 0) + " partitions, "
                            + articles + " has " + partitions.getOrDefault(articles, 0)
                            + "; stop the enrichers, delete " + replayed + ", create it with: commentariat topics");
        }
    }

    /**
     * Hands over all that was not handed over yet.
     *
     * @param progress takes how many articles this run has handed over so far
     * @return how many it handed over
     */
    long run(LongConsumer progress) {
        requireLikePartitions(admin, live);
        String from = beside.topics().replayed().name();
        Map<TopicPartition, OffsetAndMetadata> committed = BrokerAnswer.of(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                "tell how far the promotion of replay " + replay + " is");
        long handedOver = 0;
        try (Records records = new Records(live.kafka(), Optional.of(group));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            List<TopicPartition> partitions = records.partitions(from);
            if (partitions.isEmpty()) {
                throw new OperatorError("replay " + replay + " has no topic " + from
                        + "; discard what is left of it with: commentariat replay discard " + replay);
            }
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata known = committed.get(partition);
                handedOver +=
                        run(partition, known == null ? 0 : known.offset(), records, producer, handedOver, progress);
            }
        }
        return handedOver;
    }

    private long run(
            TopicPartition partition,
            long from,
            Records records,
            KafkaProducer<byte[], byte[]> producer,
            long before,
            LongConsumer progress) {
        long begin = records.beginnings(Set.of(partition)).getOrDefault(partition, 0L);
        long end = records.ends(Set.of(partition)).getOrDefault(partition, 0L);
        if (begin > 0) {
            throw new OperatorError("replay " + replay + " is older than topic " + partition.topic()
                    + " keeps its records; discard it with: commentariat replay discard " + replay
                    + ", and run it again");
        }
        Map<String, Long> last = new HashMap<>();
        records.read(partition, 0, end, record -> last.put(id(record), record.offset()));
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        long[] count = {0};
        records.read(partition, from, end, record -> {
            if (record.value() != null && record.offset() == last.getOrDefault(id(record), -1L)) {
                batch.add(record);
            }
            if (batch.size() >= BATCH) {
                count[0] += handOver(batch, partition, record.offset() + 1, records.group(), producer);
                progress.accept(before + count[0]);
            }
        });
        count[0] += handOver(batch, partition, end, records.group(), producer);
        progress.accept(before + count[0]);
        return count[0];
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that cannot be sent fails the commit
    private int handOver(
            List<ConsumerRecord<byte[], byte[]>> batch,
            TopicPartition partition,
            long next,
            ConsumerGroupMetadata reader,
            KafkaProducer<byte[], byte[]> producer) {
        if (batch.isEmpty()) {
            return 0;
        }
        String to = live.topics().replayed().name();
        producer.beginTransaction();
        batch.forEach(record -> producer.send(new ProducerRecord<>(
                to,
                partition.partition(),
                Math.max(0, record.timestamp()),
                record.key(),
                record.value(),
                record.headers())));
        producer.sendOffsetsToTransaction(Map.of(partition, new OffsetAndMetadata(next)), reader);
        producer.commitTransaction();
        int count = batch.size();
        batch.clear();
        return count;
    }

    private Map<String, Object> producer() {
        Map<String, Object> config = live.kafka().producerConfig();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, (int)
                live.topics().deadLetters().largestRecord().bytes());
        return config;
    }
}
