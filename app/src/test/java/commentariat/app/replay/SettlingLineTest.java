package commentariat.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How far an enricher is with what it hands on to itself. */
class SettlingLineTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final SettlingLine line = new SettlingLine(1_000, 0);

    @Test
    void tellsTheTimeToGoWhileItGetsLess() {
        assertThat(line.at(SECOND, 990)).isEqualTo("settling: about 990 records to go  ETA 1 min 39 s");
    }

    @Test
    void doesNotTellItWhileItGrowsAndBeforeAnySpeedIsKnown() {
        assertThat(line.at(0, 1_000)).isEqualTo("settling: about 1,000 records to go  ETA unknown");
        assertThat(line.at(SECOND, 2_000)).isEqualTo("settling: about 2,000 records to go  ETA unknown");
    }

    @Test
    void endsWithoutANumber() {
        assertThat(line.at(SECOND, 0)).isEqualTo("settling");
    }
}
