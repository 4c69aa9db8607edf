package commentariat.sink;

import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.json.Json;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic, and what it says.
 *
 * @param record as it was consumed, for a dead letter
 */
record Delivery(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Content content) {

    /** What a record says. */
    sealed interface Content {}

    /**
     * An article to be stored.
     *
     * @param replaced how many of its characters PostgreSQL does not take and are U+FFFD now
     */
    record Stored(EnrichedArticle article, int replaced) implements Content {}

    /** A tombstone: the article is to go, with all that hangs on it. */
    record Withdrawn(String articleId) implements Content {}

    /**
     * Nothing that can be stored.
     *
     * @param stage where that was found out: {@code sink/read} or {@code sink/write}
     */
    record Refused(String stage, Throwable error) implements Content {}

    /** Reads a record; never throws for what is in it. */
    static Delivery read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        try {
            return new Delivery(record, content(record));
        } catch (RuntimeException e) {
            return new Delivery(record, new Refused("sink/read", e));
        }
    }

    private static Content content(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException("the record has no key; it needs the article's id");
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            return new Withdrawn(key);
        }
        StorableJson json = StorableJson.of(record.value());
        EnrichedArticle article = Json.read(json.bytes(), EnrichedArticle.class);
        if (!key.equals(article.key())) {
            // a tombstone goes by the key: an article under another one could never be deleted
            throw new IllegalArgumentException(
                    "the record's key \"" + key + "\" is not the article's id \"" + article.key() + "\"");
        }
        return new Stored(article, json.replaced());
    }

    /** The same record, which the database did not take. */
    Delivery refused(Throwable error) {
        return new Delivery(record, new Refused("sink/write", error));
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Its size on the topic, uncompressed. */
    long bytes() {
        return (long) Math.max(record.serializedKeySize(), 0) + Math.max(record.serializedValueSize(), 0);
    }
}
