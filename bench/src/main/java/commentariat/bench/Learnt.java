package commentariat.bench;

import commentariat.encoder.TrainingRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that an engine of stance learnt from. To score them again would say nothing, so that what is shown is what the weights'
 * own record says of sentences that they had not seen.
 *
 * @param name as tables and the ratchet call it
 * @param how how the figures came about
 * @param figures by name
 */
record Learnt(String name, String how, Map<String, Double> figures) {
    static final String RULES = "newsmtsc";
    static final String ENCODER = "newsmtsc-encoder";

    private static final String WEIGHTS = "/commentariat/analysis/stance/side-weights.txt";
    private static final Pattern CROSS_VALIDATED =
            Pattern.compile("five-fold cross-validation[^.]*: macro-F1 (0\\.\\d+)\\.");

    Learnt {
        figures = Map.copyOf(figures);
    }

    /** What the weights of the engine {@code rules} say of themselves. */
    static Learnt rules() throws IOException {
        try (InputStream in = Learnt.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IllegalStateException(WEIGHTS + " is not on the class path");
            }
            String weights = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher record = CROSS_VALIDATED.matcher(weights.replace("\n# ", " "));
            if (!record.find()) {
                throw new IllegalStateException(WEIGHTS + " does not say what cross-validation gave");
            }
            return new Learnt(
                    RULES,
                    "five-fold cross-validation when the weights were trained, no article on both sides",
                    Map.of("cross_validated.macro_f1", Double.parseDouble(record.group(1))));
        }
    }

    /** What the weights of the engine {@code encoder} say of themselves. */
    static Learnt encoder() {
        TrainingRecord.HeldOut heldOut = TrainingRecord.ofRelease().heldOut();
        return new Learnt(
                ENCODER,
                heldOut.how() + " (" + heldOut.sentences() + ")",
                Map.of("held_out.macro_f1", heldOut.macroF1(), "held_out.accuracy", heldOut.accuracy()));
    }
}
