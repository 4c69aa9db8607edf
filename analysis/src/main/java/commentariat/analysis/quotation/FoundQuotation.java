package commentariat.analysis.quotation;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Polarity;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words that the article gives to somebody, before it is known to whom.
 *
 * @param span the words, without the marks around them
 * @param kind how they are quoted
 * @param cue the words that announce them; empty where nothing does (a paragraph of quotation after another)
 * @param cueClass what the cue does; empty where there is none
 * @param polarity whether the cue is negated or asked for: <em>did not say that</em>
 * @param source the words that name the source, where the grammar of the cue gives them: its subject; empty where it must be sought
 * @param continues the index of the quotation, earlier in the list, whose speaker goes on here; empty where this one starts anew
 * @param rule which rule found the words
 * @param confidence 0 to 1
 */
public record FoundQuotation(
        Span span,
        QuotationKind kind,
        Optional<Span> cue,
        Optional<CueClass> cueClass,
        Optional<Polarity> polarity,
        Optional<Span> source,
        OptionalInt continues,
        String rule,
        double confidence) {
    public FoundQuotation {
        Checks.notBlank("quotation.rule", rule);
        Checks.within("quotation.confidence", confidence, 0, 1);
    }

    /** For each of {@code quotations} the words that name its source: its own, or those of the one whose speaker goes on in it. */
    public static List<Optional<Span>> namedSources(List<FoundQuotation> quotations) {
        List<Optional<Span>> named = new ArrayList<>();
        for (FoundQuotation quotation : quotations) {
            named.add(
                    quotation.source().isEmpty() && quotation.continues().isPresent()
                            ? named.get(quotation.continues().getAsInt())
                            : quotation.source());
        }
        return named;
    }
}
