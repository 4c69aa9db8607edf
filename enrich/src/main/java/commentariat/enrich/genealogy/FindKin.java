package commentariat.enrich.genealogy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
public final class FindKin extends ContextualProcessor<String, List<SayingChange>, String, List<Relation>> {
    /** Store of the sayings: run, line break, place. */
    public static final String SAYINGS = "sayings";
    /** A newcomer is compared with those that were published first: the one that had the words first is among them. */
    private static final int MOST_BEFORE = 64;
    /** It is made known to so many that were published after it. */
    private static final int MOST_AFTER = 256;
    /** A record must not grow without bound where an article has thousands of kin. */
    private static final int MOST_RELATIONS = 64;

    /** Those that the change at hand has met: it shares several runs with most of them, and words are cut once. */
    private final Map<Saying, Worded> met = new HashMap<>();

    private @Nullable KeyValueStore<String, Saying> sayings;

    /** What is said to an article. */
    private record Introduction(String articleId, Relation relation) {}

    @Override
    public void init(ProcessorContext<String, List<Relation>> context) {
        super.init(context);
        sayings = context.getStateStore(SAYINGS);
    }

    @Override
    public void process(Record<String, List<SayingChange>> record) {
        // an article that hears of all its kin at once is told anew once
        Map<String, List<Relation>> relations = new LinkedHashMap<>();
        for (SayingChange change : record.value()) {
            met.clear();
            // two sayings share several runs of words, each of which introduces them
            Set<Introduction> introductions = new LinkedHashSet<>();
            change.runs()
                    .forEach(run -> introductions.addAll(change.present() ? comes(run, change) : goes(run, change)));
            introductions.forEach(one -> relations
                    .computeIfAbsent(one.articleId, id -> new ArrayList<>())
                    .add(one.relation));
        }
        relations.forEach((id, all) -> {
            for (int i = 0; i < all.size(); i += MOST_RELATIONS) {
                List<Relation> some = List.copyOf(all.subList(i, Math.min(i + MOST_RELATIONS, all.size())));
                context().forward(record.withKey(id).withValue(some));
            }
        });
    }

    private List<Introduction> comes(String run, SayingChange change) {
        KeyValueStore<String, Saying> store = Objects.requireNonNull(sayings);
        Worded saying = worded(change.saying());
        Around around = around(run, saying);
        store.put(at(run, saying), saying.saying());
        List<Introduction> introductions = new ArrayList<>();
        Optional<Worded> first = Optional.empty();
        for (Worded other : around.before) {
            if (other.isKinElsewhere(saying)) {
                if (first.isEmpty()) {
                    first = Optional.of(other);
                    introductions.add(introduction(saying, other, true));
                }
                // who has heard of it as it was must hear what it is now
                if (other.isChangedBy(saying)
                        || around.known.filter(other::isChangedBy).isPresent()) {
                    introductions.add(introduction(other, saying, true));
                }
            }
        }
        // to those that were published later, the first one has said the same
        if (around.mayHaveLater && first.filter(kin -> kin.saysBefore(saying)).isEmpty()) {
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

    /**
     * What a run of words holds around a saying.
     *
     * @param before those that were published before it, first published first, no more than {@value #MOST_BEFORE}
     * @param known the saying as it was until now
     * @param mayHaveLater whether some may have been published after it
     */
    private record Around(List<Worded> before, Optional<Worded> known, boolean mayHaveLater) {}

    /** In one scan, as most runs hold one saying or none and a scan takes longer than what it reads. */
    private Around around(String run, Worded saying) {
        KeyValueStore<String, Saying> store = Objects.requireNonNull(sayings);
        String own = at(run, saying);
        List<Worded> before = new ArrayList<>();
        Optional<Worded> known = Optional.empty();
        try (KeyValueIterator<String, Saying> all = store.range(run + "\n", run + "\n\uffff")) {
            while (all.hasNext()) {
                KeyValue<String, Saying> one = all.next();
                int order = one.key.compareTo(own);
                if (order > 0) {
                    return new Around(before, known, true);
                }
                if (order < 0 && before.size() == MOST_BEFORE) {
                    return new Around(
                            before, Optional.ofNullable(store.get(own)).map(this::worded), true);
                }
                if (order < 0) {
                    before.add(worded(one.value));
                } else {
                    known = Optional.of(worded(one.value));
                }
            }
        }
        return new Around(before, known, false);
    }

    private List<Introduction> goes(String run, SayingChange change) {
        Worded saying = worded(change.saying());
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
                    some.add(worded(one.value));
                }
            }
        }
        return some;
    }

    private Worded worded(Saying saying) {
        return met.computeIfAbsent(saying, Worded::new);
    }

    private static String at(String run, Worded saying) {
        return run + "\n" + saying.saying().place();
    }
}
