package commentariat.contract.article;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The raw article: what a reader would read, and nothing else of the page. Published again, as the next revision, when its words
 * change.
 *
 * @param id 32 hexadecimal digits made of {@code url}: {@link commentariat.contract.identity.Identity#ofUrl}
 * @param revision 1 when first published; one more for each change of its words
 * @param url the canonical URL
 * @param source where it was published
 * @param title the headline; may be empty
 * @param subtitle the standfirst, where the page has one
 * @param authors people, as the byline names them, in its order
 * @param published when the page (or else its listing) says that it was published
 * @param modified when the page (or else its listing) says that it was last changed
 * @param language BCP 47, where it is known
 * @param section the part of the paper, where the page says
 * @param text the paragraphs, separated by one blank line; all offsets of tags count into it
 * @param foundBy for each field that was read off the page, how: {@code json-ld}, {@code opengraph}, {@code microdata}, {@code meta},
 *     {@code time-element}, {@code url}, {@code text}, {@code listing}, {@code selector}
 * @param fetchedAt when the page was fetched
 */
public record Article(
        String id,
        int revision,
        URI url,
        ArticleSource source,
        String title,
        Optional<String> subtitle,
        List<String> authors,
        Optional<Instant> published,
        Optional<Instant> modified,
        Optional<String> language,
        Optional<String> section,
        String text,
        Map<String, String> foundBy,
        Instant fetchedAt)
        implements Event {
    public Article {
        Checks.notBlank("id", id);
        Checks.atLeast("revision", revision, 1);
        authors = List.copyOf(authors);
        foundBy = Map.copyOf(foundBy);
    }

    /** The paragraphs of {@code text}, in order. */
    public List<String> paragraphs() {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n\n", -1));
    }

    @Override
    public String key() {
        return id;
    }

    @Override
    public String eventId() {
        return id + "@" + revision;
    }

    /** When it was published; when it was fetched, where that is not known. */
    @Override
    public Instant eventTime() {
        return published.orElse(fetchedAt);
    }
}
