package commentariat.ingest.discovery;

import commentariat.ingest.feed.Item;
import commentariat.ingest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that can come of asking a source what it lists. */
public sealed interface Polled {
    /**
     * It lists these.
     *
     * @param entries in the listing's order
     * @param validators of this version of the listing
     */
    record Listed(List<Entry> entries, Validators validators) implements Polled {
        public Listed {
            entries = List.copyOf(entries);
        }
    }

    /** It lists what it listed before. */
    record Unchanged() implements Polled {}

    /**
     * It could not be read.
     *
     * @param error one line
     * @param retryAfter how long its server asks to be left alone
     */
    record Failed(String error, Optional<Duration> retryAfter) implements Polled {}

    /**
     * One item, and where it stood.
     *
     * @param foundIn the feed, sitemap or page
     * @param whyNot why it is not ingested; empty where it is, if it is new
     */
    record Entry(Item item, URI foundIn, Optional<String> whyNot) {}
}
