package commentariat.enrich.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;

/** Spreads keys over a few shards, each of which is a partition of a topic and of the stores behind it. */
public final class Shards {
    /**
     * What is done for a key takes a hundredth of what the analysis of its article takes, so that a few shards keep up with many partitions of
     * articles; each one more is one record more for every article.
     */
    public static final int COUNT = 4;
    /** A record must not grow without bound where an article has thousands of quotations. */
    private static final int MOST = 64;

    private Shards() {}

    /** By shard: what {@code changes} mean there, in their order, in as few records as may be. */
    public static <T extends Sharded<T>> List<KeyValue<String, List<T>>> spread(List<T> changes) {
        Map<String, List<T>> shards = new TreeMap<>();
        for (T change : changes) {
            Map<String, List<String>> keys = change.keys().stream()
                    .collect(Collectors.groupingBy(Shards::of, TreeMap::new, Collectors.toList()));
            keys.forEach((shard, some) ->
                    shards.computeIfAbsent(shard, name -> new ArrayList<>()).add(change.forKeys(some)));
        }
        List<KeyValue<String, List<T>>> records = new ArrayList<>();
        shards.forEach((shard, all) -> {
            for (int i = 0; i < all.size(); i += MOST) {
                records.add(KeyValue.pair(shard, List.copyOf(all.subList(i, Math.min(i + MOST, all.size())))));
            }
        });
        return records;
    }

    /** The name of the shard in which {@code key} lives. */
    static String of(String key) {
        return String.valueOf(Math.floorMod(key.hashCode(), COUNT));
    }

    /** Where the records of {@code shard} go, of {@code partitions}; as {@link org.apache.kafka.streams.processor.StreamPartitioner} wants it. */
    public static Optional<Set<Integer>> partitions(String topic, String shard, Object changes, int partitions) {
        return Optional.of(Set.of(Integer.parseInt(shard) % partitions));
    }
}
