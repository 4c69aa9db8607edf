package commentariat.enrich.genealogy;

import commentariat.enrich.revision.WordsInCommon;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps which sayings have a run of words, compares a newcomer with those that are there, and tells both of each other. */
public final class FindKin extends ContextualProcessor<String, List<SayingChange>, String, Relation> {
    /** Store of the sayings: run, line break, place. */
    public static final String SAYINGS = "sayings";
    /** A newcomer is compared with those that were published first: the one that had the words first is among them. */
    private static final int MOST_COMPARED = 256;

    private @Nullable KeyValueStore<String, Saying> sayings;

    @Override
    public void init(ProcessorContext<String, Relation> context) {
        super.init(context);
        sayings = context.getStateStore(SAYINGS);
    }

    @Override
    public void process(Record<String, List<SayingChange>> record) {
        for (SayingChange change : record.value()) {
            List<String> words = WordsInCommon.words(change.saying().text());
            change.runs().forEach(run -> change(record, change, run, words));
        }
    }

    /** {@code words} are those of the saying. */
    private void change(Record<String, ?> cause, SayingChange change, String run, List<String> words) {
        KeyValueStore<String, Saying> store = Objects.requireNonNull(sayings);
        Saying saying = change.saying();
        store.put(run + "\n" + saying.place(), change.present() ? saying : null);
        int compared = 0;
        try (KeyValueIterator<String, Saying> others = store.range(run + "\n", run + "\n\uffff")) {
            while (others.hasNext() && compared < MOST_COMPARED) {
                Saying other = others.next().value;
                compared++;
                boolean elsewhere =
                        !other.article().id().equals(saying.article().id());
                if (elsewhere && Kinship.areKin(WordsInCommon.words(other.text()), words)) {
                    tell(cause, saying, other, change.present());
                    tell(cause, other, saying, change.present());
                }
            }
        }
    }

    private void tell(Record<String, ?> cause, Saying whom, Saying kin, boolean holds) {
        context().forward(cause.withKey(whom.article().id()).withValue(new Relation(whom.quotationId(), kin, holds)));
    }
}
