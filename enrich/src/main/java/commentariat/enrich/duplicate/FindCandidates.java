package commentariat.enrich.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private @Nullable KeyValueStore<String, Band> bands;

    @Override
    public void init(ProcessorContext<String, Candidate> context) {
        super.init(context);
        bands = context.getStateStore(BANDS);
    }

    @Override
    public void process(Record<String, List<BandChange>> record) {
        for (BandChange change : record.value()) {
            change.bands().forEach(band -> change(record, change, band));
        }
    }

    private void change(Record<String, ?> cause, BandChange change, String band) {
        KeyValueStore<String, Band> store = Objects.requireNonNull(bands);
        BandMember member = BandMember.of(change.member(), change.sketch());
        Band known = store.get(band);
        List<BandMember> others = new ArrayList<>(known == null ? List.of() : known.members());
        Optional<BandMember> before = others.stream()
                .filter(other -> other.articleId().equals(member.articleId()))
                .findFirst();
        before.ifPresent(others::remove);
        if (change.present()) {
            others.stream()
                    .filter(member::resembles)
                    // who resembled it before it was revised has been introduced
                    .filter(other -> before.filter(other::resembles).isEmpty())
                    .forEach(other -> introduce(cause, member, other));
            others.add(member);
        }
        List<BandMember> members = others.stream().sorted().limit(MOST_MEMBERS).toList();
        store.put(band, members.isEmpty() ? null : new Band(members));
    }

    private void introduce(Record<String, ?> cause, BandMember one, BandMember other) {
        context().forward(cause.withKey(one.articleId()).withValue(new Candidate(other.articleId())));
        context().forward(cause.withKey(other.articleId()).withValue(new Candidate(one.articleId())));
    }
}
