package commentariat.app.operator;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.Settings;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code --since} means. */
final class Since {
    private Since() {}

    /** The instant that {@code since} means at {@code now}: a time back from it, or a point in time; empty where it is not given. */
    static Optional<Instant> instant(@Nullable String since, Instant now) {
        if (since == null) {
            return Optional.empty();
        }
        try {
            boolean back = !since.isEmpty() && since.indexOf('-') < 0;
            return Optional.of(back ? now.minus(Settings.duration(since)) : Instant.parse(since));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new OperatorError(
                    "--since \"" + since + "\" is no time; write it like 2h, 7d or 2015-05-20T00:00:00Z", e);
        }
    }
}
