package commentariat.ingest.extract;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a page before it is read. Nothing of it is needed.
 *
 * @param contentType the value of the header of that name
 * @param title what the listing calls it
 * @param published when the listing says that it was published
 * @param modified when the listing says that it was last modified
 * @param language BCP 47, what its source is written in
 * @param fetchedAt when it was fetched: nothing on it was published later
 * @param selectors where its parts stand, for pages that need telling
 */
public record Hints(
        Optional<String> contentType,
        Optional<String> title,
        Optional<Instant> published,
        Optional<Instant> modified,
        Optional<String> language,
        Optional<Instant> fetchedAt,
        Optional<Selectors> selectors) {

    /** Nothing is known. */
    public static Hints none() {
        return new Hints(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Nothing is known but what the server called it. */
    public static Hints ofContentType(String contentType) {
        return new Hints(
                Optional.of(contentType),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
