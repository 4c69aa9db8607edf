package commentariat.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(10), new Random(1));

    @Test
    void doublesWithHalfOfItLeftToChance() {
        for (int i = 0; i < 100; i++) {
            assertThat(backOff.after(1, Optional.empty())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
            assertThat(backOff.after(3, Optional.empty())).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        }
    }

    @Test
    void isCapped() {
        assertThat(backOff.after(1_000, Optional.empty())).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(backOff.after(1, Optional.of(Duration.ofHours(5)))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void isNeverShorterThanWhatTheServerAsksFor() {
        assertThat(backOff.after(1, Optional.of(Duration.ofMinutes(2)))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void theSameSeedGivesTheSameWaits() {
        BackOff one = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(7));
        BackOff other = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(7));
        assertThat(one.after(2, Optional.empty())).isEqualTo(other.after(2, Optional.empty()));
    }
}
