package commentariat.enrich.correction;

import commentariat.contract.commentary.AppliedCorrection;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.Quotation;
import commentariat.enrich.revision.WordsInCommon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One point of a correction on the quotation that it holds for.
 *
 * @param quotationId the quotation's id now
 * @param carried whether the correction was made for another wording of it
 */
record Landed(String quotationId, Correction.Point point, boolean carried) {
    /** Half of the words and a little more were kept: the same quotation in other words. */
    private static final double SAME_QUOTATION = 0.6;
    /** A stance is one of words; where more than one in ten is another, it may be another stance, and an analyst must look again. */
    private static final double SAME_STANCE = 0.9;

    /**
     * Where corrections land. A correction is for the quotation with its id, wherever that stands now. Where none has that id, since a revision or
     * another analysis words it otherwise, it is carried over to the quotation that is most like it. Each kind holds once on a quotation: one
     * made for these very words before one that was carried, then the newest.
     */
    static List<Landed> on(List<Quotation> quotations, Corrections said) {
        Map<String, Landed> held = new HashMap<>();
        for (Correction correction : said.all()) {
            Optional<Quotation> same = quotations.stream()
                    .filter(quotation -> quotation.id().equals(correction.quotationId()))
                    .findFirst();
            Optional<Alike> alike = same.isPresent() ? Optional.empty() : mostAlike(quotations, correction);
            Optional<Quotation> target = same.or(() -> alike.map(Alike::quotation));
            if (target.isPresent()) {
                for (Correction.Point point : correction.points()) {
                    boolean holds = point.kind() != CorrectionKind.WRONG_STANCE
                            || alike.map(found -> found.likeness >= SAME_STANCE).orElse(true);
                    if (holds) {
                        Landed landed = new Landed(target.get().id(), point, alike.isPresent());
                        held.merge(landed.quotationId + point.kind(), landed, Landed::stronger);
                    }
                }
            }
        }
        return held.values().stream()
                .sorted(Comparator.comparing(Landed::quotationId).thenComparing(one -> one.point.kind()))
                .toList();
    }

    private record Alike(Quotation quotation, double likeness) {}

    private static Optional<Alike> mostAlike(List<Quotation> quotations, Correction correction) {
        List<Alike> alike = new ArrayList<>();
        correction
                .words()
                .ifPresent(words -> quotations.forEach(quotation -> alike.add(new Alike(
                        quotation, WordsInCommon.of(words, quotation.text()).dice()))));
        return alike.stream()
                .filter(one -> one.likeness >= SAME_QUOTATION)
                .min(Comparator.comparingDouble((Alike one) -> -one.likeness)
                        .thenComparing(one -> one.quotation.span()));
    }

    private static Landed stronger(Landed one, Landed other) {
        if (one.carried != other.carried) {
            return one.carried ? other : one;
        }
        return Comparator.comparing((Landed landed) -> landed.point.at())
                                .thenComparing(landed -> landed.point.toString())
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    /** As the record shows it, with what the analysis had said. */
    AppliedCorrection applied(Optional<String> was) {
        return new AppliedCorrection(point.kind(), was, point.by(), point.at(), point.reason(), carried);
    }
}
