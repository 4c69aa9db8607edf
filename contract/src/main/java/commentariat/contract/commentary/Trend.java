package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * How much was said about a country on a day (UTC, of publication), with one stance: by all, by one speaker, or in one source.
 *
 * @param country ISO 3166-1 alpha-2 code of a country that the quotations talk about
 * @param quotations how many there are now; goes down when an article is revised, corrected or withdrawn
 * @param speaker the id of who said it; empty where all speakers are counted
 * @param source the id of the source that published it; empty where all sources are counted
 */
public record Trend(
        LocalDate day,
        String country,
        StanceLabel stance,
        long quotations,
        Optional<String> speaker,
        Optional<String> source)
        implements Event {
    private static final String SPEAKER = "|speaker=";
    private static final String SOURCE = "|source=";

    public Trend {
        Checks.country("trend.country", country);
        if (quotations < 0) {
            throw new IllegalArgumentException("trend.quotations " + quotations + ": needs at least 0");
        }
        if (speaker.isPresent() && source.isPresent()) {
            throw new IllegalArgumentException("trend of speaker " + speaker.get() + " and source " + source.get()
                    + ": is of the one or of the other");
        }
    }

    /** Of all speakers in all sources. */
    public Trend(LocalDate day, String country, StanceLabel stance, long quotations) {
        this(day, country, stance, quotations, Optional.empty(), Optional.empty());
    }

    /** {@code 2015-05-20|RU|unfavourable}. */
    public static String key(LocalDate day, String country, StanceLabel stance) {
        return day + "|" + country + "|" + stance.word();
    }

    /** {@code 2015-05-20|RU|unfavourable|speaker=andrei-tsygankov}. */
    public static String keyOfSpeaker(LocalDate day, String country, StanceLabel stance, String speaker) {
        return key(day, country, stance) + SPEAKER + speaker;
    }

    /** {@code 2015-05-20|RU|unfavourable|source=dw}. */
    public static String keyOfSource(LocalDate day, String country, StanceLabel stance, String source) {
        return key(day, country, stance) + SOURCE + source;
    }

    /**
     * The trend with a key that one of these methods made.
     *
     * @throws IllegalArgumentException if none of them made it
     */
    public static Trend of(String key, long quotations) {
        String[] parts = key.split("\\|", 4);
        String whose = parts.length == 4 ? "|" + parts[3] : "";
        boolean known = whose.isEmpty() || whose.startsWith(SPEAKER) || whose.startsWith(SOURCE);
        if (parts.length < 3 || !known) {
            throw new IllegalArgumentException("\"" + key + "\" is no key of a trend");
        }
        StanceLabel stance = Arrays.stream(StanceLabel.values())
                .filter(label -> label.word().equals(parts[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is no key of a trend"));
        return new Trend(
                LocalDate.parse(parts[0]), parts[1], stance, quotations, after(SPEAKER, whose), after(SOURCE, whose));
    }

    private static Optional<String> after(String prefix, String text) {
        return text.startsWith(prefix) ? Optional.of(text.substring(prefix.length())) : Optional.empty();
    }

    @Override
    public String key() {
        return key(day, country, stance)
                + speaker.map(id -> SPEAKER + id).orElse("")
                + source.map(id -> SOURCE + id).orElse("");
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
