package commentariat.dashboard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the changes of a {@link Window}: what an event's {@code id} says and {@code Last-Event-ID} gives back, as
 * {@code run-sequence}.
 *
 * @param run tells this window from that of an earlier run of the dashboard, whose sequences mean nothing here
 * @param sequence of the last change that was seen; 0 before the first
 */
record Position(String run, long sequence) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");

    /** The position that {@code text} names; empty where it names none. */
    static Optional<Position> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Position(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return run + "-" + sequence;
    }
}
