package commentariat.bench.stance;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.StanceLabel;
import commentariat.encoder.Calibration;
import java.util.ArrayList;
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
    void neutralIsGivenWhatItLacks() {
        Calibration calibration = new ScoredSides(List.of(
                        row(2, 1.2f, StanceLabel.NEUTRAL),
                        row(2, 1.4f, StanceLabel.NEUTRAL),
                        row(2, 0, StanceLabel.FAVOURABLE)))
                .calibration();
        assertThat(calibration.neutral()).isEqualTo(1);
    }

    /** Four scores alike, of which some are right. */
    private static Calibration ofFour(float sure, int right) {
        List<ScoredSides.Row> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(row(sure, 0, i < right ? StanceLabel.FAVOURABLE : StanceLabel.UNFAVOURABLE));
        }
        return new ScoredSides(rows).calibration();
    }

    private static ScoredSides.Row row(float favourable, float neutral, StanceLabel right) {
        return new ScoredSides.Row(new float[] {favourable, 0, neutral}, right);
    }
}
