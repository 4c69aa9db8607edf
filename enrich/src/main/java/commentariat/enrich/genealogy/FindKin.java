package commentariat.enrich.genealogy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which sayings have a run of words, and introduces a newcomer to those that have use for it: of all that were published before, a saying
 * needs the first one, and the first one needs those that say it in other words or have it from somebody else. So a thousand copies cost a thousand
 * introductions, not a million.
 */
public final class FindKin extends ContextualProcessor<String, List<SayingChange>, String, Relation> {
    /** Store of the sayings: run, line break, place. */
    public static final String SAYINGS = "sayings";
    /** A newcomer is compared with those that were published first: the one that had the words first is among them. */
    private static final int MOST_BEFORE = 64;
    /** It is made known to so many that were published after it. */
    private static final int MOST_AFTER = 256;

    private @Nullable KeyValueStore<String, Saying> sayings;

    /** What is said to an article. */
    private record Introduction(String articleId, Relation relation) {}

    @Override
    public void init(ProcessorContext<String, Relation> context) {
        super.init(context);
        sayings = context.getStateStore(SAYINGS);
    }

    @Override
    public void process(Record<String, List<SayingChange>> record) {
        for (SayingChange change : record.value()) {
            // two sayings share several runs of words, each of which introduces them
            Set<Introduction> introductions = new LinkedHashSet<>();
            change.runs()
                    .forEach(run -> introductions.addAll(change.present() ? comes(run, change) : goes(run, change)));
            introductions.forEach(
                    one -> context().forward(record.withKey(one.articleId).withValue(one.relation)));
        }
    }

    private List<Introduction> comes(String run, SayingChange change) {
        KeyValueStore<String, Saying> store = Objects.requireNonNull(sayings);
        Worded saying = new Worded(change.saying());
        Optional<Worded> known = Optional.ofNullable(store.get(at(run, saying))).map(Worded::new);
        store.put(at(run, saying), saying.saying());
        List<Introduction> introductions = new ArrayList<>();
        Optional<Worded> first = Optional.empty();
        for (Worded other : before(run, saying)) {
            if (other.isKinElsewhere(saying)) {
                if (first.isEmpty()) {
                    first = Optional.of(other);
                    introductions.add(introduction(saying, other, true));
                }
                // who has heard of it as it was must hear what it is now
                if (other.isChangedBy(saying)
                        || known.filter(other::isChangedBy).isPresent()) {
                    introductions.add(introduction(other, saying, true));
                }
            }
        }
        // to those that were published later, the first one has said the same
        if (first.filter(kin -> kin.saysBefore(saying)).isEmpty()) {
            for (Worded other : after(run, saying)) {
                if (other.isKinElsewhere(saying)
                        && first.filter(other::isKinElsewhere).isEmpty()) {
                    introductions.add(introduction(other, saying, true));
                }
            }
            introductions.addAll(later(run, saying));
        }
        return introductions;
    }

    private List<Introduction> goes(String run, SayingChange change) {
        Worded saying = new Worded(change.saying());
        Objects.requireNonNull(sayings).delete(at(run, saying));
        List<Introduction> introductions = new ArrayList<>();
        for (Worded other : before(run, saying)) {
            if (other.isKinElsewhere(saying)) {
                introductions.add(introduction(saying, other, false));
                introductions.add(introduction(other, saying, false));
            }
        }
        // all of them: whoever names it as the first one must not go on doing so
        List<Worded> earliest = some(run + "\n", run + "\n\uffff", MOST_BEFORE);
        for (Worded other : some(at(run, saying) + "\0", run + "\n\uffff", Integer.MAX_VALUE)) {
            if (other.isKinElsewhere(saying)) {
                introductions.add(introduction(saying, other, false));
                introductions.add(introduction(other, saying, false));
                earliest.stream()
                        .filter(first -> first.isBefore(other) && first.isKinElsewhere(other))
                        .findFirst()
                        .ifPresentOrElse(
                                first -> introductions.add(introduction(other, first, true)),
                                () -> introductions.addAll(later(run, other)));
            }
        }
        return introductions;
    }

    /** {@code saying} hears of those published later that say it in other words, or have it from somebody else. */
    private List<Introduction> later(String run, Worded saying) {
        return after(run, saying).stream()
                .filter(other -> other.isKinElsewhere(saying) && saying.isChangedBy(other))
                .map(other -> introduction(saying, other, true))
                .toList();
    }

    /** {@code whom} hears of {@code kin}. */
    private static Introduction introduction(Worded whom, Worded kin, boolean holds) {
        Saying saying = whom.saying();
        return new Introduction(saying.article().id(), new Relation(saying.quotationId(), kin.saying(), holds));
    }

    private List<Worded> before(String run, Worded saying) {
        return some(run + "\n", at(run, saying), MOST_BEFORE);
    }

    private List<Worded> after(String run, Worded saying) {
        return some(at(run, saying) + "\0", run + "\n\uffff", MOST_AFTER);
    }

    /** Those from {@code from} on, {@code to} not among them, first published first; no more than {@code most}. */
    private List<Worded> some(String from, String to, int most) {
        List<Worded> some = new ArrayList<>();
        try (KeyValueIterator<String, Saying> all =
                Objects.requireNonNull(sayings).range(from, to)) {
            while (all.hasNext() && some.size() < most) {
                KeyValue<String, Saying> one = all.next();
                if (!one.key.equals(to)) {
                    some.add(new Worded(one.value));
                }
            }
        }
        return some;
    }

    private static String at(String run, Worded saying) {
        return run + "\n" + saying.saying().place();
    }
}
