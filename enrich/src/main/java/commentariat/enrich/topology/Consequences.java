package commentariat.enrich.topology;

import commentariat.contract.commentary.Edit;
import commentariat.contract.topic.CloudEvents;
import commentariat.enrich.duplicate.BandChange;
import commentariat.enrich.duplicate.WordsChange;
import commentariat.enrich.genealogy.SayingChange;
import commentariat.enrich.position.StandChange;
import commentariat.enrich.position.Stands;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.Edits;
import commentariat.enrich.trend.TrendChange;
import commentariat.enrich.trend.Trends;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * All that follows from a change, worked out before any of it is written.
 *
 * @param edit what a new revision changed
 * @param words the change with the fingerprints of its words
 */
record Consequences(
        Change change,
        Optional<Edit> edit,
        List<TrendChange> trends,
        List<StandChange> stands,
        WordsChange words,
        List<BandChange> bands,
        List<SayingChange> sayings) {

    static Consequences of(Change change) {
        WordsChange words = WordsChange.of(change);
        return new Consequences(
                change,
                Edits.of(change),
                Trends.differences(change),
                Stands.differences(change),
                words,
                words.bands(),
                SayingChange.of(change));
    }

    List<Edit> edits() {
        return edit.stream().toList();
    }

    /** As a record that follows from {@code cause}: at the time of the article, under its id. */
    Record<String, Consequences> after(Record<String, ?> cause) {
        long time = change.after()
                .or(change::before)
                .map(known -> EventTime.millis(known.article()))
                .orElse(cause.timestamp());
        return new Record<>(change.articleId(), this, time, lineage(cause.headers()));
    }

    /** What goes on to the records that follow: not the headers that describe the cause's own record, but for its id, which tombstones name. */
    private static Headers lineage(Headers headers) {
        Headers lineage = new RecordHeaders();
        for (Header header : headers) {
            boolean ofTheRecord = header.key().startsWith("ce_") || header.key().equals("content-type");
            if (!ofTheRecord || header.key().equals(CloudEvents.ID)) {
                lineage.add(header);
            }
        }
        return lineage;
    }
}
