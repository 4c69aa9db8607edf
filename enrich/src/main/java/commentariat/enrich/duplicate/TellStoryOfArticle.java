package commentariat.enrich.duplicate;

import commentariat.contract.commentary.EnrichedArticle;
import commentariat.enrich.revision.Change;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** An article changed: it is told again, in the story that its neighbours make of its new words; withdrawn, it gives a null. */
public final class TellStoryOfArticle extends ContextualProcessor<String, Change, String, EnrichedArticle> {
    private final double least;
    private @Nullable Acquaintance acquaintance;

    /** {@code least} is the likeness from which two articles are near-copies, 0 to 1. */
    public TellStoryOfArticle(double least) {
        this.least = least;
    }

    @Override
    public void init(ProcessorContext<String, EnrichedArticle> context) {
        super.init(context);
        acquaintance = new Acquaintance(context);
    }

    @Override
    public void process(Record<String, Change> record) {
        Acquaintance known = Objects.requireNonNull(acquaintance);
        Change change = record.value();
        Neighbours neighbours = known.of(change.articleId());
        if (change.after().isPresent()) {
            context().forward(record.withValue(known.tell(change.after().get(), neighbours, least)));
        } else {
            known.remember(change.articleId(), neighbours.telling(Optional.empty()));
            context().forward(record.withValue(null));
        }
    }
}
