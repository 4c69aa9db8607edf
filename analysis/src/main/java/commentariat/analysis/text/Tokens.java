package commentariat.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into tokens, from left to right in one go. */
final class Tokens {
    private static final Set<String> CLITICS = Set.of("s", "d", "m", "re", "ve", "ll");

    private static final String NO_ADDRESS = "<>\"\u201c\u201d\u00ab\u00bb";
    private static final String CLOSING = ".,;:!?)]}'\u2019\u2026";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens cutter = new Tokens(text);
        cutter.cut();
        return cutter.tokens;
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            if (Paragraphs.isSpace(text.charAt(at))) {
                at++;
            } else if (Token.startsAddress(text, at)) {
                at = address(at);
            } else if (startsWord(at)) {
                at = word(at);
            } else {
                at = mark(at);
            }
        }
    }

    private boolean startsWord(int at) {
        int c = text.codePointAt(at);
        return isLetterOrDigit(c)
                || ((c == '@' || c == '#') && at + 1 < text.length() && isLetterOrDigit(text.codePointAt(at + 1)));
    }

    /** Letters and digits, combining marks, and private signs that some languages write inside words. */
    private static boolean isLetterOrDigit(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '_';
    }

    private int word(int start) {
        int at = start + Character.charCount(text.codePointAt(start));
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isLetterOrDigit(c) || c == '\u00ad' || c == '\u200d') {
                at += Character.charCount(c);
            } else if (joins(start, at, c)) {
                at++;
            } else if (c == '.'
                    && isDottedSoFar(start, at)
                    && text.startsWith(".-", at)
                    && startsWord(Math.min(at + 2, text.length() - 1))) {
                at += 2; // U.S.-Russia
            } else {
                break;
            }
        }
        if (at < text.length()
                && text.charAt(at) == '.'
                && Abbreviations.ownsFullStop(text.substring(start, Math.min(at, start + 12)))
                && at - start <= 12) {
            at++;
        }
        return cutClitic(start, at);
    }

    /** Up to white space or a mark that no address has; the marks that end a sentence or close a bracket are not part of it. */
    private int address(int start) {
        int end = start;
        while (end < text.length()
                && !Paragraphs.isSpace(text.charAt(end))
                && NO_ADDRESS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        add(start, end);
        return end;
    }

    /** Whether the mark {@code c} at {@code at} stands inside a word or number, with a letter or digit on either side. */
    private boolean joins(int start, int at, int c) {
        if (at + 1 >= text.length() || !isLetterOrDigit(text.codePointAt(at + 1))) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '-', '\u2010', '\u2011', '&' -> true;
            case '\'', '\u2019' -> true;
            case '.' ->
                (Character.isDigit(before) && Character.isDigit(after))
                        || isDottedSoFar(start, at)
                        || isAddress(start, at);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '@' -> true;
            default -> false;
        };
    }

    /** {@code U} in {@code U.S.}, {@code Ph} in {@code Ph.D.}: a full stop that joins letters, where no space is missing. */
    private boolean isDottedSoFar(int start, int at) {
        int letters = 0;
        for (int i = at - 1; i >= start && text.charAt(i) != '.' && text.charAt(i) != '-'; i--) {
            letters++;
            if (letters > 2) {
                return false;
            }
        }
        boolean oneLetterFollows = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
        return letters == 1 || (letters == 2 && oneLetterFollows);
    }

    /** A name on the net: {@code example.com}; a sentence that lacks a space after its full stop goes on with a capital. */
    private boolean isAddress(int start, int at) {
        return Character.isLowerCase(text.charAt(at + 1)) && Character.isLetterOrDigit(text.charAt(start));
    }

    /** Adds {@code start..end}, with what follows its last apostrophe as a token of its own where that is a clitic. */
    private int cutClitic(int start, int end) {
        int apostrophe = Math.max(lastIndexIn('\'', start, end), lastIndexIn('\u2019', start, end));
        if (apostrophe > start
                && CLITICS.contains(text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT))) {
            add(start, apostrophe);
            add(apostrophe, end);
        } else {
            add(start, end);
        }
        return end;
    }

    private int lastIndexIn(char c, int start, int end) {
        for (int i = end - 1; i > start && i > end - 5; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** Runs of one mark that mean one thing ({@code ...}, {@code --}, {@code ''}) are one token, all others stand alone. */
    private int mark(int start) {
        int c = text.codePointAt(start);
        int end = start + Character.charCount(c);
        if (c == '.' || c == '-' || c == '`' || c == '*' || c == '=' || c == '_') {
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
        } else if (c == '\'' && text.startsWith("''", start)) {
            end = start + 2;
        }
        add(start, end);
        return end;
    }

    private void add(int start, int end) {
        String written = text.substring(start, end);
        tokens.add(new Token(
                tokens.size(),
                start,
                end,
                written,
                written.toLowerCase(Locale.ROOT).replace('\u2019', '\'')));
    }
}
