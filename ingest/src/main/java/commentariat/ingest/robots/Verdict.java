package commentariat.ingest.robots;

import java.time.Duration;
import java.util.Optional;

/** What a site's robots.txt says of one URL. */
public sealed interface Verdict {
    /** It may be fetched; {@code crawlDelay} is what the site asks for between two fetches. */
    record Allowed(Optional<Duration> crawlDelay) implements Verdict {}

    /** It must not be fetched; {@code rule} says which file says so. */
    record Disallowed(String rule) implements Verdict {}

    /** The file cannot be read now, so nothing may be fetched until it can; {@code cause} is one line. */
    record Unknown(String cause, Duration retryIn) implements Verdict {}
}
