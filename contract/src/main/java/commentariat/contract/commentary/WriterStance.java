package commentariat.contract.commentary;

import commentariat.contract.Checks;

/**
 * Whether the writer's own words lean.
 *
 * @param score -1 to 1
 */
public record WriterStance(StanceLabel label, double score) {
    public WriterStance {
        Checks.within("writer.score", score, -1, 1);
    }
}
