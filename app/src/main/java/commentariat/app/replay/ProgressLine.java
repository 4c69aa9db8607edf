package commentariat.app.replay;

import java.util.Locale;

/** How far a replay is, on one line: bar, share, articles, articles a second, time to go. One thread's. */
final class ProgressLine {
    private static final int BAR = 24;

    private final String name;
    private final long length;
    private final Speed offsets;
    private final Speed analysed;

    /**
     * Begins at {@code nanos}, as {@link System#nanoTime} tells it.
     *
     * @param length offsets to read, in all
     * @param read those of them that earlier runs read
     */
    ProgressLine(String name, long length, long read, long nanos) {
        this.name = name;
        this.length = length;
        this.offsets = new Speed(read, nanos);
        this.analysed = new Speed(0, nanos);
    }

    /** The line at {@code nanos}, when {@code read} offsets and {@code articles} articles were done by this run. */
    String at(long nanos, long read, long articles) {
        offsets.at(read, nanos);
        analysed.at(articles, nanos);
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
                length <= read ? "done" : offsets.toGo(length - read));
    }

    private String speed() {
        double speed = analysed.perSecond();
        return Double.isNaN(speed) ? "-" : String.format(Locale.ROOT, "%,.0f", speed);
    }
}
