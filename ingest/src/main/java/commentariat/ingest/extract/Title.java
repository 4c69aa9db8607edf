package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The headline: the one that readers see, where what the page says of itself agrees with it. */
final class Title {
    /** A page's only first-level heading is its headline, whatever its title for search engines says, unless it is the site's name. */
    private static final int SHORTEST_LONE_HEADING = 25;

    private static final double LARGEST_SHARE_ABOVE = 0.25;
    private static final int LEAST_WORDS = 3;
    private static final int LONGEST = 400;
    /** A kicker ends so, where it does not stand in an element of its own. */
    private static final Pattern SET_APART = Pattern.compile("[|/»>]$|\\s[-–—:]$");

    private final Clues clues;
    private final Optional<String> headline;
    private final Outline outline;
    private final List<String> site;

    private Title(Clues clues, LinkedData data, Outline outline, List<String> site) {
        this.clues = clues;
        this.headline = data.text("headline");
        this.outline = outline;
        this.site = site;
    }

    /**
     * The heading on the page that is most like what the page calls itself elsewhere; else what it calls itself.
     *
     * @param site names of the site and its publisher
     */
    static Optional<Found<String>> of(Clues clues, LinkedData data, Outline outline, List<String> site, Hints hints) {
        return new Title(clues, data, outline, site).find(hints);
    }

    private Optional<Found<String>> find(Hints hints) {
        Optional<Found<String>> declared = Found.first(
                () -> clues.meta("og:title").map(title -> new Found<>(Headlines.withoutSite(title, site), "opengraph")),
                () -> clues.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
                        .map(title -> new Found<>(Headlines.withoutSite(title, site), "meta")),
                () -> hints.title().map(title -> new Found<>(TextCleaner.line(title), "listing")),
                () -> Optional.of(clues.title())
                        .filter(title -> !title.isBlank())
                        .map(title -> new Found<>(Headlines.longestPart(Headlines.withoutSite(title, site)), "text")));
        List<String> others = Stream.of(headline, declared.map(Found::value), Optional.of(clues.title()))
                .flatMap(Optional::stream)
                .map(title -> Headlines.withoutSite(title, site))
                .toList();
        List<Heading> headings = headings();
        return shown(headline, headings)
                .or(() -> likest(headings, declared.map(Found::value)).map(heading -> agreed(heading, others)))
                .or(() ->
                        declared.flatMap(title -> shown(Optional.of(Headlines.withoutLabel(title.value())), List.of())))
                .or(() -> lone(headings, declared.isPresent()).map(heading -> agreed(heading, others)))
                .map(heading -> new Found<>(heading, "text"))
                .or(() -> declared);
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (Element element : clues.headings) {
            String text = text(element);
            if (!text.isBlank() && text.length() < LONGEST) {
                headings.add(new Heading(element, text));
            }
        }
        return headings;
    }

    /**
     * What a page calls its article where readers see just that as a heading of the second level, or as what is marked as headline: the only
     * first-level heading may be the end of a trail of links. Nothing where a first-level heading says it.
     */
    private Optional<String> shown(Optional<String> said, List<Heading> headings) {
        if (said.isEmpty() || !Headlines.hasWords(said.get(), LEAST_WORDS)) {
            return Optional.empty();
        }
        String letters = Headlines.letters(said.get());
        if (headings.stream()
                .anyMatch(heading -> Headlines.letters(heading.text).equals(letters))) {
            return Optional.empty();
        }
        boolean seen = outline.blocks.stream()
                        .anyMatch(block -> block.box().tag.equals("h2")
                                && block.linkChars() == 0
                                && Headlines.letters(block.text()).equals(letters))
                || clues.itemprop("headline").stream()
                        .anyMatch(element -> Headlines.letters(TextCleaner.line(element, LONGEST))
                                .equals(letters));
        return seen ? said : Optional.empty();
    }

    /** A heading without the kicker or the site's name around what the page calls itself elsewhere; in that one's case, where it shouts. */
    private String agreed(Heading heading, List<String> others) {
        String text = Headlines.withoutSite(heading.text, site);
        if (heading.element.childrenSize() > 0) {
            // parts that the page sets apart by their looks: elsewhere it writes what stands between them
            Optional<String> written = others.stream()
                    .filter(other -> Headlines.sameWords(other, text))
                    .findFirst();
            if (written.isPresent()) {
                return written.get();
            }
        }
        Optional<String> whole =
                headline.filter(said -> others.subList(1, others.size()).contains(said) && Headlines.holds(said, text));
        if (whole.isPresent()) {
            return whole.get();
        }
        for (String other : others) {
            boolean ends =
                    text.length() > other.length() && text.endsWith(other) && Headlines.hasWords(other, LEAST_WORDS);
            if (ends && isKicker(text.substring(0, text.length() - other.length()), heading.element)) {
                return other;
            }
        }
        boolean shouts = text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
        return shouts
                ? others.stream()
                        .filter(text::equalsIgnoreCase)
                        .filter(other -> !other.equals(text))
                        .findFirst()
                        .orElse(text)
                : text;
    }

    /** Whether what stands before a headline is set apart from it: by a mark, or in an element of its own. */
    private static boolean isKicker(String words, Element heading) {
        String kicker = words.strip();
        return SET_APART.matcher(kicker).find()
                || heading.children().stream()
                        .anyMatch(child -> TextCleaner.line(child, LONGEST).equals(kicker));
    }

    private static Optional<Heading> likest(List<Heading> headings, Optional<String> declared) {
        Optional<Heading> best = Optional.empty();
        double bestOverlap = 0.59;
        for (Heading heading : headings) {
            double overlap = declared.map(title -> Headlines.overlap(heading.text, title))
                    .orElse(0.0);
            // a section's heading of one word is inside many titles
            boolean halfAsLong =
                    heading.text.length() * 3 > declared.map(String::length).orElse(0);
            if (halfAsLong && overlap > bestOverlap) {
                best = Optional.of(heading);
                bestOverlap = overlap;
            }
        }
        return best;
    }

    /**
     * The only first-level heading that leads to no other page; where the page calls itself otherwise, only one that cannot be the site's or a
     * section's name and that heads the text.
     */
    private Optional<Heading> lone(List<Heading> headings, boolean declared) {
        List<Heading> unlinked = headings.stream()
                .filter(heading -> heading.element.selectFirst("a[href]") == null)
                .toList();
        List<Heading> left = unlinked.isEmpty() ? headings : unlinked;
        return left.size() != 1
                ? Optional.empty()
                : Optional.of(left.get(0))
                        .filter(heading -> !declared
                                || (heading.text.length() >= SHORTEST_LONE_HEADING
                                                || left == unlinked && heading.text.split(" ").length >= LEAST_WORDS)
                                        && isAboveText(heading));
    }

    /** Whether the page's text stands below a heading, but for a line or two. */
    private boolean isAboveText(Heading heading) {
        int above = 0;
        int below = 0;
        boolean passed = false;
        for (Block block : outline.blocks) {
            passed |= block.box().tag.equals("h1") && block.text().contains(heading.text);
            if (block.isProse()) {
                above += passed ? 0 : block.text().length();
                below += passed ? block.text().length() : 0;
            }
        }
        return !passed || above < below * LARGEST_SHARE_ABOVE;
    }

    /** The words of a heading; a date within it is none of them. */
    private static String text(Element heading) {
        String text = TextCleaner.line(heading, LONGEST + 1);
        if (heading.childrenSize() == 0) {
            return text;
        }
        for (Element time : heading.getElementsByTag("time")) {
            text = text.replace(TextCleaner.line(time, LONGEST), "");
        }
        return text.strip();
    }

    private record Heading(Element element, String text) {}
}
