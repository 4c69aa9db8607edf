package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The time that reading a page takes grows with its length, whatever is on it: pages are a stranger's. What is compared is processor time
 * with processor time, so that neither the machine nor what else it does decides.
 */
class GrowthTest {
    private static final URI URL = URI.create("https://courier.example/story");
    private static final int TIMES = 8;
    private static final int SHORT = (1 << 20) / TIMES;
    /** Linear growth gives 8, and somewhat more where the page outgrows the processor's cache; quadratic 64. */
    private static final double MOST = 32;
    /** So often a page that took too long is tried again: what grows too fast does so every time. */
    private static final int TRIES = 5;

    private static final long SHORTEST_NANOS = 1_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a href=/authors/ann class=byline>",
                "<p>The bridge will close, Ann Example said, and stay so. ",
                "<h1>The bridge will close",
                "<nav><svg>",
                "<nav></nav>",
                "<select><option>",
                "<table><tr><td>",
                "<ul><li><a href=/1>One story of many that stand here</a>",
                "<article class=post><p>The bridge will close on Monday, and it will stay so for a year.</p></article>",
                "<time datetime=2026-11-24>24 November 2026</time> ",
                "<div class='author by-line name'>By Ann Example</div>",
                "<script>",
                "<script></script>",
                "<script><!--",
                "<script><!--<script></script>",
                "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[</script>",
                "<style>",
                "<title>",
                "<textarea>",
                "<noscript>",
                "<!--",
                "<!-- -->",
                "<![CDATA[",
                "</",
                "< ",
                "&",
                "&#x",
                "&#55296;",
                "&amp",
                "\0",
                "\u001B",
                " ",
                "<br> ",
                "a, "
            })
    void eightTimesThePageTakesAboutEightTimesAsLong(String piece) {
        assertGrowth("", piece);
    }

    /** A tag that goes on and on. */
    @ParameterizedTest
    @ValueSource(strings = {"a ", "a='1' ", "class='by line' ", "class=", "style='none' ", "x\"", "'"})
    void soItDoesWithAttributes(String piece) {
        assertGrowth("<div ", piece);
    }

    /** Half a surrogate pair, as UTF-8 must not write it. */
    @ParameterizedTest
    @ValueSource(ints = {0xA0, 0xB0})
    void soItDoesWithHalfSurrogatePairs(int second) {
        byte[] page = new byte[SHORT];
        for (int i = 0; i + 2 < page.length; i += 3) {
            page[i] = (byte) 0xED;
            page[i + 1] = (byte) second;
            page[i + 2] = (byte) 0x80;
        }
        byte[] more = new byte[SHORT * TIMES];
        for (int i = 0; i < TIMES; i++) {
            System.arraycopy(page, 0, more, i * SHORT, SHORT);
        }
        assertGrowth(page, more);
    }

    private static void assertGrowth(String before, String piece) {
        String once = piece.repeat(SHORT / piece.length());
        assertGrowth(
                (before + once).getBytes(StandardCharsets.UTF_8),
                (before + once.repeat(TIMES)).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertGrowth(byte[] once, byte[] more) {
        // the first run pays for the classes, and lets the compiler see the loops
        nanos(once);
        // of what takes less, the machine tells more than the text does
        long least = Math.max(SHORTEST_NANOS, least(once));
        long most = least(more);
        // memory that the machine hands out for the first time costs the thread that asks for it
        for (int again = 0; again < TRIES && most >= MOST * least; again++) {
            most = Math.min(most, nanos(more));
        }
        assertThat((double) most / least)
                .as("%d ms for %d bytes, %d ms for %d", least / 1_000_000, once.length, most / 1_000_000, more.length)
                .isLessThan(MOST);
    }

    /** The least of two, for whatever else goes on only adds. */
    private static long least(byte[] page) {
        return Math.min(nanos(page), nanos(page));
    }

    private static long nanos(byte[] page) {
        byte[] own = Arrays.copyOf(page, page.length);
        long start = THREADS.getCurrentThreadCpuTime();
        Extracted extracted = Extraction.extract(own, URL);
        long time = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(extracted).isNotNull();
        return time;
    }
}
