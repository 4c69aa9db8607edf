package commentariat.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordRunsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int ALL = Integer.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "word",
                "Two words.",
                "\"It's 4½ o'clock\", she said — twice",
                "Ærøskøbing ὈΔΥΣΣΕΎΣ Москва北京 ٣٤",
                "ⅫXII a\u0301 𝒜𝒷 𐍈",
                "half \ud800 a pair\udc00",
                "under_score-hyphen…dots"
            })
    void wordsAreLettersAndNumbersOfAnyScript(String text) {
        String[] words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
        long[] expected = Stream.of(words)
                .flatMapToLong(word -> Arrays.stream(WordRuns.words(word, ALL)))
                .toArray();
        assertThat(expected).hasSize(words.length);
        assertThat(WordRuns.words(text, ALL)).isEqualTo(expected);
        int some = words.length / 2;
        assertThat(WordRuns.words(text, some)).isEqualTo(Arrays.copyOf(expected, some));
    }
}
