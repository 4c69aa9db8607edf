package commentariat.analysis.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    They don't know.             | They do n't know .
                    He can’t and cannot.         | He ca n’t and can not .
                    Anna’s bridge                | Anna ’s bridge
                    the long-term plan           | the long - term plan
                    a co-author's e-mail         | a co-author 's e-mail
                    a 15-year term               | a 15 - year term
                    from 2015-2016               | from 2015-2016
                    U.S. Sen. A. B. Reed left.   | U.S. Sen. A. B. Reed left .
                    “No,” she said… twice        | “ No , ” she said … twice
                    a half- or full-day visit    | a half - or full - day visit
                    """)
    void wordsAreCutAsInTheTreebanks(String text, String words) {
        assertThat(String.join(
                        " ",
                        Syntax.words(Text.of(text)).stream()
                                .flatMap(java.util.List::stream)
                                .toList()))
                .isEqualTo(words);
    }
}
