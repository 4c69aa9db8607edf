package commentariat.ingest.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads "3 hours ago", "vor 3 Stunden", "3時間前": a moment told by its distance from the one at which the page was fetched. */
final class Ago {
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "minute", ChronoUnit.MINUTES, "hour", ChronoUnit.HOURS, "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS);
    private static final Map<String, ChronoUnit> NAMES = Words.list("time-units.txt").stream()
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toUnmodifiableMap(
                    pair -> pair[0], pair -> UNITS.getOrDefault(pair[1], ChronoUnit.DAYS)));
    private static final Pattern DISTANCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(" + alternatives(Words.list("ago-words.txt")) + ")\\s+)?(\\d{1,3})\\s*("
                    + alternatives(NAMES.keySet().stream().sorted().toList()) + ")(?:\\s*("
                    + alternatives(Words.list("ago-words.txt")) + "))?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Longer ago, a page says so in days; what it then says in hours is the time it takes to read. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private Ago() {}

    private static String alternatives(List<String> words) {
        return words.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The moment that {@code text} tells of, in UTC; none where it does not say that it is past ("5 min read"). */
    static Optional<OffsetDateTime> read(String text, Instant fetchedAt) {
        Matcher distance = DISTANCE.matcher(text);
        while (distance.find()) {
            if (distance.group(1) != null || distance.group(4) != null) {
                ChronoUnit unit = NAMES.getOrDefault(distance.group(3).toLowerCase(Locale.ROOT), ChronoUnit.DAYS);
                Duration before = unit.getDuration().multipliedBy(Long.parseLong(distance.group(2)));
                return before.compareTo(LONGEST) > 0
                        ? Optional.empty()
                        : Optional.of(fetchedAt.minus(before).atOffset(ZoneOffset.UTC));
            }
        }
        return Optional.empty();
    }
}
