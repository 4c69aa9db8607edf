package commentariat.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a listing.
 *
 * @param link absolute, http or https; empty where the entry has none that is
 * @param title plain text
 * @param published when the listing says that it was published
 * @param modified when the listing says that it was last modified
 */
public record Item(
        Optional<URI> link, Optional<String> title, Optional<Instant> published, Optional<Instant> modified) {}
