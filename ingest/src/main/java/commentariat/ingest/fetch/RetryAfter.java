package commentariat.ingest.fetch;

import commentariat.ingest.extract.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header by which a server asks to be left alone for a while.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, 10.2.3</a>
 */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** The time from {@code now} on; empty where the value is neither seconds nor a date. A date that is over means no time at all. */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return Moments.parse(text)
                .map(OffsetDateTime::toInstant)
                .map(then -> then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    }
}
