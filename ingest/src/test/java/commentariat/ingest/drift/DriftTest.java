package commentariat.ingest.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Measure USUAL = new Measure(3_000, 20, true, true);

    private static Drift after(Drift drift, int pages, Measure measure) {
        Drift now = drift;
        for (int i = 0; i < pages; i++) {
            now = now.with(measure);
        }
        return now;
    }

    private static Drift usual() {
        return after(Drift.none(), 100, USUAL);
    }

    @Test
    void aSourceThatGoesOnAsItDidHasNoFlag() {
        assertThat(after(usual(), 50, USUAL).flags()).isEmpty();
    }

    @Test
    void aSourceOfShortItemsIsHeldAgainstItself() {
        assertThat(after(Drift.none(), 200, new Measure(200, 1, false, false)).flags())
                .isEmpty();
    }

    @Test
    void aSourceOfWhichLittleIsKnownHasNoFlag() {
        assertThat(after(after(Drift.none(), 20, USUAL), 20, new Measure(10, 1, false, false))
                        .flags())
                .isEmpty();
    }

    @Test
    void eachWayToDriftHasItsFlag() {
        assertThat(after(usual(), 20, Measure.ofNoArticle()).flags()).containsExactly("drift: texts nearly empty");
        assertThat(after(usual(), 20, new Measure(3_000, 20, false, true)).flags())
                .containsExactly("drift: no title");
        assertThat(after(usual(), 20, new Measure(3_000, 20, true, false)).flags())
                .containsExactly("drift: no date");
        assertThat(after(usual(), 20, new Measure(600, 20, true, true)).flags())
                .containsExactly("drift: texts shorter");
        assertThat(after(usual(), 20, new Measure(12_000, 20, true, true)).flags())
                .containsExactly("drift: texts longer");
        assertThat(after(usual(), 20, new Measure(3_000, 1, true, true)).flags())
                .containsExactly("drift: fewer paragraphs");
        assertThat(after(usual(), 20, new Measure(3_000, 90, true, true)).flags())
                .containsExactly("drift: more paragraphs");
    }

    @Test
    void aFlagGoesWhenTheSourceIsReadAgain() {
        Drift drifted = after(usual(), 20, Measure.ofNoArticle());
        assertThat(after(drifted, 16, USUAL).flags()).isEmpty();
    }

    @Test
    void whatASourceHasBecomeIsWhatItIs() {
        assertThat(after(usual(), 500, new Measure(600, 4, true, true)).flags()).isEmpty();
    }

    @Test
    void chanceRaisesNoFlag() {
        Random random = new Random(20261127);
        Drift drift = Drift.none();
        int flagged = 0;
        for (int i = 0; i < 5_000; i++) {
            int length = (int) Math.exp(8 + 0.8 * random.nextGaussian());
            drift = drift.with(new Measure(length, 1 + length / 200, random.nextInt(50) > 0, random.nextInt(20) > 0));
            flagged += drift.flags().isEmpty() ? 0 : 1;
        }
        assertThat(flagged).isZero();
    }
}
