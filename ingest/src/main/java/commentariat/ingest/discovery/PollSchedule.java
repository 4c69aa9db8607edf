package commentariat.ingest.discovery;

import commentariat.contract.source.SourceHealth;
import commentariat.ingest.fetch.Validators;
import commentariat.ingest.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a source is asked again: sooner where there was something new, later where there was not, much later where it failed.
 *
 * @param shortest between two polls
 * @param longest likewise
 */
public record PollSchedule(Duration shortest, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** How the source is after a poll; of its interval and validators as they were before, {@code last} tells. */
    public SourceHealth after(Source source, Polled polled, int fresh, Optional<SourceHealth> last, Instant now) {
        Optional<Instant> lastArticle = fresh > 0 ? Optional.of(now) : last.flatMap(SourceHealth::lastArticle);
        // they tell of pages, which are read elsewhere
        List<String> flags = last.map(SourceHealth::flags).orElse(List.of());
        if (polled instanceof Polled.Failed failed) {
            int failures = last.map(SourceHealth::failures).orElse(0) + 1;
            return new SourceHealth(
                    source.id(),
                    now,
                    now.plus(afterFailure(source, failures, failed.retryAfter())),
                    lastArticle,
                    last.map(SourceHealth::listed).orElse(0),
                    failures,
                    Optional.of(failed.error()),
                    last.flatMap(SourceHealth::etag),
                    last.flatMap(SourceHealth::lastModified),
                    flags);
        }
        Validators validators = polled instanceof Polled.Listed listed
                ? listed.validators()
                : new Validators(last.flatMap(SourceHealth::etag), last.flatMap(SourceHealth::lastModified));
        int count = polled instanceof Polled.Listed listed
                ? listed.entries().size()
                : last.map(SourceHealth::listed).orElse(0);
        return new SourceHealth(
                source.id(),
                now,
                now.plus(interval(source, fresh, last)),
                lastArticle,
                count,
                0,
                Optional.empty(),
                validators.etag(),
                validators.lastModified(),
                flags);
    }

    private Duration interval(Source source, int fresh, Optional<SourceHealth> last) {
        if (source.every().isPresent()) {
            return source.every().get();
        }
        Duration before = last.filter(health -> health.failures() == 0)
                .map(health -> Duration.between(health.polledAt(), health.nextPoll()))
                .orElse(shortest);
        return bounded(fresh > 0 ? before.dividedBy(2) : before.multipliedBy(3).dividedBy(2));
    }

    private Duration afterFailure(Source source, int failures, Optional<Duration> asked) {
        Duration base = source.every().orElse(shortest);
        Duration doubled = bounded(base.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
        Duration wait = doubled.compareTo(base) < 0 ? base : doubled;
        // a server may ask for longer than we would wait by ourselves, up to a day
        Duration floor = asked.filter(time -> time.compareTo(Duration.ofDays(1)) < 0)
                .orElse(asked.isPresent() ? Duration.ofDays(1) : Duration.ZERO);
        return wait.compareTo(floor) < 0 ? floor : wait;
    }

    private Duration bounded(Duration duration) {
        return duration.compareTo(shortest) < 0 ? shortest : duration.compareTo(longest) > 0 ? longest : duration;
    }
}
