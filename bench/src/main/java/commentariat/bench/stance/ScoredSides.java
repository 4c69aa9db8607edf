package commentariat.bench.stance;

import commentariat.contract.commentary.StanceLabel;
import commentariat.encoder.Calibration;
import java.util.List;

/** Sentences with the scores that the encoder gives each side and the right one: what a calibration is chosen on. */
final class ScoredSides {
    /** What is tried to be added to neutral, in quarters. */
    private static final int MOST_NEUTRAL = 6;
    /** The temperatures tried, in twentieths. */
    private static final int LEAST_TEMPERATURE = 10;

    private static final int MOST_TEMPERATURE = 80;

    private final List<Row> rows;

    ScoredSides(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** @param scores in the order of {@link commentariat.encoder.SideModel#SIDES} */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one, and many of them
    record Row(float[] scores, StanceLabel right) {}

    SideScore score(Calibration calibration) {
        SideScore score = new SideScore();
        rows.forEach(row -> score.add(row.right(), calibration.of(row.scores()).likeliest()));
        return score;
    }

    /**
     * What is added to neutral is what gives the best macro-F1, to a quarter; then the temperature under which the right sides are
     * likeliest, to a twentieth (Guo et al. 2017, "On Calibration of Modern Neural Networks").
     */
    Calibration calibration() {
        double neutral = 0;
        for (int quarters = -MOST_NEUTRAL; quarters <= MOST_NEUTRAL; quarters++) {
            double tried = quarters / 4.0;
            neutral = macroF1(tried) > macroF1(neutral) ? tried : neutral;
        }
        Calibration best = new Calibration(1, neutral);
        for (int twentieths = LEAST_TEMPERATURE; twentieths <= MOST_TEMPERATURE; twentieths++) {
            Calibration tried = new Calibration(twentieths / 20.0, neutral);
            best = loss(tried) < loss(best) ? tried : best;
        }
        return best;
    }

    private double macroF1(double neutral) {
        return score(new Calibration(1, neutral)).macroF1();
    }

    private double loss(Calibration calibration) {
        return rows.stream()
                .mapToDouble(row -> -Math.log(calibration.of(row.scores()).of(row.right())))
                .sum();
    }
}
