package commentariat.enrich.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {
    private record Said(String what, List<String> keys) implements Sharded<Said> {
        @Override
        public Said forKeys(List<String> some) {
            return new Said(what, some);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void eachKeyHearsAllThatIsSaidOfItInItsOrderAndInOneShard(long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> expected = new HashMap<>();
        List<Said> changes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> names = random.ints(random.nextInt(12), 0, 40)
                    .distinct()
                    .mapToObj(key -> "key " + key)
                    .toList();
            Said said = new Said("change " + changes.size(), names);
            changes.add(said);
            names.forEach(name ->
                    expected.computeIfAbsent(name, key -> new ArrayList<>()).add(said.what));
        }

        Map<String, List<String>> heard = new HashMap<>();
        Map<String, Set<String>> where = new HashMap<>();
        for (KeyValue<String, List<Said>> record : Shards.spread(changes)) {
            record.value.forEach(said -> said.keys.forEach(key -> {
                heard.computeIfAbsent(key, name -> new ArrayList<>()).add(said.what);
                where.computeIfAbsent(key, name -> new HashSet<>()).add(record.key);
            }));
        }
        assertThat(heard).isEqualTo(expected);
        assertThat(where.values()).allSatisfy(shards -> assertThat(shards).hasSize(1));
    }

    @Test
    void anArticleTakesOneRecordForEachShardAndNoRecordGrowsWithoutBound() {
        assertThat(Shards.spread(List.of(new Said("it", names(200))))).hasSize(Shards.COUNT);
        List<Said> many =
                names(1000).stream().map(name -> new Said(name, List.of(name))).toList();
        assertThat(Shards.spread(many))
                .allSatisfy(record -> assertThat(record.value).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void whatIsSaidOfNothingGoesNowhere() {
        assertThat(Shards.spread(List.of(new Said("it", List.of())))).isEmpty();
    }

    @Test
    void everyShardIsAPartitionOfItsOwn() {
        Set<Integer> partitions = new HashSet<>();
        for (KeyValue<String, List<Said>> record : Shards.spread(List.of(new Said("it", names(200))))) {
            partitions.addAll(Shards.partitions("topic", record.key, record.value, Shards.COUNT)
                    .orElseThrow());
        }
        assertThat(partitions).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "name " + i).toList();
    }
}
