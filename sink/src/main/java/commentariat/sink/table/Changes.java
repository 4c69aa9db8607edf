package commentariat.sink.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What one transaction writes.
 *
 * @param withdrawn ids of the articles that go; they go first, so that an article may come back in the same transaction
 * @param articles in the order in which they arrived; of several of one id the newest is stored
 * @param nextOffsets for each partition that this comes from, the first offset after it
 */
public record Changes(Set<String> withdrawn, List<ArticleRecord> articles, Map<TopicPartition, Long> nextOffsets) {
    public Changes {
        withdrawn = Set.copyOf(withdrawn);
        articles = List.copyOf(articles);
        nextOffsets = Map.copyOf(nextOffsets);
    }

    /** The offsets in the order in which everybody locks them. */
    TreeMap<TopicPartition, Long> inLockOrder() {
        TreeMap<TopicPartition, Long> sorted = new TreeMap<>(LOCK_ORDER);
        sorted.putAll(nextOffsets);
        return sorted;
    }

    static final java.util.Comparator<TopicPartition> LOCK_ORDER =
            java.util.Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);
}
