package commentariat.bench.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import commentariat.contract.commentary.StanceLabel;
import commentariat.encoder.Calibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoredSidesTest {
    @Test
    void theTemperatureIsHighWhereScoresAreSurerThanRight() {
        assertThat(ofFour(6, 3).temperature()).isGreaterThan(2);
    }

    @Test
    void theTemperatureIsLowWhereScoresAreRighterThanSure() {
        assertThat(ofFour(1, 4).temperature()).isEqualTo(0.5);
    }

    @Test
    void neutralIsGivenWhatMakesItAsLikelyAsNot() {
        Calibration calibration = sides(row(2, 0, StanceLabel.FAVOURABLE)).calibration(0.25);
        assertThat(calibration.neutral() / calibration.temperature()).isCloseTo(Math.log(3), within(1e-9));
    }

    @Test
    void rulesThatKnowBetterAreHeard() {
        assertThat(sides(row(1, 1, StanceLabel.FAVOURABLE)).calibration(0.5).rules())
                .isEqualTo(1);
    }

    @Test
    void rulesThatKnowNothingAreNotHeard() {
        assertThat(sides(row(2, 0, StanceLabel.UNFAVOURABLE)).calibration(0.5).rules())
                .isEqualTo(0);
    }

    @Test
    void everySentenceIsScoredOnceByWhatTheOthersGive() {
        SideScore score = sides(row(2, 0, StanceLabel.FAVOURABLE)).crossValidated(0.5);
        assertThat(score.accuracy()).isEqualTo(1);
        assertThat(score.toString()).contains("F1 favourable 1.000");
    }

    /** Twenty sentences alike; the rules always hold the first side likely. */
    private static ScoredSides sides(ScoredSides.Row row) {
        return new ScoredSides(Collections.nCopies(20, row));
    }

    /** Four scores alike, of which some are right. */
    private static ScoredSides ofFour(float sure, int right) {
        List<ScoredSides.Row> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(row(sure, 0, i < right ? StanceLabel.FAVOURABLE : StanceLabel.UNFAVOURABLE));
        }
        return new ScoredSides(rows);
    }

    private static ScoredSides.Row row(float favourable, float neutral, StanceLabel right) {
        return new ScoredSides.Row(new float[] {favourable, 0, neutral}, new Calibration.Sides(0.6, 0.2, 0.2), right);
    }
}
