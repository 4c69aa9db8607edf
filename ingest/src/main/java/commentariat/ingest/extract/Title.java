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

    private static final int LEAST_WORDS = 3;
    private static final int LONGEST = 400;
    /** A kicker ends so, where it does not stand in an element of its own. */
    private static final Pattern SET_APART = Pattern.compile("[|/»>]$|\\s[-–—:]$");

    private Title() {}

    /**
     * The heading on the page that is most like what the page calls itself elsewhere; else what it calls itself.
     *
     * @param site names of the site and its publisher
     */
    static Optional<Found<String>> of(Clues clues, LinkedData data, List<String> site, Hints hints) {
        Optional<Found<String>> declared = Found.first(
                () -> clues.meta("og:title").map(title -> new Found<>(Headlines.withoutSite(title, site), "opengraph")),
                () -> clues.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
                        .map(title -> new Found<>(Headlines.withoutSite(title, site), "meta")),
                () -> hints.title().map(title -> new Found<>(TextCleaner.line(title), "listing")),
                () -> Optional.of(clues.title())
                        .filter(title -> !title.isBlank())
                        .map(title -> new Found<>(Headlines.longestPart(Headlines.withoutSite(title, site)), "text")));
        List<String> others = Stream.of(data.text("headline"), declared.map(Found::value), Optional.of(clues.title()))
                .flatMap(Optional::stream)
                .map(title -> Headlines.withoutSite(title, site))
                .toList();
        return heading(clues, declared.map(Found::value))
                .map(heading -> new Found<>(agreed(heading, others, site), "text"))
                .or(() -> declared);
    }

    /** A heading without the kicker or the site's name around what the page calls itself elsewhere; in that one's case, where it shouts. */
    private static String agreed(Heading heading, List<String> others, List<String> site) {
        String text = Headlines.withoutSite(heading.text, site);
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

    private static Optional<Heading> heading(Clues clues, Optional<String> declared) {
        List<Heading> headings = new ArrayList<>();
        for (Element element : clues.headings) {
            String text = text(element);
            if (!text.isBlank() && text.length() < LONGEST) {
                headings.add(new Heading(element, text));
            }
        }
        Optional<Heading> lone = headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
        if (declared.isEmpty()) {
            return lone;
        }
        Optional<Heading> best = Optional.empty();
        double bestOverlap = 0.59;
        for (Heading heading : headings) {
            double overlap = Headlines.overlap(heading.text, declared.get());
            // a section's heading of one word is inside many titles
            boolean halfAsLong = heading.text.length() * 3 > declared.get().length();
            if (halfAsLong && overlap > bestOverlap) {
                best = Optional.of(heading);
                bestOverlap = overlap;
            }
        }
        return best.or(() -> lone.filter(heading -> heading.text.length() >= SHORTEST_LONE_HEADING));
    }

    /** The words of a heading; a date within it is none of them. */
    private static String text(Element heading) {
        String text = TextCleaner.line(heading, LONGEST + 1);
        for (Element time : heading.getElementsByTag("time")) {
            text = text.replace(TextCleaner.line(time, LONGEST), "");
        }
        return text.strip();
    }

    private record Heading(Element element, String text) {}
}
