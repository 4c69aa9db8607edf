package commentariat.app;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.Settings;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code --since} means. */
public final class Since {
    private static final String BEGINNING = "beginning";

    private Since() {}

    /** The instant that {@code since} means at {@code now}: a time back from it, or a point in time; empty where it is not given. */
    public static Optional<Instant> instant(@Nullable String since, Instant now) {
        return Optional.ofNullable(since).map(text -> instant(text, now, "2h, 7d or 2015-05-20T00:00:00Z"));
    }

    /** The same, and empty for {@code beginning}, too. */
    static Optional<Instant> instantOrBeginning(@Nullable String since, Instant now) {
        return Optional.ofNullable(since)
                .filter(text -> !text.equals(BEGINNING))
                .map(text -> instant(text, now, "2h, 7d, 2015-05-20T00:00:00Z or " + BEGINNING));
    }

    private static Instant instant(String since, Instant now, String examples) {
        try {
            boolean back = !since.isEmpty() && since.indexOf('-') < 0;
            return back ? now.minus(Settings.duration(since)) : Instant.parse(since);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new OperatorError("--since \"" + since + "\" is no time; write it like " + examples, e);
        }
    }
}
