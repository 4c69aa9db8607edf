package commentariat.bench.miss;

import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an article around marked words.
 *
 * @param text the piece
 * @param marks within the piece, in reading order
 * @param opens whether the article begins here
 * @param closes whether the article ends here
 */
record Excerpt(String text, List<Mark> marks, boolean opens, boolean closes) {
    /** UTF-16 units shown before the first and after the last marked word: three lines or so in all. */
    private static final int CONTEXT = 150;
    /** How far a cut may move outwards to find the space between two words. */
    private static final int LONGEST_WORD = 30;

    Excerpt {
        marks = List.copyOf(marks);
    }

    /** What a reader needs to see of {@code text}: a piece around each mark, one where they meet; its beginning where there is none. */
    static List<Excerpt> of(String text, List<Mark> marks) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Mark> sorted = marks.stream()
                .distinct()
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
        List<Span> windows = new ArrayList<>();
        for (Mark mark : sorted) {
            Span window = around(text, mark.span().start(), mark.span().end());
            Span last = windows.isEmpty() ? window : windows.remove(windows.size() - 1);
            if (window.start() <= last.end()) {
                windows.add(new Span(last.start(), Math.max(last.end(), window.end())));
            } else {
                windows.add(last);
                windows.add(window);
            }
        }
        if (windows.isEmpty()) {
            windows.add(around(text, 0, CONTEXT));
        }
        return windows.stream().map(window -> cut(text, window, sorted)).toList();
    }

    private static Excerpt cut(String text, Span window, List<Mark> marks) {
        return new Excerpt(
                window.in(text),
                marks.stream()
                        .filter(mark -> window.contains(mark.span()))
                        .map(mark -> new Mark(
                                new Span(
                                        mark.span().start() - window.start(),
                                        mark.span().end() - window.start()),
                                mark.role()))
                        .toList(),
                window.start() == 0,
                window.end() == text.length());
    }

    private static Span around(String text, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        int least = Math.max(0, from - LONGEST_WORD);
        while (from > least && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = Math.min(text.length(), end + CONTEXT);
        int most = Math.min(text.length(), to + LONGEST_WORD);
        while (to < most && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return new Span(whole(text, from), whole(text, to));
    }

    /** Not between the two halves of one character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
