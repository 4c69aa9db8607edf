package commentariat.enrich.topology;

import commentariat.enrich.correction.CorrectedArticles;
import commentariat.enrich.correction.Corrections;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Compares an article with what was known of it, remembers what is known now, and passes on what follows from that, with all that analysts have
 * put right in it.
 */
final class Remember extends ContextualProcessor<String, Analysed, String, Consequences> {
    private final Meters meters;
    private @Nullable CorrectedArticles articles;

    Remember(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Consequences> context) {
        super.init(context);
        articles = new CorrectedArticles(context);
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
        CorrectedArticles known = Objects.requireNonNull(articles);
        Optional<TaggedArticle> before = known.found(record.key());
        if (!isNews(before, after)) {
            meters.repeated();
            return;
        }
        Corrections said = known.corrections(record.key());
        Consequences consequences = Consequences.of(new Change(
                record.key(),
                before.map(article -> CorrectedArticles.corrected(article, said)),
                after.map(article -> CorrectedArticles.corrected(article, said))));
        known.keep(record.key(), after);
        context().forward(consequences.after(record));
        meters.changed(after);
    }

    private static boolean isNews(Optional<TaggedArticle> before, Optional<TaggedArticle> after) {
        if (before.isPresent() && after.isPresent()) {
            return after.get().replaces(before.get());
        }
        return before.isPresent() || after.isPresent();
    }
}
