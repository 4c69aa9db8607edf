package commentariat.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the many ways in which pages and listings write a moment. One without a zone is taken as UTC; one without a time stands at noon
 * UTC, which is the same day nearly everywhere.
 */
public final class Moments {
    /** The first page of the web: nothing on it was published earlier. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1991, 8, 6);

    private static final LocalTime NOON = LocalTime.NOON;
    private static final int LONGEST = 200;

    private static final Map<String, Integer> MONTHS = Words.months();
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("utc", ZoneOffset.UTC),
            Map.entry("gmt", ZoneOffset.UTC),
            Map.entry("z", ZoneOffset.UTC),
            Map.entry("ut", ZoneOffset.UTC),
            Map.entry("bst", ZoneOffset.ofHours(1)),
            Map.entry("cet", ZoneOffset.ofHours(1)),
            Map.entry("cest", ZoneOffset.ofHours(2)),
            Map.entry("msk", ZoneOffset.ofHours(3)),
            // where it is not India's, it is not on the web
            Map.entry("ist", ZoneOffset.ofHoursMinutes(5, 30)),
            Map.entry("jst", ZoneOffset.ofHours(9)),
            Map.entry("est", ZoneOffset.ofHours(-5)),
            Map.entry("edt", ZoneOffset.ofHours(-4)),
            Map.entry("et", ZoneOffset.ofHours(-5)),
            Map.entry("cst", ZoneOffset.ofHours(-6)),
            Map.entry("cdt", ZoneOffset.ofHours(-5)),
            Map.entry("mst", ZoneOffset.ofHours(-7)),
            Map.entry("mdt", ZoneOffset.ofHours(-6)),
            Map.entry("pst", ZoneOffset.ofHours(-8)),
            Map.entry("pdt", ZoneOffset.ofHours(-7)));

    private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?)?(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s?[./年년]\\s?(\\d{1,2})\\s?[./月월]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|°)?[.,]?(?:\\s|-|/)+(?:de |of |d[’'])?([\\p{L}\\p{M}]{3,15})[.,]?(?:\\s|-|/)+(?:de[l]? )?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("([\\p{L}\\p{M}]{3,15})[.,]?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./:-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[:h.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([aApP])?\\.?[mM]?\\.?\\s*(?:([+-]\\d{2}):?(\\d{2})?(?!\\d)|\\(?([A-Za-z]{1,4})\\b)?");
    private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{10})(\\d{3})?\\s*");

    /**
     * A moment as it is written.
     *
     * @param timed whether a time stands with the day
     * @param zoned whether a zone stands with the time
     */
    record Written(OffsetDateTime at, boolean timed, boolean zoned) {
        Written(OffsetDateTime at) {
            this(at, false, false);
        }
    }

    private Moments() {}

    /** The moment that {@code text} begins with or holds, between the first page of the web and the year 2100. */
    public static Optional<OffsetDateTime> parse(String text) {
        return read(text, false).map(Written::at);
    }

    /** The same, and what of it was written; {@code monthFirst}: of 3/4/2026 the month is March. */
    static Optional<Written> read(String text, boolean monthFirst) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher epoch = EPOCH.matcher(head);
        Optional<Written> written = epoch.matches()
                ? Optional.of(new Written(
                        java.time.Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
                                .atOffset(ZoneOffset.UTC),
                        true,
                        true))
                : dated(head, monthFirst);
        return written.filter(moment -> isBelievable(moment.at()));
    }

    static boolean isBelievable(OffsetDateTime moment) {
        return !moment.toLocalDate().isBefore(FIRST_DAY) && moment.getYear() < 2100;
    }

    private static Optional<Written> dated(String text, boolean monthFirst) {
        if (!holdsYear(text)) {
            return Optional.empty();
        }
        Matcher m = ISO.matcher(text);
        if (m.find()) {
            return day(m.group(1), number(m.group(2)), m.group(3)).map(day -> timed(day, text, m.start(), m.end()));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            Optional<LocalDate> day = day(compact.group(1), number(compact.group(2)), compact.group(3));
            return compact.group(4) == null
                    ? day.map(date -> new Written(atNoon(date)))
                    : day.flatMap(date -> at(date, number(compact.group(4)), number(compact.group(5)), 0))
                            .map(moment -> new Written(moment.atOffset(ZoneOffset.UTC), true, false));
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.find()) {
            return day(year.group(1), number(year.group(2)), year.group(3))
                    .map(day -> timed(day, text, year.start(), year.end()));
        }
        Matcher words = DAY_MONTH_YEAR.matcher(text);
        while (words.find()) {
            Optional<Integer> month = month(words.group(2));
            if (month.isPresent()) {
                return day(words.group(3), month.get(), words.group(1))
                        .map(day -> timed(day, text, words.start(), words.end()));
            }
        }
        Matcher american = MONTH_DAY_YEAR.matcher(text);
        while (american.find()) {
            Optional<Integer> month = month(american.group(1));
            if (month.isPresent()) {
                return day(american.group(3), month.get(), american.group(2))
                        .map(day -> timed(day, text, american.start(), american.end()));
            }
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            return numeric(numeric, monthFirst).map(day -> timed(day, text, numeric.start(), numeric.end()));
        }
        return Optional.empty();
    }

    /** Whether a year of this century or the last one stands in a text, as in every date: most lines have none, and are looked at no further. */
    static boolean holdsYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            if ((c == '1' && next == '9' || c == '2' && next == '0')
                    && isDigit(text.charAt(i + 2))
                    && isDigit(text.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** 31/12 and 12/31 tell themselves apart. */
    private static Optional<LocalDate> numeric(Matcher m, boolean monthFirst) {
        boolean american = number(m.group(3)) > 12 || monthFirst && m.group(2).equals("/") && number(m.group(1)) <= 12;
        return american
                ? day(m.group(4), number(m.group(1)), m.group(3))
                : day(m.group(4), number(m.group(3)), m.group(1));
    }

    private static Written timed(LocalDate day, String text, int start, int end) {
        Matcher after = TIME.matcher(text).region(end, text.length());
        if (after.find()) {
            return time(day, after).orElse(new Written(atNoon(day)));
        }
        Matcher before = TIME.matcher(text).region(0, start);
        return (before.find() ? time(day, before) : Optional.<Written>empty()).orElse(new Written(atNoon(day)));
    }

    private static Optional<Written> time(LocalDate day, Matcher m) {
        int hour = number(m.group(1));
        if (m.group(4) != null) {
            boolean afternoon = m.group(4).equalsIgnoreCase("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int second = m.group(3) == null ? 0 : number(m.group(3));
        return at(day, hour, number(m.group(2)), second)
                .map(moment -> new Written(
                        moment.atOffset(zone(m)),
                        true,
                        m.group(5) != null
                                || m.group(7) != null
                                        && ZONES.containsKey(m.group(7).toLowerCase(Locale.ROOT))));
    }

    private static ZoneOffset zone(Matcher m) {
        if (m.group(5) != null) {
            int hours = Integer.parseInt(m.group(5));
            int minutes = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
            return Math.abs(hours) > 17 || minutes > 59
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofHoursMinutes(hours, m.group(5).startsWith("-") ? -minutes : minutes);
        }
        return m.group(7) == null
                ? ZoneOffset.UTC
                : ZONES.getOrDefault(m.group(7).toLowerCase(Locale.ROOT), ZoneOffset.UTC);
    }

    private static Optional<LocalDateTime> at(LocalDate day, int hour, int minute, int second) {
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(day.atTime(hour, minute, second));
    }

    private static OffsetDateTime atNoon(LocalDate day) {
        return day.atTime(NOON).atOffset(ZoneOffset.UTC);
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The month that a word names, or that stands glued to the word of another element before it: "ExampleDec". */
    private static Optional<Integer> month(String word) {
        Integer month = MONTHS.get(word.toLowerCase(Locale.ROOT));
        if (month == null) {
            int seam = word.length() - 1;
            while (seam > 0 && !Character.isUpperCase(word.charAt(seam))) {
                seam--;
            }
            month = seam > 0 && Character.isLowerCase(word.charAt(seam - 1))
                    ? MONTHS.get(word.substring(seam).toLowerCase(Locale.ROOT))
                    : null;
        }
        return Optional.ofNullable(month);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
