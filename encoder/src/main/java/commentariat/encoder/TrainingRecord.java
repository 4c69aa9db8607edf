package commentariat.encoder;

import commentariat.contract.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How the weights came about; lies beside them.
 *
 * @param model what was tuned
 * @param data what it learnt from
 * @param command what writes the weights again
 * @param recipe how it learnt
 * @param heldOut how good it is, on sentences that it did not learn from
 * @param ofTargets how scores of readings with a marked target become likelihoods; found on those sentences
 * @param ofWholes the same of readings that are marked as a whole, which training had none of
 */
public record TrainingRecord(
        String model,
        String data,
        String command,
        String recipe,
        HeldOut heldOut,
        Calibration ofTargets,
        Calibration ofWholes) {
    /** The name of its file. */
    public static final String FILE = "stance.json";

    /** The name of the file of the weights. */
    public static final String WEIGHTS = "stance.weights";

    /**
     * A score on sentences that were not learnt from.
     *
     * @param how what was scored
     * @param macroF1 the mean over the three sides of F1
     */
    public record HeldOut(String how, int sentences, double macroF1, double accuracy) {}

    /** That of the weights of this release. */
    public static TrainingRecord ofRelease() {
        try (InputStream in = TrainingRecord.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        FILE + " is not beside " + TrainingRecord.class + "; build the module encoder again");
            }
            return Json.read(in.readAllBytes(), TrainingRecord.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
