package commentariat.bench.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import commentariat.contract.commentary.StanceLabel;
import org.junit.jupiter.api.Test;

class SideScoreTest {
    @Test
    void countsEverySideAlikeHoweverRare() {
        SideScore score = new SideScore();
        for (int i = 0; i < 8; i++) {
            score.add(StanceLabel.NEUTRAL, StanceLabel.NEUTRAL);
        }
        score.add(StanceLabel.FAVOURABLE, StanceLabel.NEUTRAL);
        score.add(StanceLabel.UNFAVOURABLE, StanceLabel.UNFAVOURABLE);
        assertThat(score.accuracy()).isEqualTo(0.9);
        assertThat(score.macroF1()).isCloseTo((0 + 1 + 16.0 / 17) / 3, within(1e-9));
        assertThat(score)
                .hasToString(
                        "macro-F1 0.6471, accuracy 0.9000 (F1 favourable 0.000, neutral 0.941, unfavourable 1.000)");
    }
}
