package commentariat.ingest.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Gives text the form that everything downstream can rely on. */
final class TextCleaner {
    private TextCleaner() {}

    /**
     * One line: white space of any kind, runs of it too, becomes one space; control characters, zero-width marks and half
     * surrogate pairs go. A zero-width joiner or non-joiner stays, since words of some scripts need it.
     */
    static String line(String raw) {
        if (isLine(raw)) {
            return raw;
        }
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            append(clean, raw, i);
        }
        int end = clean.length();
        if (end > 0 && clean.charAt(end - 1) == ' ') {
            clean.setLength(end - 1);
        }
        return clean.toString();
    }

    /** Whether a text needs no cleaning, as far as is seen at a glance: most do not. */
    private static boolean isLine(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = c > ' ' && c < 0x7F || c >= 0xC0 && c < 0x1680;
            if (!plain && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /**
     * The text of an element on one line, or its beginning where it is longer than {@code longest}: what is never closed holds the rest of
     * the page, and must not be read again and again.
     */
    static String line(Element element, int longest) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText());
                        }
                        return border(node);
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        return border(node);
                    }

                    private FilterResult border(Node node) {
                        if (node instanceof Element inner && inner.isBlock()) {
                            text.append(' ');
                        }
                        return text.length() > longest ? FilterResult.STOP : FilterResult.CONTINUE;
                    }
                },
                element);
        return line(text.length() > longest ? text.substring(0, longest) : text.toString());
    }

    /** Appends the character at {@code i}, where it may stand in clean text. */
    private static void append(StringBuilder clean, String raw, int i) {
        char c = raw.charAt(i);
        if (isSpace(c)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
            if (paired) {
                clean.append(c);
            }
        } else if (!isMark(c)) {
            clean.append(c);
        }
    }

    static boolean isSpace(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u00A0' || Character.isSpaceChar(c);
    }

    private static boolean isMark(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'
                || c >= '\uFFFE'
                || c == '\uFEFF';
    }
}
