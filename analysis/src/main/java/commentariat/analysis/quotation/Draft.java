package commentariat.analysis.quotation;

import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.Optional;

/**
 * A quotation in the making.
 *
 * @param span the words, without the marks around them
 * @param kind how they are quoted
 * @param cued the cue that announces them, with its source
 * @param continues the quotation whose speaker goes on here
 * @param rule which rule found them
 * @param confidence 0 to 1
 */
record Draft(
        Span span, QuotationKind kind, Optional<Cued> cued, Optional<Draft> continues, String rule, double confidence) {

    boolean isSpeech() {
        return cued.map(Cued::speech).orElse(true);
    }
}
