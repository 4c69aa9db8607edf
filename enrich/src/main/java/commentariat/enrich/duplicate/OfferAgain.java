package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Keeps the words of an article; when they change, or it is withdrawn, tells all whom they were offered to. */
public final class OfferAgain extends ContextualProcessor<String, WordsChange, String, Offer> {
    private @Nullable Acquaintance acquaintance;

    @Override
    public void init(ProcessorContext<String, Offer> context) {
        super.init(context);
        acquaintance = new Acquaintance(context);
    }

    @Override
    public void process(Record<String, WordsChange> record) {
        Acquaintance known = Objects.requireNonNull(acquaintance);
        Change change = record.value().change();
        if (!change.movesStories()) {
            return;
        }
        String id = change.articleId();
        Optional<Offer> words = record.value().offer();
        known.keepWords(id, words);
        change.before().ifPresent(before -> {
            Offer offer = words.orElseGet(() -> Offer.withdrawn(Acquaintance.member(before)));
            known.offeredTo(id)
                    .forEach(other -> context().forward(record.withKey(other).withValue(offer)));
        });
        if (words.isEmpty()) {
            known.forgetOffers(id);
        }
    }
}
