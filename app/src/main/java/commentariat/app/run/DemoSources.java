package commentariat.app.run;

import commentariat.ingest.source.Source;
import commentariat.ingest.source.SourceKind;
import commentariat.ingest.source.Sources;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The papers of the demo news site as sources, and the pace at which a site of our own may be read. */
final class DemoSources {
    /** A site on this machine is polled and fetched much faster than would be polite elsewhere. */
    static final Map<String, String> PACE = Map.of(
            "ingest.allow-private-addresses", "true",
            "ingest.min-poll-interval", "1s",
            "ingest.max-poll-interval", "2s",
            "ingest.host-delay", "100ms",
            "ingest.retry-delay", "1s");

    private DemoSources() {}

    /** The papers whose feeds these are: the Courier's, then the Post's. */
    static Sources of(List<URI> feeds) {
        return new Sources(List.of(
                paper("harbour-courier", "The Harbour Courier", feeds.get(0)),
                paper("meridian-post", "Meridian Post", feeds.get(1))));
    }

    private static Source paper(String id, String name, URI feed) {
        return new Source(
                id,
                name,
                SourceKind.FEED,
                feed,
                Optional.empty(),
                "en",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
