package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much was said about a country on a day (UTC, of publication), with one stance.
 *
 * @param country ISO 3166-1 alpha-2 code of a country that the quotations talk about
 * @param quotations how many there are now; goes down when an article is revised or withdrawn
 */
public record Trend(LocalDate day, String country, StanceLabel stance, long quotations) implements Event {
    public Trend {
        Checks.country("trend.country", country);
        if (quotations < 0) {
            throw new IllegalArgumentException("trend.quotations " + quotations + ": needs at least 0");
        }
    }

    /** {@code 2015-05-20|RU|unfavourable}. */
    public static String key(LocalDate day, String country, StanceLabel stance) {
        return day + "|" + country + "|" + stance.word();
    }

    @Override
    public String key() {
        return key(day, country, stance);
    }

    @Override
    public String eventId() {
        return key() + "=" + quotations;
    }

    @Override
    public Instant eventTime() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
