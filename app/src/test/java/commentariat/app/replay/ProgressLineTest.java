package commentariat.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void tellsShareSpeedAndTimeToGo() {
        ProgressLine line = new ProgressLine("march", 1_000, 0, 0);

        assertThat(line.at(seconds(10), 100, 90))
                .isEqualTo("march  ██░░░░░░░░░░░░░░░░░░░░░░  10.0 %  90 articles  9/s  ETA 1 min 30 s");
        assertThat(line.at(seconds(100), 1_000, 900))
                .isEqualTo("march  ████████████████████████ 100.0 %  900 articles  9/s  done");
    }

    @Test
    void whatAnEarlierRunReadCountsAsDoneAndNotAsSpeed() {
        ProgressLine line = new ProgressLine("march", 1_000, 900, 0);

        assertThat(line.at(seconds(10), 950, 50)).contains(" 95.0 %", "5/s", "ETA 10 s");
    }

    @Test
    void aSlowStartIsForgotten() {
        ProgressLine line = new ProgressLine("march", 1_000_000, 0, 0);
        line.at(seconds(1), 1, 1);
        for (int i = 2; i <= 200; i++) {
            line.at(seconds(i), i * 1_000L, i * 1_000L);
        }

        assertThat(line.at(seconds(201), 201_000, 201_000)).contains("1,000/s", "ETA 13 min 19 s");
    }

    @Test
    void anEmptySliceIsDone() {
        assertThat(new ProgressLine("march", 0, 0, 0).at(seconds(1), 0, 0)).contains("100.0 %", "done");
    }

    @Test
    void nothingReadYetTellsNoTime() {
        assertThat(new ProgressLine("march", 10, 0, 0).at(0, 0, 0)).contains("  0.0 %", "-/s", "ETA unknown");
    }

    @Test
    void hoursAreTold() {
        assertThat(Speed.words(Duration.ofMinutes(125))).isEqualTo("2 h 05 min");
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
