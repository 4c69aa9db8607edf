package commentariat.contract.commentary;

import commentariat.contract.Checks;

/**
 * Words that the analysis took for a quotation and an analyst did not.
 *
 * @param id the id that the quotation had
 * @param text the words
 * @param correction who says so, and when
 */
public record RefusedQuotation(String id, int start, int end, String text, AppliedCorrection correction) {
    public RefusedQuotation {
        Checks.notBlank("refused.id", id);
        Span.check(start, end);
    }
}
