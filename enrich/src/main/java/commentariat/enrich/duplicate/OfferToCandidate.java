package commentariat.enrich.duplicate;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** An article hears of another that may be its near-copy, and offers it its words; once, however many bands the two share. */
public final class OfferToCandidate extends ContextualProcessor<String, Candidate, String, Offer> {
    private @Nullable Acquaintance acquaintance;

    @Override
    public void init(ProcessorContext<String, Offer> context) {
        super.init(context);
        acquaintance = new Acquaintance(context);
    }

    @Override
    public void process(Record<String, Candidate> record) {
        Acquaintance known = Objects.requireNonNull(acquaintance);
        String id = record.key();
        String other = record.value().articleId();
        Neighbours neighbours = known.of(id);
        if (!neighbours.offeredTo().contains(other)) {
            known.article(id).ifPresent(article -> {
                known.remember(id, neighbours.offering(other));
                context().forward(record.withKey(other).withValue(Acquaintance.offer(article)));
            });
        }
    }
}
