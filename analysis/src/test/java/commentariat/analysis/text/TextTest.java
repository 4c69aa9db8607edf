package commentariat.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The catalogue of cuts; {@code |} marks a case's name off, {@code ‖} a cut, {@code ¶} a line break. */
class TextTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/text/sentences.txt", delimiter = '|', quoteCharacter = '~')
    void cutsSentences(String name, String marked) {
        Text text = Text.of(marked.replace(" ‖ ", " ").replace("‖", "").replace("¶", "\n"));
        List<String> want = List.of(marked.split("\\s*[‖¶]+\\s*", -1));

        assertThat(text.sentences()).extracting(text::in).isEqualTo(want);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/text/tokens.txt", delimiter = '|', quoteCharacter = '~')
    void cutsTokens(String name, String string, String want) {
        Text text = Text.of(string);

        assertThat(text.tokens()).extracting(Token::text).isEqualTo(List.of(want.split("\\s+", -1)));
        assertThat(text.tokens())
                .allSatisfy(token -> assertThat(text.in(token.span())).isEqualTo(token.text()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/text/paragraphs.txt", delimiter = '|', quoteCharacter = '~')
    void cutsParagraphs(String name, String marked) {
        Text text = Text.of(marked.replace("‖", "").replace("¶", "\n"));
        List<String> want = List.of(marked.split("[‖¶\\s]*‖[‖¶\\s]*", -1));

        assertThat(text.paragraphs())
                .extracting(text::in)
                .extracting(paragraph -> paragraph.replace("\n", "¶"))
                .isEqualTo(want);
    }

    @org.junit.jupiter.api.Test
    void answersWhatStandsAtAnOffset() {
        Text text = Text.of("Ann left. Bob stayed.\n\nRain fell.");

        assertThat(text.sentenceAt(0)).contains(new Span(0, 9));
        assertThat(text.sentenceAt(8)).contains(new Span(0, 9));
        assertThat(text.sentenceAt(9)).isEmpty();
        assertThat(text.sentenceAt(10)).contains(new Span(10, 21));
        assertThat(text.sentenceAt(-1)).isEmpty();
        assertThat(text.paragraphAt(10)).contains(new Span(0, 21));
        assertThat(text.paragraphAt(99)).isEmpty();
        assertThat(text.tokenAt(5))
                .hasValueSatisfying(token -> assertThat(token.text()).isEqualTo("left"));
        assertThat(text.tokenAt(3)).isEmpty();
        assertThat(text.tokensIn(new Span(4, 20)))
                .extracting(Token::text)
                .containsExactly("left", ".", "Bob", "stayed");
    }

    @org.junit.jupiter.api.Test
    void emptyTextHasNothing() {
        Text text = Text.of(" \n\t\n");

        assertThat(text.paragraphs()).isEmpty();
        assertThat(text.sentences()).isEmpty();
        assertThat(text.tokens()).isEmpty();
        assertThat(text.sentenceAt(0)).isEmpty();
        assertThat(text.tokenAt(0)).isEmpty();
    }
}
