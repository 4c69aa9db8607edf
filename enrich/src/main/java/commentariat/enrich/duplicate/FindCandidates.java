package commentariat.enrich.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps who is in which band, and tells a newcomer and those who are there already of each other, where their sketches agree. */
public final class FindCandidates extends ContextualProcessor<String, List<BandChange>, String, Candidate> {
    /** Store of the bands, by name. */
    public static final String BANDS = "story-bands";
    /** Of a band with more articles those are kept that were published first: the one that had the story first is among them. */
    private static final int MOST_MEMBERS = 64;
    /** Of those that are not much alike, as articles made after one template are, a newcomer meets so many. */
    private static final int MOST_DISTANT = 8;

    private @Nullable KeyValueStore<String, Band> bands;

    @Override
    public void init(ProcessorContext<String, Candidate> context) {
        super.init(context);
        bands = context.getStateStore(BANDS);
    }

    /** What is said to an article. */
    private record Introduction(String articleId, Candidate candidate) {}

    @Override
    public void process(Record<String, List<BandChange>> record) {
        for (BandChange change : record.value()) {
            // near-copies share many bands, each of which introduces them
            Set<Introduction> introductions = new LinkedHashSet<>();
            change.bands().forEach(band -> introductions.addAll(change(change, band)));
            introductions.forEach(
                    one -> context().forward(record.withKey(one.articleId).withValue(one.candidate)));
        }
    }

    private List<Introduction> change(BandChange change, String band) {
        KeyValueStore<String, Band> store = Objects.requireNonNull(bands);
        BandMember member = BandMember.of(change);
        Band known = store.get(band);
        List<BandMember> others = new ArrayList<>(known == null ? List.of() : known.members());
        others.removeIf(other -> other.articleId().equals(member.articleId()));
        List<Introduction> introductions = new ArrayList<>();
        if (change.present()) {
            int distant = 0;
            for (BandMember other : others) {
                boolean much = member.resemblesMuch(other);
                boolean little = !much && member.resembles(other) && distant++ < MOST_DISTANT;
                if (much || little) {
                    introductions.add(introduction(member, other));
                    introductions.add(introduction(other, member));
                }
            }
            others.add(member);
        }
        List<BandMember> members = others.stream().sorted().limit(MOST_MEMBERS).toList();
        store.put(band, members.isEmpty() ? null : new Band(members));
        return introductions;
    }

    /** {@code whom} hears of {@code other}. */
    private static Introduction introduction(BandMember whom, BandMember other) {
        return new Introduction(whom.articleId(), new Candidate(other.articleId(), other.digest()));
    }
}
