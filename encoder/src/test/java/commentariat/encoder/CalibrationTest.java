package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import commentariat.contract.commentary.StanceLabel;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    /** In the order of the labels: favourable, unfavourable, neutral. */
    private static final float[] SCORES = {2, 0, 1};

    @Test
    void likelihoodsAreOneTogether() {
        Calibration.Sides sides = new Calibration(1, 0).of(SCORES);
        assertThat(sides.favourable() + sides.unfavourable() + sides.neutral()).isCloseTo(1, within(1e-9));
        assertThat(sides.favourable()).isCloseTo(0.665, within(0.001));
        assertThat(sides.likeliest()).isEqualTo(StanceLabel.FAVOURABLE);
    }

    @Test
    void aHighTemperatureIsLessSureOfTheSameSide() {
        Calibration.Sides sides = new Calibration(2, 0).of(SCORES);
        assertThat(sides.favourable()).isCloseTo(0.506, within(0.001));
        assertThat(sides.likeliest()).isEqualTo(StanceLabel.FAVOURABLE);
    }

    @Test
    void neutralMayBeGivenMore() {
        assertThat(new Calibration(1, 1.1).of(SCORES).likeliest()).isEqualTo(StanceLabel.NEUTRAL);
    }

    @Test
    void aTieIsNeutral() {
        assertThat(new Calibration(1, 0).of(new float[] {1, 1, 1}).likeliest()).isEqualTo(StanceLabel.NEUTRAL);
    }

    @Test
    void refusesATemperatureOfNothing() {
        assertThatThrownBy(() -> new Calibration(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperature 0.0: needs more than 0");
    }
}
