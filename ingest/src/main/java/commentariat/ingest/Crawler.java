package commentariat.ingest;

import commentariat.contract.service.Health;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a crawl session alive: when Kafka fails it, another one is begun. */
final class Crawler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(4_500);

    private final Supplier<CrawlSession> sessions;
    private final Turns turns;
    private final Thread thread = new Thread(this::run, "ingest-crawl");
    private volatile boolean closing;
    private volatile Health health = Health.ok("joining the group");

    private Crawler(Supplier<CrawlSession> sessions, Turns turns) {
        this.sessions = sessions;
        this.turns = turns;
    }

    static Crawler start(Supplier<CrawlSession> sessions, Turns turns) {
        Crawler crawler = new Crawler(sessions, turns);
        crawler.thread.setDaemon(true);
        crawler.thread.start();
        return crawler;
    }

    private void run() {
        Duration wait = FIRST_WAIT;
        while (!closing) {
            try (CrawlSession session = sessions.get()) {
                CrawlSession mine = session;
                session.run(() -> {
                    health = Health.ok(mine.describe());
                    return closing;
                });
            } catch (RuntimeException e) {
                if (closing) {
                    LOG.debug("the session ended while it was being closed", e);
                    return;
                }
                wait = health.ok() ? FIRST_WAIT : doubled(wait);
                health = Health.failing("cannot crawl: " + e + "; tried again in " + wait.toSeconds() + " s");
                LOG.error("the crawl was interrupted; goes on from what was committed in {} s", wait.toSeconds(), e);
                pause(wait);
            }
        }
    }

    private static Duration doubled(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private synchronized void pause(Duration wait) {
        try {
            if (!closing) {
                wait(wait.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    Health health() {
        return closing ? Health.failing("stopped") : health;
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        try {
            thread.join(CLOSE_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("the crawl did not end in time; what it did not commit is done again at the next start");
        }
        turns.close();
    }
}
