package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WordPiecesTest {
    private static final WordPieces PIECES = WordPieces.of(E5.tokenizer());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "pieces.txt", delimiter = '|', emptyValue = "", nullValues = "␣")
    void cuts(String name, String text, String pieces) {
        String given = text == null ? " " : text;
        List<Integer> want = pieces == null || pieces.isBlank()
                ? List.of()
                : Arrays.stream(pieces.split(" ", -1)).map(PIECES::id).toList();
        assertThat(PIECES.cut(given, 0, given.length()))
                .extracting(WordPieces.Piece::id)
                .isEqualTo(want);
    }

    @Test
    void knowsWhereEachPieceStands() {
        String text = "In the Élysée, Tsygankov’s";
        List<String> words = new ArrayList<>();
        PIECES.cut(text, 7, text.length()).forEach(piece -> words.add(text.substring(piece.start(), piece.end())));
        assertThat(words).containsExactly("Ély", "sée", ",", "Ts", "y", "gan", "kov", "’", "s");
    }

    @Test
    void aWordOfMoreThanAHundredLettersIsUnknown() {
        String longest = "sanction".repeat(13);
        assertThat(PIECES.cut(longest, 0, longest.length()))
                .containsExactly(new WordPieces.Piece(PIECES.id("[UNK]"), 0, longest.length()));
    }

    @Test
    void saysWhichPieceIsMissing() {
        assertThatThrownBy(() -> PIECES.id("tsygankov"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the encoder's vocabulary lacks tsygankov");
    }
}
