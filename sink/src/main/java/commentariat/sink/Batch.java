package commentariat.sink;

import commentariat.sink.table.ArticleRecord;
import commentariat.sink.table.Changes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Records that are written together, and how far their partitions are read with them. Confined to the loop's thread.
 */
final class Batch {
    private final List<Delivery> deliveries = new ArrayList<>();
    private final Map<TopicPartition, Long> nextOffsets = new HashMap<>();
    private long bytes;

    /** Adds a record, the next of its partition. */
    void add(Delivery delivery) {
        deliveries.add(delivery);
        bytes += delivery.bytes();
        nextOffsets.put(delivery.partition(), delivery.record().offset() + 1);
    }

    /** A partition was read up to here, though the last of it were no records: transaction markers, or what compaction removed. */
    void readUpTo(TopicPartition partition, long nextOffset) {
        nextOffsets.put(partition, nextOffset);
    }

    /** Drops what came from partitions that are read by somebody else from now on. */
    void forget(Collection<TopicPartition> partitions) {
        deliveries.removeIf(delivery -> partitions.contains(delivery.partition()));
        bytes = deliveries.stream().mapToLong(Delivery::bytes).sum();
        nextOffsets.keySet().removeAll(partitions);
    }

    /** Whether there is neither a record nor an offset to write. */
    boolean isEmpty() {
        return nextOffsets.isEmpty();
    }

    int size() {
        return deliveries.size();
    }

    /** Of the records, uncompressed. */
    long bytes() {
        return bytes;
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** The two halves of a batch of several records; written one after the other they come to the same. */
    List<Batch> halves() {
        int middle = deliveries.size() / 2;
        Batch first = new Batch();
        Batch second = new Batch();
        deliveries.subList(0, middle).forEach(first::add);
        deliveries.subList(middle, deliveries.size()).forEach(second::add);
        second.nextOffsets.putAll(nextOffsets);
        return List.of(first, second);
    }

    /** A batch of one record as one that the database did not take. */
    Batch refused(Throwable error) {
        Batch batch = new Batch();
        deliveries.forEach(delivery -> batch.add(delivery.refused(error)));
        batch.nextOffsets.putAll(nextOffsets);
        return batch;
    }

    /** What this does to the tables. A tombstone takes along what came before it; what comes after it counts. */
    Changes changes() {
        Set<String> withdrawn = new TreeSet<>();
        List<ArticleRecord> articles = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            if (delivery.content() instanceof Delivery.Withdrawn gone) {
                withdrawn.add(gone.articleId());
                articles.removeIf(record -> record.article().key().equals(gone.articleId()));
            } else if (delivery.content() instanceof Delivery.Stored stored) {
                articles.add(new ArticleRecord(
                        delivery.record().partition(), delivery.record().offset(), stored.article()));
            }
        }
        return new Changes(withdrawn, articles, nextOffsets);
    }
}
