package commentariat.analysis.text;

import commentariat.contract.commentary.Span;
import java.util.List;

/**
 * A word, number or mark of an article's text, never with white space in it.
 *
 * @param index its place among the text's tokens, from 0
 * @param start where it starts, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text exactly what stands there
 * @param lower the same in lower case, with a straight apostrophe for a curly one
 */
public record Token(int index, int start, int end, String text, String lower) {
    private static final List<String> ADDRESSES = List.of("http://", "https://", "www.");

    /** Where it stands. */
    public Span span() {
        return new Span(start, end);
    }

    /** Whether it has a letter or digit: no mark. */
    public boolean isWord() {
        int first = text.codePointAt(0);
        return Character.isLetterOrDigit(first)
                || (text.length() > 1 && text.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** Whether it is the address of a page: <em>https://example.com/2015/Moscow-talks</em>. The words in it are none of the article's. */
    public boolean isAddress() {
        return startsAddress(text, 0);
    }

    static boolean startsAddress(String text, int at) {
        for (String start : ADDRESSES) {
            boolean starts = text.regionMatches(true, at, start, 0, start.length());
            if (starts
                    && at + start.length() < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + start.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether its first letter is a capital. */
    public boolean isCapitalised() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Whether the token is {@code word}, which is in lower case, however it is written. */
    public boolean is(String word) {
        return lower.equals(word);
    }
}
