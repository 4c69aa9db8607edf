package commentariat.analysis.text;

import commentariat.contract.commentary.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An article's text, cut once into paragraphs, sentences and tokens. Immutable; all lists are in reading order, and their members
 * do not overlap. Sentences and paragraphs start and end with a character that is not white space; a sentence lies in one paragraph.
 */
public final class Text {
    private final String string;
    private final List<Span> paragraphs;
    private final List<Span> sentences;
    private final List<Token> tokens;

    private Text(String string, List<Span> paragraphs, List<Token> tokens, List<Span> sentences) {
        this.string = string;
        this.paragraphs = List.copyOf(paragraphs);
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
    }

    /** {@code string}, whatever is in it, in time that grows with its length. */
    public static Text of(String string) {
        List<Span> paragraphs = Paragraphs.of(string);
        List<Token> tokens = Tokens.of(string);
        return new Text(string, paragraphs, tokens, Sentences.of(string, paragraphs, tokens));
    }

    /** The text itself. */
    public String string() {
        return string;
    }

    /** Runs of text between line breaks; lines that were broken for width alone are one paragraph. */
    public List<Span> paragraphs() {
        return paragraphs;
    }

    /** With the quotation marks and brackets that close after their full stop. */
    public List<Span> sentences() {
        return sentences;
    }

    /** Words, numbers and marks: {@code U.S.} and {@code high-ranking} are one, {@code Kerry’s} and {@code he’d} are two. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The words at {@code span}. */
    public String in(Span span) {
        return span.in(string);
    }

    /** The sentence that {@code offset} lies in; empty between two of them. */
    public Optional<Span> sentenceAt(int offset) {
        return at(sentences, offset);
    }

    /** The paragraph that {@code offset} lies in; empty between two of them. */
    public Optional<Span> paragraphAt(int offset) {
        return at(paragraphs, offset);
    }

    /** The tokens that lie wholly inside {@code span}. */
    public List<Token> tokensIn(Span span) {
        int from = firstTokenFrom(span.start());
        int to = from;
        while (to < tokens.size() && tokens.get(to).end() <= span.end()) {
            to++;
        }
        return tokens.subList(from, to);
    }

    /** The token that {@code offset} lies in; empty where white space stands. */
    public Optional<Token> tokenAt(int offset) {
        int index = firstTokenFrom(offset);
        if (index < tokens.size() && tokens.get(index).start() == offset) {
            return Optional.of(tokens.get(index));
        }
        return index > 0 && tokens.get(index - 1).end() > offset
                ? Optional.of(tokens.get(index - 1))
                : Optional.empty();
    }

    /** The index of the first token that starts at {@code offset} or later; the number of tokens if there is none. */
    public int firstTokenFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Optional<Span> at(List<Span> spans, int offset) {
        if (offset < 0) {
            return Optional.empty();
        }
        int found = Collections.binarySearch(spans, new Span(offset, Integer.MAX_VALUE));
        int before = found >= 0 ? found : -found - 2;
        return before >= 0 && offset < spans.get(before).end() ? Optional.of(spans.get(before)) : Optional.empty();
    }
}
