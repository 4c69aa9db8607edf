package commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.quotation.Quotations;
import commentariat.analysis.speaker.Speakers;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Tags;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The time that the analysis takes grows with the length of the text. What is compared is processor time with processor
 * time, so that neither the machine nor what else it does decides.
 */
class GrowthTest {
    private static final int SHORT = 1 << 15;
    private static final int MEGABYTE = 1 << 20;
    private static final int TIMES = 8;
    /** Linear growth gives 8, and somewhat more where the text outgrows the processor's cache; quadratic 64. */
    private static final double MOST = 32;
    /** So often a text that took too long is tried again: what grows too fast does so every time. */
    private static final int TRIES = 5;

    private static final long SHORTEST_NANOS = 1_000_000;

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
        assertGrowth(piece, SHORT, text -> {
            Tags tags = analysis.analyse(
                    new Document("growth", text, Optional.empty(), Optional.empty(), Optional.empty()));
            assertThat(tags.analysisVersion()).isEqualTo(Analysis.VERSION);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "“a ",
                "'a ",
                "'as' ",
                "\"a\" ",
                "said ",
                "Reed ",
                "Reed said ",
                "he said, ",
                "Sen. ",
                "de ",
                "( ",
                "a, ",
                "'s ",
                "A and ",
                "A.",
                "according to ",
                "REED: a\n",
                "“x y z\n\n",
                "“It stands,” Ann Holt said. “It will fall,” he added.\n\n",
                "Ann Holt, a professor at Reed College, said that it stands. "
            })
    void quotationsAndSpeakersDoSoUpToAMegabyte(String piece) {
        assertGrowth(piece, MEGABYTE / TIMES, text -> {
            Text cut = Text.of(text);
            List<FoundQuotation> quotations = Quotations.find(cut);
            assertThat(Speakers.find(cut, quotations).attributions()).hasSameSizeAs(quotations);
        });
    }

    private static void assertGrowth(String piece, int length, Consumer<String> analysis) {
        String once = piece.repeat(length / piece.length());
        // the first run pays for the classes, and lets the compiler see the loops
        nanos(once, analysis);
        // of what takes less, the machine tells more than the text does
        long least = Math.max(SHORTEST_NANOS, least(once, analysis));
        String eightfold = once.repeat(TIMES);
        long more = least(eightfold, analysis);
        // memory that the machine hands out for the first time costs the thread that asks for it
        for (int again = 0; again < TRIES && more >= MOST * least; again++) {
            more = Math.min(more, nanos(eightfold, analysis));
        }
        assertThat((double) more / least)
                .as(
                        "%d ms for %d characters, %d ms for %d times as many",
                        least / 1_000_000, once.length(), more / 1_000_000, TIMES)
                .isLessThan(MOST);
    }

    /** The least of two, for whatever else goes on only adds. */
    private static long least(String text, Consumer<String> analysis) {
        return Math.min(nanos(text, analysis), nanos(text, analysis));
    }

    private static long nanos(String text, Consumer<String> analysis) {
        long start = THREADS.getCurrentThreadCpuTime();
        analysis.accept(text);
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
