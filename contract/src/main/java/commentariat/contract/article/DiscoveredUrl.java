package commentariat.contract.article;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A link that a source listed: what may become a page. The same link is discovered again when its source says that it was
 * modified.
 *
 * @param url absolute, http or https
 * @param sourceId the source that listed it
 * @param foundIn the feed, sitemap or index page that it stood in
 * @param discoveredAt when it was seen there
 * @param title the title that the listing gives
 * @param published when the listing says that it was published
 * @param modified when the listing says that it was last modified
 */
public record DiscoveredUrl(
        URI url,
        String sourceId,
        URI foundIn,
        Instant discoveredAt,
        Optional<String> title,
        Optional<Instant> published,
        Optional<Instant> modified)
        implements Event {
    public DiscoveredUrl {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("url " + url + ": needs http or https and a host");
        }
        Checks.notBlank("sourceId", sourceId);
    }

    /** The host in lower case: all links of a host are on one partition, so that one owner keeps its pace. */
    @Override
    public String key() {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    public String eventId() {
        return url + "@" + modified.or(() -> published).orElse(Instant.EPOCH);
    }

    @Override
    public Instant eventTime() {
        return discoveredAt;
    }
}
