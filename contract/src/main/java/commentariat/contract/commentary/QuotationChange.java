package commentariat.contract.commentary;

import java.util.Optional;

/**
 * One quotation's difference between two revisions.
 *
 * @param before the quotation in the earlier revision; empty when it was added
 * @param after the quotation in the later revision; empty when it was dropped
 */
public record QuotationChange(ChangeKind kind, Optional<Quotation> before, Optional<Quotation> after) {
    public QuotationChange {
        boolean needsBefore = kind != ChangeKind.ADDED;
        boolean needsAfter = kind != ChangeKind.DROPPED;
        if (before.isPresent() != needsBefore || after.isPresent() != needsAfter) {
            throw new IllegalArgumentException("change \"" + kind.word() + "\": the quotations do not fit it");
        }
    }
}
