package commentariat.analysis.stance;

import commentariat.analysis.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the features of a sentence say of its side: the list that {@code bench/train-stance-rules} writes. */
final class SideWeights {
    private static final SideWeights ENGLISH = new SideWeights(
            WordList.beside(SideWeights.class, "side-weights.txt").rows());
    private static final double HUNDREDTHS = 100;

    private final Map<String, Weight> weights = new HashMap<>();
    private final Weight bias;

    /** What a feature says against and for the target, as an exponent: 0.7 doubles the odds against neutral. */
    record Weight(double against, double with) {
        static final Weight NOTHING = new Weight(0, 0);

        Weight times(double factor) {
            return new Weight(against * factor, with * factor);
        }

        Weight plus(Weight other) {
            return new Weight(against + other.against, with + other.with);
        }
    }

    private SideWeights(List<List<String>> rows) {
        for (List<String> row : rows) {
            weights.put(
                    row.get(0),
                    new Weight(Integer.parseInt(row.get(1)) / HUNDREDTHS, Integer.parseInt(row.get(2)) / HUNDREDTHS));
        }
        bias = weights.getOrDefault("bias", Weight.NOTHING);
    }

    static SideWeights english() {
        return ENGLISH;
    }

    /** The weights that {@code rows} name, each {@code feature | against | with} in hundredths. */
    static SideWeights of(List<String> rows) {
        return new SideWeights(
                rows.stream().map(row -> List.of(row.split(" \\| ", -1))).toList());
    }

    /** What is said before a word is read. */
    Weight bias() {
        return bias;
    }

    /** What one feature says. */
    Weight of(String name, double value) {
        return weights.getOrDefault(name, Weight.NOTHING).times(value);
    }
}
