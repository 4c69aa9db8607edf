package commentariat.enrich.revision;

import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.ChangeKind;
import commentariat.contract.commentary.Edit;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The differences between two revisions, quotation by quotation. Quotations with the same words are the same one; of the others, those
 * that share most of their words are taken for the same one reworded, most alike first.
 */
public final class Edits {
    /** The least likeness of two wordings by one speaker: half of the words were kept. */
    private static final double ALIKE_BY_SAME_SPEAKER = 0.5;
    /** … and by different speakers, where chance likeness must be kept out. */
    private static final double ALIKE_BY_ANOTHER = 0.75;

    private Edits() {}

    /** What the later revision changed; empty when the change is no new revision or touches no quotation. */
    public static Optional<Edit> of(Change change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return Optional.empty();
        }
        TaggedArticle before = change.before().get();
        TaggedArticle after = change.after().get();
        if (after.article().revision() <= before.article().revision()) {
            return Optional.empty();
        }
        List<QuotationChange> changes =
                between(before.tags().quotations(), after.tags().quotations());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edit(
                        ArticleReference.to(after.article()),
                        before.article().revision(),
                        changes,
                        after.article().fetchedAt()));
    }

    /** In reading order of the later revision, dropped ones last. */
    static List<QuotationChange> between(List<Quotation> before, List<Quotation> after) {
        Map<String, Quotation> known = byId(before);
        Map<String, Quotation> now = byId(after);
        List<Quotation> gone = before.stream()
                .filter(quotation -> !now.containsKey(quotation.id()))
                .toList();
        List<Quotation> come = after.stream()
                .filter(quotation -> !known.containsKey(quotation.id()))
                .toList();
        Map<String, Quotation> rewordedFrom = reworded(gone, come);

        List<QuotationChange> changes = new ArrayList<>();
        for (Quotation quotation : after) {
            Quotation same = known.get(quotation.id());
            Quotation earlier = rewordedFrom.get(quotation.id());
            if (same != null && !same.speaker().equals(quotation.speaker())) {
                changes.add(new QuotationChange(ChangeKind.REATTRIBUTED, Optional.of(same), Optional.of(quotation)));
            } else if (same == null && earlier != null) {
                changes.add(new QuotationChange(ChangeKind.REWORDED, Optional.of(earlier), Optional.of(quotation)));
            } else if (same == null) {
                changes.add(new QuotationChange(ChangeKind.ADDED, Optional.empty(), Optional.of(quotation)));
            }
        }
        gone.stream()
                .filter(quotation -> !rewordedFrom.containsValue(quotation))
                .forEach(quotation ->
                        changes.add(new QuotationChange(ChangeKind.DROPPED, Optional.of(quotation), Optional.empty())));
        return List.copyOf(changes);
    }

    /** The later quotation's id and the earlier quotation that it rewords; each is used once, the most alike pair first. */
    private static Map<String, Quotation> reworded(List<Quotation> gone, List<Quotation> come) {
        record Pair(Quotation earlier, Quotation later, double alike) {}
        List<Pair> pairs = new ArrayList<>();
        for (Quotation earlier : gone) {
            for (Quotation later : come) {
                double alike = WordsInCommon.of(earlier.text(), later.text()).dice();
                double least = earlier.speaker().equals(later.speaker()) ? ALIKE_BY_SAME_SPEAKER : ALIKE_BY_ANOTHER;
                if (alike >= least) {
                    pairs.add(new Pair(earlier, later, alike));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.alike)
                .thenComparing(pair -> pair.earlier.span())
                .thenComparing(pair -> pair.later.span()));
        Map<String, Quotation> chosen = new HashMap<>();
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.later.id()) && !chosen.containsValue(pair.earlier)) {
                chosen.put(pair.later.id(), pair.earlier);
            }
        }
        return chosen;
    }

    private static Map<String, Quotation> byId(List<Quotation> quotations) {
        return quotations.stream()
                .collect(Collectors.toMap(Quotation::id, Function.identity(), (first, repeated) -> first));
    }
}
