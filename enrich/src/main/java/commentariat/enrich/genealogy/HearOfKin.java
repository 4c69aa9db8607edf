package commentariat.enrich.genealogy;

import commentariat.enrich.revision.Change;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** An article hears that a quotation of its has kin, keeps it, and says so without a change of its own: there may be something to tell. */
public final class HearOfKin extends ContextualProcessor<String, Relation, String, Optional<Change>> {
    private @Nullable KeyValueStore<String, Saying> kin;

    @Override
    public void init(ProcessorContext<String, Optional<Change>> context) {
        super.init(context);
        kin = context.getStateStore(Genealogy.KIN);
    }

    @Override
    public void process(Record<String, Relation> record) {
        KeyValueStore<String, Saying> store = Objects.requireNonNull(kin);
        Relation relation = record.value();
        String at = Genealogy.at(record.key(), relation.quotationId(), relation.kin());
        Optional<Saying> now = Optional.of(relation.kin()).filter(saying -> relation.holds());
        // the two share several runs of words, and each of them says so
        if (!now.equals(Optional.ofNullable(store.get(at)))) {
            store.put(at, now.orElse(null));
            context().forward(record.withValue(Optional.empty()));
        }
    }
}
