package commentariat.enrich.topology;

import commentariat.enrich.correction.CorrectedArticles;
import commentariat.enrich.correction.CorrectionChange;
import commentariat.enrich.correction.Corrections;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps what an analyst says of an article, and passes on what follows from that: at once, where the article is known. */
final class Correct extends ContextualProcessor<String, CorrectionChange, String, Consequences> {
    private @Nullable CorrectedArticles articles;

    @Override
    public void init(ProcessorContext<String, Consequences> context) {
        super.init(context);
        articles = new CorrectedArticles(context);
    }

    @Override
    public void process(Record<String, CorrectionChange> record) {
        CorrectedArticles known = Objects.requireNonNull(articles);
        Corrections before = known.corrections(record.key());
        Corrections after =
                before.with(record.value().quotationId(), record.value().correction());
        Optional<TaggedArticle> article = known.found(record.key());
        if (article.isPresent()) {
            TaggedArticle was = CorrectedArticles.corrected(article.get(), before);
            TaggedArticle is = CorrectedArticles.corrected(article.get(), after);
            Consequences consequences = Consequences.of(new Change(record.key(), Optional.of(was), Optional.of(is)));
            known.keep(record.key(), after);
            if (!is.equals(was)) {
                context().forward(consequences.after(record));
            }
        } else {
            known.keep(record.key(), after);
        }
    }
}
