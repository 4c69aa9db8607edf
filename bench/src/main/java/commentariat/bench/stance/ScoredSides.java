package commentariat.bench.stance;

import commentariat.contract.commentary.StanceLabel;
import commentariat.encoder.Calibration;
import java.util.ArrayList;
import java.util.List;

/** Sentences with the scores that the encoder gives each side, what the rules hold likely and the right side: what a calibration is chosen on. */
final class ScoredSides {
    /** The temperatures tried, in twentieths. */
    private static final int LEAST_TEMPERATURE = 10;

    private static final int MOST_TEMPERATURE = 80;

    /** The weights of the rules that are tried, from 0, in twentieths. */
    private static final int MOST_RULES = 20;

    private static final int FOLDS = 10;

    private final List<Row> rows;

    ScoredSides(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * @param scores in the order of {@link commentariat.encoder.SideModel#SIDES}
     * @param byRules what rules that never saw the sentence hold likely
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one, and many of them
    record Row(float[] scores, Calibration.Sides byRules, StanceLabel right) {}

    SideScore score(Calibration calibration) {
        SideScore score = new SideScore();
        add(calibration, score);
        return score;
    }

    private void add(Calibration calibration, SideScore score) {
        rows.forEach(row -> score.add(
                row.right(), calibration.of(row.scores(), row.byRules()).likeliest()));
    }

    /** The temperature under which the right sides are likeliest by the scores alone, to a twentieth (Guo et al. 2017). */
    double temperature() {
        return likeliest(0).temperature();
    }

    /**
     * The temperature and the weight of the rules under which the right sides are likeliest, to a twentieth; and of neutral so much more
     * as makes it a side that is taken as often as not (Saerens et al. 2002, "Adjusting the Outputs of a Classifier to New a Priori
     * Probabilities").
     *
     * @param neutral the share of neutral among the sentences that were learnt from
     */
    Calibration calibration(double neutral) {
        Calibration best = likeliest(MOST_RULES);
        double odds = Math.log((1 - neutral) / neutral);
        return new Calibration(best.temperature(), best.temperature() * odds, best.rules());
    }

    private Calibration likeliest(int mostRules) {
        Calibration best = new Calibration(1, 0);
        double least = loss(best);
        for (int rules = 0; rules <= mostRules; rules++) {
            for (int temperature = LEAST_TEMPERATURE; temperature <= MOST_TEMPERATURE; temperature++) {
                Calibration tried = new Calibration(temperature / 20.0, 0, rules / 20.0);
                double loss = loss(tried);
                if (loss < least) {
                    least = loss;
                    best = tried;
                }
            }
        }
        return best;
    }

    /** The score of each tenth, under the calibration that the others give; equal sentences stand together and so in one tenth. */
    SideScore crossValidated(double neutral) {
        SideScore score = new SideScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = rows.size() * fold / FOLDS;
            int to = rows.size() * (fold + 1) / FOLDS;
            List<Row> others = new ArrayList<>(rows.subList(0, from));
            others.addAll(rows.subList(to, rows.size()));
            new ScoredSides(rows.subList(from, to)).add(new ScoredSides(others).calibration(neutral), score);
        }
        return score;
    }

    private double loss(Calibration calibration) {
        return rows.stream()
                .mapToDouble(row ->
                        -Math.log(calibration.of(row.scores(), row.byRules()).of(row.right())))
                .sum();
    }
}
