package commentariat.enrich.correction;

import commentariat.contract.commentary.Correction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What analysts have put right in one article.
 *
 * @param all one for each quotation, by id of the quotation
 */
public record Corrections(List<Correction> all) {
    /** Nothing was corrected. */
    public static final Corrections NONE = new Corrections(List.of());

    public Corrections {
        all = List.copyOf(all);
    }

    /** With this one in the place of what was said of its quotation before; empty takes that back. */
    public Corrections with(String quotationId, Optional<Correction> correction) {
        List<Correction> now = new ArrayList<>(all);
        now.removeIf(known -> known.quotationId().equals(quotationId));
        correction.ifPresent(now::add);
        now.sort(Comparator.comparing(Correction::quotationId));
        return new Corrections(now);
    }
}
