package commentariat.app;

import commentariat.contract.service.OperatorError;
import commentariat.ingest.extract.Hints;
import commentariat.ingest.fetch.Fetch;
import commentariat.ingest.fetch.FetchLimits;
import commentariat.ingest.fetch.Fetcher;
import commentariat.ingest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** One page that a person asked for by its URL. It is that person's own request, so private addresses are allowed. */
@SuppressWarnings("ArrayRecordComponent") // made and read once, never compared
record PageOnTheWeb(URI url, byte[] body, Hints hints) {
    private static final FetchLimits LIMITS = new FetchLimits(
            "Commentariat/0.1 (one page, asked for by a person)",
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            8 * 1024 * 1024,
            true);

    /**
     * Fetches the page at {@code url}.
     *
     * @throws OperatorError if it cannot be had; the message says why
     */
    static PageOnTheWeb fetch(String url) {
        try (Fetcher fetcher = new Fetcher(LIMITS, InstantSource.system())) {
            Fetch fetch = fetcher.fetch(ReadableInput.url(url), Validators.NONE);
            if (fetch instanceof Fetch.Page page) {
                Hints hints =
                        page.header("content-type").map(Hints::ofContentType).orElseGet(Hints::none);
                return new PageOnTheWeb(page.finalUrl(), page.body(), hints);
            }
            throw new OperatorError(url + ": cannot be fetched: " + reason(fetch) + "; check the URL and the network");
        }
    }

    private static String reason(Fetch fetch) {
        if (fetch instanceof Fetch.Delayed delayed) {
            return delayed.cause();
        }
        if (fetch instanceof Fetch.Failed failed) {
            return failed.cause();
        }
        return fetch instanceof Fetch.Forbidden forbidden ? forbidden.rule() : "the server sent no page";
    }
}
