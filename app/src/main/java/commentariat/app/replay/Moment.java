package commentariat.app.replay;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as people write it on a command line. */
final class Moment {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AGO = Pattern.compile("\\d+[a-z]+");

    private Moment() {}

    /** Whether {@code text} means another time later. */
    static boolean isAge(String text) {
        return AGO.matcher(text).matches();
    }

    /**
     * The time that {@code text} means at {@code now}; empty for {@code beginning}.
     *
     * @param option whose value it is, for the error
     */
    static Optional<Instant> parse(String option, String text, Instant now) {
        if (text.equals("beginning")) {
            return Optional.empty();
        }
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return Optional.of(isAge(text) ? now.minus(Settings.duration(text)) : Instant.parse(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new OperatorError(
                    option + " \"" + text
                            + "\" is no time; write it like 2015-05-20, 2015-05-20T12:00:00Z, 7d (ago) or beginning",
                    e);
        }
    }
}
