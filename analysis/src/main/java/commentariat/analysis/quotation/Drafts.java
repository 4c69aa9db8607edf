package commentariat.analysis.quotation;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The quotations found so far, by where they stand, and the run that each of them took. */
final class Drafts {
    /** No more quotations than this are looked at on the way back: a sentence holds no more within one another, and the time stays linear. */
    private static final int REACH = 20;

    private final Text text;
    private final List<Draft> drafts = new ArrayList<>();
    /** By where they start; of two that start together the longer. */
    private final NavigableMap<Integer, Draft> byStart = new TreeMap<>();
    /** The quotation that each run went into. */
    private final IdentityHashMap<Run, Draft> claimed = new IdentityHashMap<>();

    Drafts(Text text) {
        this.text = text;
    }

    void add(Draft draft) {
        drafts.add(draft);
        byStart.merge(
                draft.span().start(),
                draft,
                (one, other) -> one.span().end() >= other.span().end() ? one : other);
    }

    /** Adds {@code draft}, which is all that {@code run} holds. */
    void claim(Draft draft, Run run) {
        add(draft);
        claimed.put(run, draft);
    }

    /** Notes that {@code run} lies within {@code draft}, unless it is somebody's already. */
    void hold(Draft draft, Run run) {
        claimed.putIfAbsent(run, draft);
    }

    boolean isClaimed(Run run) {
        return claimed.containsKey(run);
    }

    /** Whether {@code run} is somebody's already, word for word. */
    boolean isDirect(Run run) {
        return claimed.containsKey(run) && claimed.get(run).kind() == QuotationKind.DIRECT;
    }

    /**
     * The last before {@code offset} that satisfies {@code wanted}, in the paragraph of {@code offset} or up to {@code paragraphsBack}
     * before it; not one that lies in another: what somebody said, and not what they said that others say.
     */
    Optional<Draft> lastBefore(int offset, int paragraphsBack, Predicate<Draft> wanted) {
        int paragraph = Math.max(0, paragraphAt(offset) - paragraphsBack);
        int least = text.paragraphs().get(paragraph).start();
        int looked = 0;
        for (Draft draft : byStart.subMap(least, true, Math.max(least, offset), false)
                .descendingMap()
                .values()) {
            if (wanted.test(draft) && !isNested(draft)) {
                return Optional.of(draft);
            }
            if (++looked > REACH) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean isNested(Draft draft) {
        int looked = 0;
        for (Draft before :
                byStart.headMap(draft.span().start(), false).descendingMap().values()) {
            if (before.span().contains(draft.span())) {
                return true;
            }
            if (++looked > REACH) {
                break;
            }
        }
        return false;
    }

    /** The index of the paragraph that {@code offset} lies in. */
    int paragraphAt(int offset) {
        List<Span> paragraphs = text.paragraphs();
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** In reading order, the links between them as indices. */
    List<FoundQuotation> finished() {
        drafts.sort(Comparator.comparing(Draft::span));
        IdentityHashMap<Draft, Integer> index = new IdentityHashMap<>();
        List<FoundQuotation> found = new ArrayList<>();
        for (Draft draft : drafts) {
            OptionalInt continues = OptionalInt.empty();
            if (draft.continues().isPresent()
                    && index.containsKey(draft.continues().get())) {
                continues = OptionalInt.of(index.get(draft.continues().get()));
            }
            index.put(draft, found.size());
            found.add(new FoundQuotation(
                    draft.span(),
                    draft.kind(),
                    draft.cued().map(Cued::cue),
                    draft.cued().map(Cued::cueClass),
                    draft.cued().flatMap(Cued::polarity),
                    draft.cued().flatMap(Cued::source),
                    continues,
                    draft.rule(),
                    Math.max(0, Math.min(1, draft.confidence()))));
        }
        return found;
    }
}
