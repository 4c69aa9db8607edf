package commentariat.analysis.quotation;

import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the turns of an interview or debate that is printed as one: {@code REED: We waited.} */
final class Transcripts {
    /** A label has no more tokens than this: {@code SEN. ANN B. HOLT (R-Tex.)}. */
    private static final int LONGEST_LABEL = 8;
    /** One such paragraph is a slip or a heading; from here on it is a transcript. */
    private static final int LEAST_TURNS = 2;

    private Transcripts() {}

    /**
     * What one speaker says before the next does.
     *
     * @param label the words that name the speaker
     * @param words what follows the colon, to the paragraph's end
     */
    record Turn(Span label, Span words) {}

    static List<Turn> of(Text text) {
        List<Turn> turns = new ArrayList<>();
        for (Span paragraph : text.paragraphs()) {
            List<Token> tokens = text.tokensIn(paragraph);
            int colon = 0;
            while (colon < tokens.size()
                    && colon < LONGEST_LABEL
                    && !tokens.get(colon).is(":")) {
                colon++;
            }
            boolean labelled = colon > 0
                    && colon + 1 < tokens.size()
                    && colon < LONGEST_LABEL
                    && isLabel(tokens.subList(0, colon));
            if (labelled && !isMark(tokens.get(colon + 1))) {
                turns.add(new Turn(
                        new Span(tokens.get(0).start(), tokens.get(colon - 1).end()),
                        new Span(tokens.get(colon + 1).start(), paragraph.end())));
            }
        }
        return turns.size() >= LEAST_TURNS ? turns : List.of();
    }

    /** All capitals, with a letter among them. */
    private static boolean isLabel(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.isWord() && token.text().length() > 1)
                && tokens.stream()
                        .filter(Token::isWord)
                        .allMatch(token ->
                                token.text().equals(token.text().toUpperCase(Locale.ROOT)) && token.isCapitalised());
    }

    private static boolean isMark(Token token) {
        return "“\"‘'”".contains(token.text());
    }
}
