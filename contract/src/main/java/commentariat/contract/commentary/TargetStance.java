package commentariat.contract.commentary;

import commentariat.contract.Checks;

/**
 * The answer for a target that the caller marked: the side that the sentence around it takes toward it.
 *
 * @param start as the caller marked it
 * @param end likewise, exclusive
 * @param score -1 to 1
 */
public record TargetStance(int start, int end, StanceLabel label, double score) {
    public TargetStance {
        Span.check(start, end);
        Checks.within("target.score", score, -1, 1);
    }
}
