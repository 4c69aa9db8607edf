package commentariat.ingest.feed;

import commentariat.ingest.source.Source;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a source's URL answered with, read: never an exception. */
public sealed interface Listing {
    /** Entries, in the listing's order; none where it is empty. */
    record Items(List<Item> items) implements Listing {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An index of sitemaps: the links are in those. */
    record Index(List<URI> sitemaps) implements Listing {
        public Index {
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /** No listing that can be read; {@code reason} is one line. */
    record Unreadable(String reason) implements Listing {
        public Unreadable {
            reason = reason.lines().findFirst().orElse("no reason given");
        }
    }

    /**
     * Reads what {@code source} answered with.
     *
     * @param body content decoding undone
     * @param contentType the header, where the server sent one
     * @param url the URL that answered: relative links start there
     */
    static Listing read(Source source, byte[] body, Optional<String> contentType, URI url) {
        return switch (source.kind()) {
            case FEED -> FeedReader.read(body, contentType, url);
            case SITEMAP -> SitemapReader.read(body, contentType, url);
            case PAGE ->
                IndexPageReader.read(body, contentType, url, source.links().orElse("a"));
        };
    }
}
