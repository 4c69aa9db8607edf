package commentariat.enrich.topology;

import commentariat.contract.topic.CloudEvents;
import commentariat.enrich.duplicate.Duplicates;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Compares an article with what was published of it, remembers what is published now, and passes on what follows from that. */
final class Remember extends ContextualProcessor<String, Analysed, String, Consequences> {
    private final Meters meters;
    private @Nullable KeyValueStore<String, TaggedArticle> articles;

    Remember(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Consequences> context) {
        super.init(context);
        articles = context.getStateStore(Duplicates.ARTICLES);
    }

    @Override
    public void process(Record<String, Analysed> record) {
        if (record.value() instanceof Analysed.Tagged tagged) {
            change(record, Optional.of(tagged.article()));
        } else if (record.value() instanceof Analysed.Withdrawn) {
            change(record, Optional.empty());
        }
    }

    private void change(Record<String, Analysed> record, Optional<TaggedArticle> after) {
        KeyValueStore<String, TaggedArticle> store = Objects.requireNonNull(articles);
        Optional<TaggedArticle> before = Optional.ofNullable(store.get(record.key()));
        if (!isNews(before, after)) {
            meters.repeated();
            return;
        }
        Consequences consequences = Consequences.of(new Change(record.key(), before, after));
        store.put(record.key(), after.orElse(null));
        context()
                .forward(new Record<>(
                        record.key(),
                        consequences,
                        after.or(() -> before)
                                .map(known -> EventTime.millis(known.article()))
                                .orElse(record.timestamp()),
                        lineage(record.headers())));
        meters.changed(after);
    }

    private static boolean isNews(Optional<TaggedArticle> before, Optional<TaggedArticle> after) {
        if (before.isPresent() && after.isPresent()) {
            return after.get().replaces(before.get());
        }
        return before.isPresent() || after.isPresent();
    }

    /** What goes on to the records that follow: not the headers that describe the article's own record, but for its id, which tombstones name as their cause. */
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
