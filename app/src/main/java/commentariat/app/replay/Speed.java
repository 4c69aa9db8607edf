package commentariat.app.replay;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast a number grows: an exponential moving average over the last minute, so that what an earlier run did, or a slow start, does not falsify
 * the time to go. One thread's.
 */
final class Speed {
    private static final double SMOOTHING_SECONDS = 20;

    private double perSecond = Double.NaN;
    private long last;
    private long lastNanos;

    /** Begins with {@code number} at {@code nanos}, as {@link System#nanoTime} tells it. */
    Speed(long number, long nanos) {
        last = number;
        lastNanos = nanos;
    }

    /** Takes note of {@code number} at {@code nanos}. */
    void at(long number, long nanos) {
        double seconds = (nanos - lastNanos) / 1e9;
        if (seconds > 0) {
            double now = (number - last) / seconds;
            double weight = Double.isNaN(perSecond) ? 1 : 1 - Math.exp(-seconds / SMOOTHING_SECONDS);
            perSecond = Double.isNaN(perSecond) ? now : perSecond + weight * (now - perSecond);
            last = number;
            lastNanos = nanos;
        }
    }

    /** A second; {@code NaN} before the first two numbers. */
    double perSecond() {
        return perSecond;
    }

    /** {@code ETA 3 min 20 s} for {@code left} more; {@code ETA unknown} where it does not grow. */
    String toGo(long left) {
        return perSecond > 0 ? "ETA " + words(Duration.ofSeconds(Math.round(left / perSecond))) : "ETA unknown";
    }

    /** {@code 2 h 05 min}, {@code 3 min 20 s}, {@code 12 s}. */
    static String words(Duration duration) {
        if (duration.toHours() > 0) {
            return String.format(Locale.ROOT, "%d h %02d min", duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart())
                : duration.toSeconds() + " s";
    }
}
