package commentariat.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article of the demo site as its editor wrote it: a head of {@code key: value} lines, an empty line, then blocks with empty lines between.
 *
 * <p>A block is a paragraph unless its first characters say otherwise: see {@link #block}.
 */
record DemoArticle(
        String title,
        String section,
        String author,
        String dateline,
        String summary,
        boolean forSubscribers,
        List<String> related,
        List<Block> blocks) {

    private static final Pattern SIGNED = Pattern.compile("(## |> |! |Q: |A: |@ |~ |\\*)(.*)");

    DemoArticle {
        related = List.copyOf(related);
        blocks = List.copyOf(blocks);
    }

    /** A piece of an article, top to bottom. */
    sealed interface Block {}

    record Paragraph(String text) implements Block {}

    record Subhead(String text) implements Block {}

    record PullQuote(String text) implements Block {}

    record Picture(String caption, String credit) implements Block {}

    record Question(String text) implements Block {}

    record Answer(String text) implements Block {}

    /** The head of one entry of a live page. */
    record Entry(String time, String title) implements Block {}

    /** A link to another article between two paragraphs. */
    record ReadAlso(String slug) implements Block {}

    /** What the editors say about the article itself. */
    record Note(String text) implements Block {}

    static DemoArticle parse(String source) {
        List<String> parts = Stream.of(source.split("\n\\s*\n"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        Map<String, String> head = parts.get(0)
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        List<Block> blocks = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            blocks.add(block(part));
        }
        return new DemoArticle(
                required(head, "title"),
                required(head, "section"),
                required(head, "author"),
                required(head, "dateline"),
                required(head, "summary"),
                head.getOrDefault("access", "all").equals("subscribers"),
                List.of(head.getOrDefault("related", "").split(", ")),
                blocks);
    }

    /** {@code ##} subhead, {@code >} pull quote, {@code !} picture, {@code Q:} and {@code A:}, {@code @} live entry, {@code ~} link, {@code *} note. */
    private static Block block(String part) {
        Matcher signed = SIGNED.matcher(part);
        if (!signed.matches()) {
            return new Paragraph(part);
        }
        String text = signed.group(2);
        return switch (signed.group(1)) {
            case "## " -> new Subhead(text);
            case "> " -> new PullQuote(text);
            case "! " -> new Picture(before(text, " | "), after(text, " | "));
            case "Q: " -> new Question(text);
            case "A: " -> new Answer(text);
            case "@ " -> new Entry(before(text, " "), after(text, " "));
            case "~ " -> new ReadAlso(text);
            default -> new Note(text.substring(0, text.length() - 1));
        };
    }

    private static String before(String text, String mark) {
        return text.substring(0, text.indexOf(mark));
    }

    private static String after(String text, String mark) {
        return text.substring(text.indexOf(mark) + mark.length());
    }

    private static String required(Map<String, String> head, String key) {
        return Optional.ofNullable(head.get(key))
                .orElseThrow(() -> new IllegalArgumentException("an article of the demo site has no " + key));
    }
}
