package commentariat.ingest;

import commentariat.ingest.discovery.Polled;
import commentariat.ingest.discovery.Poller;
import commentariat.ingest.feed.Item;
import commentariat.ingest.fetch.Fetcher;
import commentariat.ingest.fetch.Validators;
import commentariat.ingest.robots.Robots;
import commentariat.ingest.robots.Verdict;
import commentariat.ingest.source.Source;
import commentariat.ingest.source.Sources;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a source would bring: it is polled once, nothing is fetched of what it lists, nothing is written anywhere.
 *
 * @param source the source
 * @param error why it cannot be read, one line
 * @param links what it lists, in its order
 */
public record SourceCheck(Source source, Optional<String> error, List<Link> links) {
    private static final int PARALLEL = 8;

    public SourceCheck {
        links = List.copyOf(links);
    }

    /**
     * One thing that a source lists.
     *
     * @param url where it leads
     * @param title what the listing calls it
     * @param published when the listing says that it was published
     * @param whyNot why it would not be ingested, one line; empty where it would
     */
    public record Link(
            Optional<URI> url, Optional<String> title, Optional<Instant> published, Optional<String> whyNot) {}

    /** How many links would be ingested. */
    public long ingestible() {
        return links.stream().filter(link -> link.whyNot().isEmpty()).count();
    }

    /**
     * Polls each source once, several at a time.
     *
     * @return one for each source, in the file's order
     */
    public static List<SourceCheck> of(Sources sources, IngestSettings settings) {
        InstantSource clock = InstantSource.system();
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL, task -> {
            Thread thread = new Thread(task, "sources-check");
            thread.setDaemon(true);
            return thread;
        });
        try (Fetcher fetcher = Ingest.fetcher(settings, clock)) {
            Robots robots = new Robots(
                    fetcher, settings.robotName(), settings.robotsLifetime(), settings.maxCrawlDelay(), clock);
            Poller poller = new Poller(fetcher, Duration.ZERO);
            List<Future<SourceCheck>> checks = new ArrayList<>();
            for (Source source : sources.sources()) {
                checks.add(threads.submit(() -> of(source, poller.poll(source, Validators.NONE), robots)));
            }
            List<SourceCheck> done = new ArrayList<>();
            for (Future<SourceCheck> check : checks) {
                done.add(check.get());
            }
            return List.copyOf(done);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a source could not be checked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            threads.shutdownNow();
        }
    }

    private static SourceCheck of(Source source, Polled polled, Robots robots) {
        if (polled instanceof Polled.Failed failed) {
            return new SourceCheck(source, Optional.of(failed.error()), List.of());
        }
        List<Link> links = new ArrayList<>();
        if (polled instanceof Polled.Listed listed) {
            for (Polled.Entry entry : listed.entries()) {
                Item item = entry.item();
                Optional<String> whyNot = entry.whyNot().or(() -> item.link().flatMap(url -> forbidden(url, robots)));
                links.add(new Link(item.link(), item.title(), item.published(), whyNot));
            }
        }
        return new SourceCheck(source, Optional.empty(), links);
    }

    private static Optional<String> forbidden(URI url, Robots robots) {
        Verdict verdict = robots.of(url);
        if (verdict instanceof Verdict.Disallowed disallowed) {
            return Optional.of(disallowed.rule() + " forbids it");
        }
        return verdict instanceof Verdict.Unknown unknown ? Optional.of(unknown.cause()) : Optional.empty();
    }
}
