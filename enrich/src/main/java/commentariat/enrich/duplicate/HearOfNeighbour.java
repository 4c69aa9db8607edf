package commentariat.enrich.duplicate;

import commentariat.enrich.revision.Change;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** An article hears another one's words or story, keeps them, and says so without a change of its own: there may be something to tell. */
public final class HearOfNeighbour extends ContextualProcessor<String, Offer, String, Optional<Change>> {
    private @Nullable Acquaintance acquaintance;

    @Override
    public void init(ProcessorContext<String, Optional<Change>> context) {
        super.init(context);
        acquaintance = new Acquaintance(context);
    }

    @Override
    public void process(Record<String, Offer> record) {
        Acquaintance known = Objects.requireNonNull(acquaintance);
        Neighbours before = known.of(record.key());
        Neighbours now = before.hearing(record.value());
        if (!now.equals(before)) {
            known.remember(record.key(), now);
            context().forward(record.withValue(Optional.empty()));
        }
    }
}
