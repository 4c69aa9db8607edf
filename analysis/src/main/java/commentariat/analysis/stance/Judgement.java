package commentariat.analysis.stance;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import java.util.List;
import java.util.Set;

/**
 * The side that a passage takes.
 *
 * @param score -1 (wholly against) to 1 (wholly for)
 * @param confidence 0 to 1
 * @param evidence the words that decided, in reading order
 * @param rule which rule decided
 */
public record Judgement(StanceLabel label, double score, double confidence, List<Span> evidence, String rule) {
    /** The rules by which a word says the opposite of what it says alone. */
    static final Set<String> TURNING = Set.of("failed-attempt", "flip");

    /** The rule by which a phrase says what none of its words says alone. */
    static final String IDIOM = "idiom";

    public Judgement {
        Checks.within("judgement.score", score, -1, 1);
        Checks.within("judgement.confidence", confidence, 0, 1);
        evidence = List.copyOf(evidence);
        Checks.notBlank("judgement.rule", rule);
    }

    /** Whether a phrase decided that says what none of its words says alone: the visit was an <em>ice breaker</em>. */
    public boolean isByIdiom() {
        return rule.equals(IDIOM);
    }

    /** Whether a word decided that says the opposite of what it says alone: they <em>failed to isolate</em> him. */
    public boolean isByTurnedWord() {
        return TURNING.contains(rule);
    }
}
