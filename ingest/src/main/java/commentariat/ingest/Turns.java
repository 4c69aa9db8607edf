package commentariat.ingest;

import commentariat.ingest.discovery.Polled;
import commentariat.ingest.discovery.Poller;
import commentariat.ingest.fetch.Fetch;
import commentariat.ingest.fetch.Fetcher;
import commentariat.ingest.fetch.Validators;
import commentariat.ingest.robots.Robots;
import commentariat.ingest.robots.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Does jobs in threads of its own and lays what came of them into a queue. */
final class Turns implements AutoCloseable {
    private final Fetcher fetcher;
    private final Robots robots;
    private final Poller poller;
    private final InstantSource clock;
    private final Semaphore free;
    private final ExecutorService threads;

    Turns(Fetcher fetcher, Robots robots, Poller poller, InstantSource clock, int parallel) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.poller = poller;
        this.clock = clock;
        this.free = new Semaphore(parallel);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(parallel, task -> {
            Thread thread = new Thread(task, "ingest-fetch-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether there is a thread for another job. */
    boolean hasRoom() {
        return free.availablePermits() > 0;
    }

    /** Asks a source; what comes of it is laid into {@code finished}. */
    void poll(String host, Job.Poll job, Validators known, ConcurrentLinkedQueue<Outcome> finished) {
        start(() -> finished.add(new Outcome.OfPoll(host, job, polled(job, known))));
    }

    /** Fetches a page, if its site's robots.txt allows it; what comes of it is laid into {@code finished}. */
    void fetch(String host, Job.Page job, ConcurrentLinkedQueue<Outcome> finished) {
        start(() -> {
            Visit visit = new Visit(job.url().url(), robots);
            Fetch fetch = fetched(visit);
            finished.add(new Outcome.OfPage(host, job, fetch, visit.crawlDelay, clock.instant()));
        });
    }

    private void start(Runnable job) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                job.run();
            } finally {
                free.release();
            }
        });
    }

    private Polled polled(Job.Poll job, Validators known) {
        try {
            return poller.poll(job.source(), known);
        } catch (RuntimeException e) {
            // one source's listing must not end the polling of all others
            return new Polled.Failed("unexpected " + e, Optional.empty());
        }
    }

    private Fetch fetched(Visit visit) {
        try {
            return fetcher.fetch(visit.url, Validators.NONE, visit::refuses);
        } catch (RuntimeException e) {
            // likewise: the page becomes a dead letter, which says what happened
            return new Fetch.Failed(visit.url, "unexpected " + e);
        }
    }

    /** One page while it is fetched: every URL on the way is asked for in its site's robots.txt. */
    private static final class Visit {
        private final URI url;
        private final Robots robots;
        private Optional<Duration> crawlDelay = Optional.empty();

        Visit(URI url, Robots robots) {
            this.url = url;
            this.robots = robots;
        }

        Optional<Fetch> refuses(URI target) {
            Verdict verdict = robots.of(target);
            if (verdict instanceof Verdict.Allowed allowed) {
                crawlDelay = allowed.crawlDelay();
                return Optional.empty();
            }
            return Optional.of(
                    verdict instanceof Verdict.Unknown unknown
                            ? new Fetch.Delayed(url, unknown.cause(), Optional.of(unknown.retryIn()))
                            : new Fetch.Forbidden(url, ((Verdict.Disallowed) verdict).rule()));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fetcher.close();
    }
}
