package commentariat.enrich.genealogy;

import commentariat.enrich.revision.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** An article hears that quotations of its have kin, keeps it, and says so without a change of its own: there may be something to tell. */
public final class HearOfKin extends ContextualProcessor<String, List<Relation>, String, Optional<Change>> {
    private @Nullable KeyValueStore<String, Saying> kin;

    @Override
    public void init(ProcessorContext<String, Optional<Change>> context) {
        super.init(context);
        kin = context.getStateStore(Genealogy.KIN);
    }

    @Override
    public void process(Record<String, List<Relation>> record) {
        boolean news = false;
        for (Relation relation : record.value()) {
            news |= keep(record.key(), relation);
        }
        if (news) {
            context().forward(record.withValue(Optional.empty()));
        }
    }

    /** Whether the article did not know it: two sayings share several runs of words, and each of them says so. */
    private boolean keep(String id, Relation relation) {
        KeyValueStore<String, Saying> store = Objects.requireNonNull(kin);
        String at = Genealogy.at(id, relation.quotationId(), relation.kin());
        Optional<Saying> now = Optional.of(relation.kin()).filter(saying -> relation.holds());
        if (now.equals(Optional.ofNullable(store.get(at)))) {
            return false;
        }
        store.put(at, now.orElse(null));
        return true;
    }
}
