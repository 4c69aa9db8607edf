package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import commentariat.analysis.stance.Judgement;
import commentariat.contract.commentary.StanceLabel;
import java.util.List;
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
        assertThatThrownBy(() -> new Calibration(1, 0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rules -1.0: needs 0 or more");
    }

    @Test
    void whatTheRulesHoldLikelyCountsByItsWeight() {
        Calibration.Sides byRules = new Calibration.Sides(0.1, 0.8, 0.1);
        assertThat(new Calibration(1, 0, 0.3).of(SCORES, byRules).likeliest()).isEqualTo(StanceLabel.FAVOURABLE);
        assertThat(new Calibration(1, 0, 2).of(SCORES, byRules).likeliest()).isEqualTo(StanceLabel.UNFAVOURABLE);
        assertThat(new Calibration(1, 0, 0).of(SCORES, byRules)).isEqualTo(new Calibration(1, 0).of(SCORES));
    }

    @Test
    void aJudgementOfTheRulesTellsHowLikelyTheyHoldEachSide() {
        assertThat(Calibration.ofRules(judgement(StanceLabel.FAVOURABLE, 0.5, 0.6))
                        .unfavourable())
                .isCloseTo(0.1, within(1e-9));
        assertThat(Calibration.ofRules(judgement(StanceLabel.UNFAVOURABLE, -0.5, 0.6))
                        .neutral())
                .isCloseTo(0.3, within(1e-9));
        assertThat(Calibration.ofRules(judgement(StanceLabel.NEUTRAL, 0.2, 0.6)).favourable())
                .isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aJudgementWithoutDoubtCanBeOutweighed() {
        Calibration.Sides sure = Calibration.ofRules(judgement(StanceLabel.NEUTRAL, 0, 1));
        assertThat(new Calibration(1, 0, 0.3).of(new float[] {9, 0, 0}, sure).likeliest())
                .isEqualTo(StanceLabel.FAVOURABLE);
    }

    private static Judgement judgement(StanceLabel label, double score, double confidence) {
        return new Judgement(label, score, confidence, List.of(), "word");
    }
}
