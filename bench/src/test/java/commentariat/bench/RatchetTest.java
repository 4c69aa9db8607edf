package commentariat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.service.OperatorError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatchetTest {
    private static final Map<String, String> DATA = Map.of("quotes.jsonl", "abc");
    private static final List<Guarded> GUARDED =
            List.of(new Guarded("quotations.f1", false), new Guarded("people.invented", true));
    private static final Map<String, Double> TODAY = Map.of("quotations.f1", 0.8, "people.invented", 2.0);

    private final Ratchet ratchet = new Ratchet(DATA, Map.of("quotations.f1", 0.8), Map.of("people.invented", 2.0));

    @Test
    void holdsWhereNoScoreIsBelowItsFloorAndNoCountAboveItsCeiling() {
        assertThat(ratchet.faults(DATA, Map.of("quotations.f1", 0.8, "people.invented", 1.0, "people.found", 0.1)))
                .isEmpty();
    }

    @Test
    void namesTheFigureThatFellAndTheCountThatRose() {
        assertThat(ratchet.faults(DATA, Map.of("quotations.f1", 0.79, "people.invented", 3.0)))
                .containsExactly(
                        "quotations.f1: 0.79 is below its floor 0.8", "people.invented: 3.0 is above its ceiling 2.0");
    }

    @Test
    void aFigureThatIsNoLongerMeasuredHasFallenToo() {
        assertThat(ratchet.faults(DATA, Map.of()))
                .containsExactly(
                        "quotations.f1: not measured; its floor is 0.8",
                        "people.invented: not measured; its ceiling is 2.0");
    }

    @Test
    void otherDataDoesNotPassUnnoticed() {
        assertThat(ratchet.faults(Map.of("quotes.jsonl", "def"), TODAY))
                .containsExactly(
                        "quotes.jsonl: the data is not that of the ratchet; if it should change, run again with --update");
    }

    @Test
    void dataThatIsGoneDoesNotPassUnnoticed() {
        assertThat(ratchet.faults(Map.of(), TODAY))
                .containsExactly(
                        "quotes.jsonl: the ratchet knows it, and nothing read it; if it should go, run again with --update");
    }

    @Test
    void tightensByItself() {
        Ratchet next = ratchet.tightened(DATA, Map.of("quotations.f1", 0.9, "people.invented", 1.0), GUARDED, false);
        assertThat(next.floors()).containsOnly(Map.entry("quotations.f1", 0.9));
        assertThat(next.ceilings()).containsOnly(Map.entry("people.invented", 1.0));
    }

    @Test
    void aFloorFallsOnlyWhenTold() {
        Map<String, Double> worse = Map.of("quotations.f1", 0.7, "people.invented", 2.0);
        assertThatThrownBy(() -> ratchet.tightened(DATA, worse, GUARDED, false))
                .isInstanceOf(OperatorError.class)
                .hasMessage("quotations.f1: 0.7 is below its floor 0.8; to lower the floor say so: --lower-floors");
        assertThat(ratchet.tightened(DATA, worse, GUARDED, true).floors()).containsEntry("quotations.f1", 0.7);
    }

    @Test
    void aCeilingRisesOnlyWhenTold() {
        Map<String, Double> worse = Map.of("quotations.f1", 0.8, "people.invented", 3.0);
        assertThatThrownBy(() -> ratchet.tightened(DATA, worse, GUARDED, false))
                .hasMessage(
                        "people.invented: 3.0 is above its ceiling 2.0; to raise the ceiling say so: --lower-floors");
        assertThat(ratchet.tightened(DATA, worse, GUARDED, true).ceilings()).containsEntry("people.invented", 3.0);
    }

    @Test
    void aFloorIsGivenUpOnlyWhenTold() {
        List<Guarded> fewer = List.of(new Guarded("people.invented", true));
        assertThatThrownBy(() -> ratchet.tightened(DATA, TODAY, fewer, false))
                .hasMessage(
                        "quotations.f1 has a floor, 0.8, and is not among guarded-figures.txt; to give the floor up say so: --lower-floors");
        assertThat(ratchet.tightened(DATA, TODAY, fewer, true).floors()).isEmpty();
    }

    @Test
    void aGuardedFigureMustBeMeasured() {
        assertThatThrownBy(() -> ratchet.tightened(DATA, Map.of("people.invented", 2.0), GUARDED, false))
                .hasMessage("quotations.f1 was not measured; remove it from guarded-figures.txt or mend its measure");
    }

    @Test
    void isReadBackAsItWasWritten(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("ratchet.json");
        ratchet.write(file);
        assertThat(Ratchet.read(file)).isEqualTo(ratchet);
    }

    @Test
    void everyGuardOfThisReleaseIsInItsRatchet() throws IOException {
        Ratchet released = Ratchet.read(Path.of("ratchet.json"));
        assertThat(Guarded.all().stream().filter(guard -> !guard.ceiling()).map(Guarded::figure))
                .containsExactlyInAnyOrderElementsOf(released.floors().keySet());
        assertThat(Guarded.all().stream().filter(Guarded::ceiling).map(Guarded::figure))
                .containsExactlyInAnyOrderElementsOf(released.ceilings().keySet());
    }
}
