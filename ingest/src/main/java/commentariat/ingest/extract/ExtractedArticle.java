package commentariat.ingest.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader would read of a page. Never holds a NUL or half of a surrogate pair.
 *
 * @param title the headline; empty where the page has none
 * @param subtitle the standfirst, where the page has one
 * @param authors people, as the byline names them, in its order; where it names nobody, the house that signs
 * @param published when the page says that it was published, in the page's own zone, so that the day is the paper's day; noon
 *     UTC where the page names the day alone
 * @param modified when the page says that it was last changed, likewise
 * @param language BCP 47, where it is known
 * @param canonicalUrl the URL that the page calls its own; the one that was asked for, where it names none that can be believed
 * @param section the part of the paper, where the page says
 * @param paragraphs headings, list items and quoted blocks among them, in reading order; at least one
 * @param foundBy for each field that was found, how: {@code json-ld}, {@code opengraph}, {@code microdata}, {@code meta},
 *     {@code time-element}, {@code url}, {@code text}, {@code listing}, {@code selector}
 */
public record ExtractedArticle(
        String title,
        Optional<String> subtitle,
        List<String> authors,
        Optional<OffsetDateTime> published,
        Optional<OffsetDateTime> modified,
        Optional<String> language,
        URI canonicalUrl,
        Optional<String> section,
        List<String> paragraphs,
        Map<String, String> foundBy)
        implements Extracted {
    public ExtractedArticle {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
        foundBy = Map.copyOf(foundBy);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("an article needs a paragraph");
        }
    }

    /** The paragraphs, one blank line between two of them. */
    public String text() {
        return String.join("\n\n", paragraphs);
    }
}
