package commentariat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void readsLinesOfANameAndJsonAndLeavesTheCountsInThemOut() {
        assertThat(Figures.of("direct {\"p\": 0.98, \"f1\": 0.97, \"gold\": 12000}\nspeaker_accuracy 0.87\nsome words"))
                .containsOnly(entry("direct.p", 0.98), entry("direct.f1", 0.97), entry("speaker_accuracy", 0.87));
    }

    @Test
    void aCountOnALineOfItsOwnIsAFigure() {
        assertThat(Figures.of("invented 3")).containsOnly(entry("invented", 3.0));
    }

    @Test
    void readsTheLinesOfTheStanceMeasure() {
        assertThat(Figures.of(
                        "all              n 8733   acc 0.5660  macroF1 0.5617  F1pn 0.5  recall 0.5  positive 0.5"))
                .containsEntry("all.accuracy", 0.566)
                .containsEntry("all.macro_f1", 0.5617);
    }
}
