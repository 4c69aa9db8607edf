package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut out of a page before it is parsed; the cases are in {@code pruned.txt}. */
class PruningTest {
    private static String pruned(String page) {
        return new String(Pruning.of(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "pruned.txt", delimiter = '|', quoteCharacter = '\u0000')
    void leavesWhatSomeFieldIsReadFrom(String name, String page, String rest) {
        assertThat(pruned(page.replace("¶", "\n"))).isEqualTo(rest.replace("¶", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "ISO-2022-JP"})
    void leavesCharsetsAloneInWhichMarkupCannotBeSeen(String charset) {
        byte[] page = "<p>橋は閉鎖</p><script>x</script>".getBytes(Charset.forName(charset));
        assertThat(Pruning.of(page)).isEqualTo(page);
    }

    @Test
    void theEndOfThePageMayComeAnywhere() {
        String page =
                "<!-- a --><nav a='1'><script type=x>//<!-- <script> </script> --></script></nav><p style='a'>b</p>";
        for (int end = 0; end <= page.length(); end++) {
            assertThat(pruned(page.substring(0, end))).hasSizeLessThanOrEqualTo(end);
        }
    }
}
