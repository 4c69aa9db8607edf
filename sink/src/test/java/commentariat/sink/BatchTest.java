package commentariat.sink;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.json.Json;
import commentariat.sink.table.ArticleRecord;
import commentariat.sink.table.Changes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final TopicPartition ZERO = new TopicPartition("articles.enriched", 0);
    private static final TopicPartition ONE = new TopicPartition("articles.enriched", 1);
    private final Batch batch = new Batch();

    @Test
    void aTombstoneTakesAlongWhatCameBeforeItAndNotWhatCameAfter() {
        add(ZERO, 0, "a1", article("a1"));
        add(ZERO, 1, "a2", article("a2"));
        add(ZERO, 2, "a1", null);
        add(ZERO, 3, "a1", article("a1"));
        assertThat(batch.changes().withdrawn()).containsExactly("a1");
        assertThat(batch.changes().articles()).extracting(ArticleRecord::offset).containsExactly(1L, 3L);
    }

    @Test
    void offsetsFollowTheRecordsAndWhatIsNoRecord() {
        add(ZERO, 4, "a1", article("a1"));
        add(ONE, 7, "a2", article("a2"));
        batch.readUpTo(ONE, 9);
        assertThat(batch.changes().nextOffsets()).isEqualTo(Map.of(ZERO, 5L, ONE, 9L));
    }

    @Test
    void whatIsForgottenIsNotWritten() {
        add(ZERO, 4, "a1", article("a1"));
        add(ONE, 7, "a2", article("a2"));
        batch.forget(List.of(ONE));
        assertThat(batch.changes().nextOffsets()).isEqualTo(Map.of(ZERO, 5L));
        assertThat(batch.changes().articles()).extracting(ArticleRecord::offset).containsExactly(4L);
        assertThat(batch.bytes()).isEqualTo(article("a1").length + 2);
    }

    @Test
    void theHalvesComeToTheSame() {
        add(ZERO, 0, "a1", article("a1"));
        add(ONE, 0, "a2", article("a2"));
        add(ZERO, 1, "a3", article("a3"));
        batch.readUpTo(ZERO, 3);
        List<Changes> halves = batch.halves().stream().map(Batch::changes).toList();
        assertThat(halves).extracting(half -> half.articles().size()).containsExactly(1, 2);
        assertThat(halves)
                .extracting(Changes::nextOffsets)
                .containsExactly(Map.of(ZERO, 1L), Map.of(ZERO, 3L, ONE, 1L));
    }

    @Test
    void aRecordThatWasRefusedBringsNothingButItsOffset() {
        add(ZERO, 4, "a1", article("a1"));
        IllegalStateException error = new IllegalStateException("no");
        Batch refused = batch.refused(error);
        assertThat(refused.changes().articles()).isEmpty();
        assertThat(refused.changes().nextOffsets()).isEqualTo(Map.of(ZERO, 5L));
        assertThat(refused.deliveries().get(0).content()).isEqualTo(new Delivery.Refused("sink/write", error));
    }

    @Test
    void aRecordWithoutAKeyCannotBeStored() {
        Delivery delivery =
                Delivery.read(new ConsumerRecord<byte @Nullable [], byte @Nullable []>("t", 0, 0, null, article("a1")));
        assertThat(delivery.content()).isInstanceOfSatisfying(Delivery.Refused.class, refused -> {
            assertThat(refused.stage()).isEqualTo("sink/read");
            assertThat(refused.error()).hasMessage("the record has no key; it needs the article's id");
        });
    }

    private void add(TopicPartition partition, long offset, String key, byte @Nullable [] value) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        batch.add(Delivery.read(new ConsumerRecord<byte @Nullable [], byte @Nullable []>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                keyBytes.length,
                value == null ? -1 : value.length,
                keyBytes,
                value,
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                java.util.Optional.empty())));
    }

    private static byte[] article(String id) {
        return Json.bytes(Example.of(id, "Ivan Kurilla", "I say so").article());
    }
}
