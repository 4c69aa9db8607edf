package commentariat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatchetTest {
    private static final Map<String, String> DATA = Map.of("quotes.jsonl", "abc");
    private final Ratchet ratchet = new Ratchet(DATA, Map.of("quotations.f1", 0.8));

    @Test
    void holdsWhereNoScoreIsBelowItsFloor() {
        assertThat(ratchet.faults(DATA, Map.of("quotations.f1", 0.8, "people.found", 0.1)))
                .isEmpty();
    }

    @Test
    void namesTheFigureThatFell() {
        assertThat(ratchet.faults(DATA, Map.of("quotations.f1", 0.79)))
                .containsExactly("quotations.f1: 0.79 is below its floor 0.8");
    }

    @Test
    void aFigureThatIsNoLongerMeasuredHasFallenToo() {
        assertThat(ratchet.faults(DATA, Map.of())).containsExactly("quotations.f1: not measured; its floor is 0.8");
    }

    @Test
    void otherDataDoesNotPassUnnoticed() {
        assertThat(ratchet.faults(Map.of("quotes.jsonl", "def"), Map.of("quotations.f1", 0.9)))
                .containsExactly(
                        "quotes.jsonl: the data is not that of the ratchet; if it should change, run again with --update");
    }

    @Test
    void floorsRiseByThemselvesAndFallOnlyWhenTold() {
        assertThat(ratchet.raised(DATA, Map.of("quotations.f1", 0.9), List.of("quotations.f1"), false)
                        .floors())
                .containsEntry("quotations.f1", 0.9);
        assertThatThrownBy(() -> ratchet.raised(DATA, Map.of("quotations.f1", 0.7), List.of("quotations.f1"), false))
                .hasMessage("quotations.f1: 0.7 is below its floor 0.8; to lower the floor say so: --lower-floors");
        assertThat(ratchet.raised(DATA, Map.of("quotations.f1", 0.7), List.of("quotations.f1"), true)
                        .floors())
                .containsEntry("quotations.f1", 0.7);
    }
}
