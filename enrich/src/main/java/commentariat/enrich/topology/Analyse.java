package commentariat.enrich.topology;

import commentariat.contract.article.Article;
import commentariat.contract.json.Json;
import commentariat.contract.settings.DataSize;
import commentariat.contract.topic.DeadLetter;
import commentariat.enrich.revision.TaggedArticle;
import commentariat.streams.deadletter.DeadLetters;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record of {@code articles} and analyses the article. Never throws: whatever the record is, a value comes of it. It takes bytes, not
 * articles, so that a dead letter carries the record as it was, and so that a record without a key, which Kafka Streams would drop
 * without a word, becomes one too.
 */
final class Analyse extends ContextualProcessor<byte[], byte[], String, Analysed> {
    private final Tagger tagger;
    private final DeadLetters letters;
    private final DataSize largest;

    /** {@code largest} is the size from which an article with its tags could not be published. */
    Analyse(Tagger tagger, DeadLetters letters, DataSize largest) {
        this.tagger = tagger;
        this.letters = letters;
        this.largest = largest;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        byte @Nullable [] value = record.value();
        String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        context().forward(record.withKey(id).withValue(attempt(record, key, value, id)));
    }

    private Analysed attempt(Record<byte[], byte[]> record, byte @Nullable [] key, byte @Nullable [] value, String id) {
        String stage = "read";
        try {
            if (key == null) {
                throw new IllegalArgumentException("record has no key; an article's key is its id");
            }
            if (value == null) {
                return new Analysed.Withdrawn();
            }
            if (value.length > largest.bytes()) {
                // before it is read: hours may go by over a text of any length, and nothing could come of it
                throw new IllegalArgumentException("record has " + value.length
                        + " bytes; articles.enriched, into which it must go with its tags, takes " + largest.bytes());
            }
            Article article = Json.read(value, Article.class);
            if (!article.id().equals(id)) {
                throw new IllegalArgumentException(
                        "key \"" + id + "\" is not the id of article \"" + article.id() + "\"");
            }
            // JSON can write it as an escape, UTF-8 and the databases behind us cannot
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(article.title() + article.text())) {
                throw new IllegalArgumentException("article \"" + id
                        + "\": half a surrogate pair in its title or text, which no other program would read");
            }
            stage = "analyse";
            TaggedArticle tagged = new TaggedArticle(article, tagger.tags(article));
            stage = "write";
            int size = tagged.json().length;
            if (size > largest.bytes()) {
                throw new IllegalArgumentException("article \"" + id + "\" with its tags has " + size
                        + " bytes; articles.enriched takes " + largest.bytes());
            }
            return new Analysed.Tagged(tagged);
        } catch (RuntimeException | StackOverflowError e) {
            // a regular expression on hostile text overflows the stack; the stack is whole again here
            return new Analysed.Failed(failed(record, key, value, stage, e));
        }
    }

    private DeadLetter failed(
            Record<byte[], byte[]> record,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String stage,
            Throwable error) {
        return failed(context(), letters, record, key, value, stage, error);
    }

    /** The dead letter for a record as it was read. */
    static DeadLetter failed(
            ProcessorContext<?, ?> context,
            DeadLetters letters,
            Record<byte[], byte[]> record,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String stage,
            Throwable error) {
        RecordMetadata origin = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record from a topic knows where it stood"));
        return letters.of(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                record.timestamp(),
                key,
                value,
                record.headers(),
                stage,
                error);
    }
}
