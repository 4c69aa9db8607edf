package commentariat.analysis.quotation;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds posts of social networks that stand in an article as their embeds print them:
 * {@code The bridge is safe. — Ann Holt (@annholt) May 3, 2019}.
 */
final class Posts {
    /** What such a post ends with is no longer than this, in UTF-16 units. */
    private static final int LONGEST_SIGNATURE = 120;

    private static final Pattern SIGNATURE = Pattern.compile(
            "\\s*[—–-]{1,2}\\s*([^—–\\n()]{2,60}?)\\s*\\((@\\w{1,30})\\)(?:\\s+\\p{L}+\\.?\\s+\\d{1,2},?\\s+\\d{4})?\\s*$");

    private Posts() {}

    /**
     * One post.
     *
     * @param words what it says, without the marks that may stand around it
     * @param name whose account it is
     */
    record Post(Span words, Span name) {}

    static List<Post> of(Text text) {
        List<Post> posts = new ArrayList<>();
        for (Span paragraph : text.paragraphs()) {
            int from = Math.max(paragraph.start(), paragraph.end() - LONGEST_SIGNATURE);
            Matcher signature = SIGNATURE.matcher(text.string()).region(from, paragraph.end());
            if (signature.find()) {
                Span words = withoutMarks(text.string(), paragraph.start(), signature.start());
                if (words.end() > words.start()) {
                    posts.add(new Post(words, new Span(signature.start(1), signature.end(1))));
                }
            }
        }
        return posts;
    }

    private static Span withoutMarks(String text, int from, int to) {
        boolean marked =
                to - from > 2 && "“\"‘".indexOf(text.charAt(from)) >= 0 && "”\"’".indexOf(text.charAt(to - 1)) >= 0;
        return marked ? new Span(from + 1, to - 1) : new Span(from, Math.max(from, to));
    }
}
