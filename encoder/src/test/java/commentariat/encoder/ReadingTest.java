package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.commentary.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final WordPieces PIECES = WordPieces.of(E5.tokenizer());

    @Test
    void marksThePiecesOfTheTargetAlone() {
        String text = "It rained. Nobody trusts Tsygankov now.";
        Reading reading = Reading.of(PIECES, text, new Span(11, text.length()), spanOf(text, "Tsygankov"));
        assertThat(idsOf(reading)).containsExactly(ids("[CLS] nobody trusts ts ##y ##gan ##kov now . [SEP]"));
        assertThat(marked(reading)).containsExactly(3, 4, 5, 6);
        assertThat(reading.countOfMarked()).isEqualTo(4);
    }

    @Test
    void hidesTheTargetBehindOnePiece() {
        String text = "Nobody trusts Tsygankov now.";
        Reading reading = Reading.of(PIECES, text, new Span(0, text.length()), spanOf(text, "Tsygankov"))
                .hiding(PIECES.id("[MASK]"));
        assertThat(idsOf(reading)).containsExactly(ids("[CLS] nobody trusts [MASK] now . [SEP]"));
        assertThat(marked(reading)).containsExactly(3);
    }

    @Test
    void keepsWhatIsNearestToTheTargetOfWordsThatAreTooLong() {
        String text = "never ".repeat(300) + "Russia " + "again ".repeat(300);
        Reading reading = Reading.of(PIECES, text, new Span(0, text.length()), spanOf(text, "Russia"));
        assertThat(reading.length()).isEqualTo(Reading.LONGEST);
        assertThat(reading.id(1)).isEqualTo(PIECES.id("never"));
        assertThat(reading.id(Reading.LONGEST - 2)).isEqualTo(PIECES.id("again"));
        assertThat(marked(reading)).containsExactly(64);
    }

    @Test
    void keepsSomeOfATargetThatIsTooLongItself() {
        String text = "Russia ".repeat(300);
        Reading reading = Reading.of(PIECES, text, new Span(0, text.length()), new Span(0, text.length()));
        assertThat(reading.countOfMarked()).isEqualTo(Reading.LONGEST - 2);
    }

    @Test
    void refusesATargetOutsideTheWords() {
        assertThatThrownBy(() -> Reading.of(PIECES, "One two", new Span(0, 3), new Span(4, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the target Span[start=4, end=7] stands outside the words Span[start=0, end=3];"
                        + " name words around both");
    }

    private static Span spanOf(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static int[] ids(String pieces) {
        return Arrays.stream(pieces.split(" ", -1)).mapToInt(PIECES::id).toArray();
    }

    private static int[] idsOf(Reading reading) {
        return IntStream.range(0, reading.length()).map(reading::id).toArray();
    }

    private static List<Integer> marked(Reading reading) {
        return IntStream.range(0, reading.length())
                .filter(reading::isMarked)
                .boxed()
                .toList();
    }
}
