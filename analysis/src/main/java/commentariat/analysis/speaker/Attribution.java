package commentariat.analysis.speaker;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Span;
import java.util.Optional;

/**
 * Who said one quotation.
 *
 * @param speaker the id of a {@link FoundSpeaker}; empty where the text does not tell
 * @param source the words that name the speaker there; empty where it is implied
 * @param rule which rule found the speaker; empty where the text does not tell
 * @param confidence 0 to 1
 */
public record Attribution(Optional<String> speaker, Optional<Span> source, Optional<String> rule, double confidence) {
    public Attribution {
        if (speaker.isPresent() != rule.isPresent()) {
            throw new IllegalArgumentException(
                    "attribution to " + speaker + " by rule " + rule + ": needs both or none");
        }
        Checks.within("attribution.confidence", confidence, 0, 1);
    }
}
