package commentariat.enrich.duplicate;

import commentariat.contract.commentary.EnrichedArticle;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** An article hears another one's words: it is told again where that makes another story of it. */
public final class TellStoryOfOffer extends ContextualProcessor<String, Offer, String, EnrichedArticle> {
    private final double least;
    private @Nullable Acquaintance acquaintance;

    /** {@code least} is the likeness from which two articles are near-copies, 0 to 1. */
    public TellStoryOfOffer(double least) {
        this.least = least;
    }

    @Override
    public void init(ProcessorContext<String, EnrichedArticle> context) {
        super.init(context);
        acquaintance = new Acquaintance(context);
    }

    @Override
    public void process(Record<String, Offer> record) {
        Acquaintance known = Objects.requireNonNull(acquaintance);
        Neighbours before = known.of(record.key());
        Neighbours now = before.hearing(record.value());
        known.remember(record.key(), now);
        known.article(record.key()).ifPresent(article -> {
            EnrichedArticle told = known.tell(article, now, least);
            if (!told.story().equals(before.told())) {
                context().forward(record.withValue(told));
            }
        });
    }
}
