package commentariat.analysis.text;

import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text at line breaks, and joins the lines that were only broken for width. */
final class Paragraphs {
    /** A line of plain text that was wrapped for width is about this long. */
    private static final int WRAPPED_FROM = 50;

    private static final int WRAPPED_TO = 100;

    private Paragraphs() {}

    static List<Span> of(String text) {
        List<Span> paragraphs = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            if (isBlank(text, at, end)) {
                close(text, block, paragraphs);
            } else {
                block.add(trimmed(text, at, end));
            }
            at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        close(text, block, paragraphs);
        return paragraphs;
    }

    private static void close(String text, List<Span> block, List<Span> paragraphs) {
        if (isWrapped(block)) {
            paragraphs.add(
                    new Span(block.get(0).start(), block.get(block.size() - 1).end()));
        } else {
            int open = -1;
            for (int i = 0; i < block.size(); i++) {
                int start = open >= 0 ? open : block.get(i).start();
                boolean goesOn = i + 1 < block.size() && goesOn(text, block.get(i), block.get(i + 1));
                if (goesOn) {
                    open = start;
                } else {
                    paragraphs.add(new Span(start, block.get(i).end()));
                    open = -1;
                }
            }
        }
        block.clear();
    }

    /** Every line but the last is as long as a wrapped one. */
    private static boolean isWrapped(List<Span> block) {
        return block.size() > 2
                && block.subList(0, block.size() - 1).stream()
                        .allMatch(line -> line.length() >= WRAPPED_FROM && line.length() <= WRAPPED_TO);
    }

    /** A line that ends in mid-sentence, before one that starts with a small letter. */
    private static boolean goesOn(String text, Span line, Span next) {
        char last = text.charAt(line.end() - 1);
        return Character.isLowerCase(text.codePointAt(next.start()))
                && (Character.isLetterOrDigit(last) || last == ',');
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (isSpace(text.charAt(from))) {
            from++;
        }
        while (isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
