package commentariat.app.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time and amounts, as tables show them. */
final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final long KIB = 1024;

    private Moments() {}

    /** {@code 2026-03-14 10:00:00}, the reader's time. */
    static String of(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }

    /** {@code 512 B}, {@code 4.0 KiB}, {@code 10.0 MiB}, {@code 1.5 GiB}. */
    static String bytes(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        if (bytes < KIB * KIB) {
            return String.format(Locale.ROOT, "%.1f KiB", bytes / (double) KIB);
        }
        if (bytes < KIB * KIB * KIB) {
            return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (KIB * KIB));
        }
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (KIB * KIB * KIB));
    }

    /** {@code 1 dead letter}, {@code 3 dead letters}. */
    static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
