package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.util.List;
import java.util.Optional;

/**
 * The side that a quotation takes.
 *
 * @param score -1 (wholly against) to 1 (wholly for)
 * @param confidence 0 to 1
 * @param target what it judges, where the words tell
 * @param evidence the words that decided, in reading order
 * @param rule which rule decided
 * @param engine which engine spoke: the word lists ({@code "rules"}) or the {@code "encoder"}
 */
public record Stance(
        StanceLabel label,
        double score,
        double confidence,
        Optional<Target> target,
        List<Span> evidence,
        String rule,
        String engine) {
    public Stance {
        Checks.within("stance.score", score, -1, 1);
        Checks.within("stance.confidence", confidence, 0, 1);
        Checks.notBlank("stance.rule", rule);
        Checks.notBlank("stance.engine", engine);
        evidence = List.copyOf(evidence);
    }
}
