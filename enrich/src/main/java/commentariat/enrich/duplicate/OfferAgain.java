package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** An article whose words changed, or that was withdrawn, tells all who know its words. */
public final class OfferAgain extends ContextualProcessor<String, Change, String, Offer> {
    private @Nullable Acquaintance acquaintance;

    @Override
    public void init(ProcessorContext<String, Offer> context) {
        super.init(context);
        acquaintance = new Acquaintance(context);
    }

    @Override
    public void process(Record<String, Change> record) {
        Acquaintance known = Objects.requireNonNull(acquaintance);
        Change change = record.value();
        if (!change.movesStories() || change.before().isEmpty()) {
            return;
        }
        Neighbours neighbours = known.of(change.articleId());
        Offer offer = change.after()
                .map(Acquaintance::offer)
                .orElseGet(() ->
                        Offer.withdrawn(Acquaintance.member(change.before().orElseThrow())));
        neighbours
                .offeredTo()
                .forEach(other -> context().forward(record.withKey(other).withValue(offer)));
        if (change.after().isEmpty()) {
            // published again one day, it will be introduced to them again
            known.remember(change.articleId(), neighbours.forgotten());
        }
    }
}
