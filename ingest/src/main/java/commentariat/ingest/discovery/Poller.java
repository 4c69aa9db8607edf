package commentariat.ingest.discovery;

import commentariat.ingest.feed.Item;
import commentariat.ingest.feed.Listing;
import commentariat.ingest.fetch.Fetch;
import commentariat.ingest.fetch.Fetcher;
import commentariat.ingest.fetch.Validators;
import commentariat.ingest.source.Source;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a source what it lists. Blocking; many threads may use one.
 *
 * <p>robots.txt is not asked: a listing is fetched because a person wrote its URL into the sources file. What it links to is another matter.
 */
public final class Poller {
    private static final int MOST_SITEMAPS = 10;
    private static final int MOST_ITEMS = 50_000;

    private final Fetcher fetcher;
    private final Duration pause;

    /** {@code pause} lies between two fetches where a source needs several. */
    public Poller(Fetcher fetcher, Duration pause) {
        this.fetcher = fetcher;
        this.pause = pause;
    }

    /** Asks once; {@code known} are the validators of the listing that was read last. */
    public Polled poll(Source source, Validators known) {
        return poll(source, source.url(), known, 0);
    }

    private Polled poll(Source source, URI url, Validators known, int depth) {
        Fetch fetch = fetcher.fetch(url, known);
        if (fetch instanceof Fetch.Unchanged) {
            return new Polled.Unchanged();
        }
        if (fetch instanceof Fetch.Delayed delayed) {
            return new Polled.Failed(delayed.cause(), delayed.retryAfter());
        }
        if (fetch instanceof Fetch.Failed failed) {
            return new Polled.Failed(failed.cause(), Optional.empty());
        }
        if (!(fetch instanceof Fetch.Page page)) {
            return new Polled.Failed("the listing must not be fetched", Optional.empty());
        }
        Validators validators = new Validators(page.header("etag"), page.header("last-modified"));
        Listing listing = Listing.read(source, page.body(), page.header("content-type"), page.finalUrl());
        if (listing instanceof Listing.Items items) {
            return new Polled.Listed(entries(source, items.items(), url), validators);
        }
        if (listing instanceof Listing.Index index) {
            return depth > 0
                    ? new Polled.Failed("an index of sitemaps inside an index of sitemaps", Optional.empty())
                    : nested(source, index, validators);
        }
        String cut = page.truncated() ? " (it is longer than ingest.largest-page and was cut)" : "";
        return new Polled.Failed(((Listing.Unreadable) listing).reason() + cut, Optional.empty());
    }

    private Polled nested(Source source, Listing.Index index, Validators validators) {
        List<Polled.Entry> entries = new ArrayList<>();
        for (URI sitemap : index.sitemaps()
                .subList(0, Math.min(MOST_SITEMAPS, index.sitemaps().size()))) {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Polled.Failed("interrupted", Optional.empty());
            }
            Polled polled = poll(source, sitemap, Validators.NONE, 1);
            if (!(polled instanceof Polled.Listed listed)) {
                // a part of the index is no listing: next time all of it is asked again
                return polled;
            }
            entries.addAll(listed.entries());
        }
        return new Polled.Listed(entries, validators);
    }

    private static List<Polled.Entry> entries(Source source, List<Item> items, URI foundIn) {
        List<Polled.Entry> entries = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        for (Item item : items.subList(0, Math.min(MOST_ITEMS, items.size()))) {
            entries.add(new Polled.Entry(item, foundIn, whyNot(source, item, seen)));
        }
        return entries;
    }

    private static Optional<String> whyNot(Source source, Item item, Set<URI> seen) {
        if (item.link().isEmpty()) {
            return Optional.of("it has no link to a web page");
        }
        URI link = item.link().get();
        return seen.add(link) ? source.refuses(link) : Optional.of("it is listed twice");
    }
}
