package commentariat.contract.replay;

import commentariat.contract.Checks;

/**
 * What the comparison of a replay with what is published came to.
 *
 * @param compared articles that both have in the same revision
 * @param different those of them that a reader would see differ
 * @param failed articles that are published and that the replay could not analyse
 * @param correctionsLost corrections that the published analysis needed no more, and the replayed one does again
 */
public record Verdict(int compared, int different, int failed, int correctionsLost) {
    public Verdict {
        Checks.atLeast("verdict.compared", compared, 0);
        Checks.atLeast("verdict.different", different, 0);
        Checks.atLeast("verdict.failed", failed, 0);
        Checks.atLeast("verdict.correctionsLost", correctionsLost, 0);
        if (different > compared) {
            throw new IllegalArgumentException(
                    "verdict: " + different + " different articles of " + compared + " that were compared");
        }
    }

    /** Whether something got worse beyond doubt. */
    public boolean regresses() {
        return failed > 0 || correctionsLost > 0;
    }
}
