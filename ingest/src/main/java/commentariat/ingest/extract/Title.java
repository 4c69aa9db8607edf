package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The headline: the one that readers see, where what the page says of itself agrees with it. */
final class Title {
    /** A page's only first-level heading is its headline, whatever its title for search engines says, unless it is the site's name. */
    private static final int SHORTEST_LONE_HEADING = 25;

    private Title() {}

    /**
     * The heading on the page that is most like what the page calls itself elsewhere; else what it calls itself.
     *
     * @param site names of the site and its publisher
     */
    static Optional<Found<String>> of(Clues clues, List<String> site, Hints hints) {
        Optional<Found<String>> declared = Found.first(
                () -> clues.meta("og:title").map(title -> new Found<>(Headlines.withoutSite(title, site), "opengraph")),
                () -> clues.meta("twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
                        .map(title -> new Found<>(Headlines.withoutSite(title, site), "meta")),
                () -> hints.title().map(title -> new Found<>(TextCleaner.line(title), "listing")),
                () -> Optional.of(clues.title())
                        .filter(title -> !title.isBlank())
                        .map(title -> new Found<>(Headlines.longestPart(Headlines.withoutSite(title, site)), "text")));
        Optional<String> heading = heading(clues, declared.map(Found::value));
        return heading.map(text -> new Found<>(text, "text")).or(() -> declared);
    }

    private static Optional<String> heading(Clues clues, Optional<String> declared) {
        List<String> texts = new ArrayList<>();
        for (Element heading : clues.headings) {
            String text = TextCleaner.line(heading, 401);
            if (!text.isBlank() && text.length() < 400) {
                texts.add(text);
            }
        }
        if (declared.isEmpty()) {
            return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
        }
        String best = "";
        double bestOverlap = 0.59;
        for (String text : texts) {
            double overlap = Headlines.overlap(text, declared.get());
            // a section's heading of one word is inside many titles
            boolean halfAsLong = text.length() * 3 > declared.get().length();
            if (halfAsLong && overlap > bestOverlap) {
                best = text;
                bestOverlap = overlap;
            }
        }
        if (best.isEmpty() && texts.size() == 1 && texts.get(0).length() >= SHORTEST_LONE_HEADING) {
            return Optional.of(texts.get(0));
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
