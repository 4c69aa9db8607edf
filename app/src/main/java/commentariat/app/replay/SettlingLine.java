package commentariat.app.replay;

import java.util.Locale;

/** How far an enricher is with what it hands on to itself, on one line. While articles come in, that grows, and nobody can tell how long it will take. One thread's. */
final class SettlingLine {
    private final Speed done;

    /** Begins at {@code nanos} with {@code left} records to go. */
    SettlingLine(long left, long nanos) {
        done = new Speed(-left, nanos);
    }

    /** The line at {@code nanos}, when {@code left} records are to go. */
    String at(long nanos, long left) {
        done.at(-left, nanos);
        return left == 0
                ? "settling"
                : String.format(Locale.ROOT, "settling: about %,d records to go  %s", left, done.toGo(left));
    }
}
