package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * An article hears another one's words or story, keeps what concerns it, and says so without a change of its own: there may be something to tell. Words that are
 * not like its own are not kept; when one of the two changes its own, the other hears of it.
 */
public final class HearOfNeighbour extends ContextualProcessor<String, Offer, String, Optional<Change>> {
    private final double nearCopy;
    private @Nullable Acquaintance acquaintance;

    /** {@code nearCopy} is the likeness from which two articles are near-copies, 0 to 1. */
    public HearOfNeighbour(double nearCopy) {
        this.nearCopy = nearCopy;
    }

    @Override
    public void init(ProcessorContext<String, Optional<Change>> context) {
        super.init(context);
        acquaintance = new Acquaintance(context);
    }

    @Override
    public void process(Record<String, Offer> record) {
        Acquaintance known = Objects.requireNonNull(acquaintance);
        Offer offer = record.value();
        String other = offer.from().articleId();
        Neighbour before = known.neighbour(record.key(), other);
        Neighbour now =
                offer.label().map(before::labelled).orElseGet(() -> hearing(known, record.key(), before, offer));
        if (!now.equals(before)) {
            known.remember(record.key(), other, now);
            context().forward(record.withValue(Optional.empty()));
        }
    }

    private Neighbour hearing(Acquaintance known, String id, Neighbour before, Offer offer) {
        if (offer.words().isEmpty()) {
            return Neighbour.UNKNOWN;
        }
        // an article that is withdrawn, or not here yet, keeps what it hears for when it is back
        boolean concerns = known.words(id)
                .flatMap(Offer::words)
                .map(own -> own.nearCopy(offer.words().get(), nearCopy).isPresent())
                .orElse(true);
        return before.offering(Optional.of(offer).filter(words -> concerns));
    }
}
