package commentariat.enrich.duplicate;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** An article hears of another that may be its near-copy, and offers it its words: once for all bands that the two share, and again when the other one's change. */
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
        String digest = record.value().digest();
        if (!known.hasOffered(id, other, digest)) {
            known.words(id).ifPresent(words -> {
                known.keepOffered(id, other, digest);
                context().forward(record.withKey(other).withValue(words));
            });
        }
    }
}
