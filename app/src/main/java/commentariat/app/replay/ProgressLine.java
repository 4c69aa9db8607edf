package commentariat.app.replay;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a replay is, on one line: bar, share, articles, articles a second, time to go. The speed is that of the last minute, weighted
 * (an exponential moving average), so that what an earlier run did, or a slow start, does not falsify the time to go. One thread's.
 */
final class ProgressLine {
    private static final int BAR = 24;
    private static final double SMOOTHING_SECONDS = 20;

    private final String name;
    private final long length;
    private double offsetsPerSecond = Double.NaN;
    private double articlesPerSecond = Double.NaN;
    private long lastRead;
    private long lastArticles;
    private long lastNanos;

    /**
     * Begins at {@code nanos}, as {@link System#nanoTime} tells it.
     *
     * @param length offsets to read, in all
     * @param read those of them that earlier runs read
     */
    ProgressLine(String name, long length, long read, long nanos) {
        this.name = name;
        this.length = length;
        this.lastRead = read;
        this.lastNanos = nanos;
    }

    /** The line at {@code nanos}, when {@code read} offsets and {@code articles} articles were done by this run. */
    String at(long nanos, long read, long articles) {
        double seconds = (nanos - lastNanos) / 1e9;
        if (seconds > 0) {
            offsetsPerSecond = smoothed(offsetsPerSecond, (read - lastRead) / seconds, seconds);
            articlesPerSecond = smoothed(articlesPerSecond, (articles - lastArticles) / seconds, seconds);
            lastRead = read;
            lastArticles = articles;
            lastNanos = nanos;
        }
        double share = length == 0 ? 1 : (double) read / length;
        int full = (int) (share * BAR);
        return String.format(
                Locale.ROOT,
                "%s  %s%s %5.1f %%  %,d articles  %s/s  %s",
                name,
                "█".repeat(full),
                "░".repeat(BAR - full),
                share * 100,
                articles,
                speed(),
                toGo(length - read));
    }

    private static double smoothed(double before, double now, double seconds) {
        if (Double.isNaN(before)) {
            return now;
        }
        double weight = 1 - Math.exp(-seconds / SMOOTHING_SECONDS);
        return before + weight * (now - before);
    }

    private String speed() {
        return Double.isNaN(articlesPerSecond) ? "-" : String.format(Locale.ROOT, "%,.0f", articlesPerSecond);
    }

    private String toGo(long offsets) {
        if (offsets <= 0) {
            return "done";
        }
        return Double.isNaN(offsetsPerSecond) || offsetsPerSecond <= 0
                ? "ETA unknown"
                : "ETA " + words(Duration.ofSeconds(Math.round(offsets / offsetsPerSecond)));
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
