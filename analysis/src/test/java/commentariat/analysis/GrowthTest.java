package commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Tags;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The time of the whole analysis grows with the length of the text. What is compared is processor time with processor
 * time, so that neither the machine nor what else it does decides.
 */
class GrowthTest {
    private static final int SHORT = 1 << 15;
    private static final int TIMES = 8;
    /** Linear growth gives 8, quadratic 64. */
    private static final double MOST = 24;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Analysis analysis = Analysis.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“It stands,” Ann Holt of France said. “It will fall,” he added, to the anger of Chile.\n\n",
                "Ann Holt, a professor at Reed College in Norway, said that the treaty is a disaster. ",
                "The Foreign Ministry of Georgia praised Jordan and Chad, ",
                "according to Reed, ",
                "“a ",
                "bad "
            })
    void eightTimesTheTextTakesAboutEightTimesAsLong(String piece) {
        // the first run pays for the classes, and lets the compiler see the loops
        nanos(piece, SHORT);
        long once = least(piece, SHORT, 3);
        long more = nanos(piece, SHORT * TIMES);
        assertThat((double) more / once)
                .as(
                        "%d ms for %d characters, %d ms for %d times as many",
                        once / 1_000_000, SHORT, more / 1_000_000, TIMES)
                .isLessThan(MOST);
    }

    private long least(String piece, int length, int runs) {
        return IntStream.range(0, runs)
                .mapToLong(run -> nanos(piece, length))
                .min()
                .orElseThrow();
    }

    private long nanos(String piece, int length) {
        Document document = new Document(
                "growth", piece.repeat(length / piece.length()), Optional.empty(), Optional.empty(), Optional.empty());
        long start = THREADS.getCurrentThreadCpuTime();
        Tags tags = analysis.analyse(document);
        long taken = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(tags.analysisVersion()).isEqualTo(Analysis.VERSION);
        return taken;
    }
}
