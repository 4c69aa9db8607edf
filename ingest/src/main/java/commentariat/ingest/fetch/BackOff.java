package commentariat.ingest.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time up to a limit, of which a random half is taken off, so that what failed
 * together does not come back together.
 *
 * @param first before the second attempt
 * @param longest the limit, for what a server asks for too
 * @param random seeded by who makes it
 */
public record BackOff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 30;

    /**
     * The wait after {@code failures} attempts that failed in a row, at least 1.
     *
     * @param asked what the server asked for; never less than that, up to the limit
     */
    public Duration after(int failures, Optional<Duration> asked) {
        long doubled = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
        long millis = Math.min(longest.toMillis(), saturated(first.toMillis(), doubled));
        long jittered = millis / 2 + (long) (random.nextDouble() * (millis - millis / 2));
        long floor = asked.map(Duration::toMillis).orElse(0L);
        return Duration.ofMillis(Math.min(longest.toMillis(), Math.max(floor, jittered)));
    }

    private static long saturated(long millis, long times) {
        return millis > Long.MAX_VALUE / times ? Long.MAX_VALUE : millis * times;
    }
}
