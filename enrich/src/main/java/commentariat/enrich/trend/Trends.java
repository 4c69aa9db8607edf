package commentariat.enrich.trend;

import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Trend;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a change of an article adds to the trends and takes off them, and the trends that the sums make. */
public final class Trends {
    private Trends() {}

    /** By key of the trend: how many quotations more (or, below zero, fewer) there are now; trends that stay as they were are absent. */
    public static SortedMap<String, Long> differences(Change change) {
        SortedMap<String, Long> differences = new TreeMap<>();
        change.before().ifPresent(article -> count(article, -1, differences));
        change.after().ifPresent(article -> count(article, 1, differences));
        differences.values().removeIf(difference -> difference == 0);
        return differences;
    }

    private static void count(TaggedArticle tagged, long sign, Map<String, Long> differences) {
        LocalDate day = LocalDate.ofInstant(tagged.article().eventTime(), ZoneOffset.UTC);
        for (Quotation quotation : tagged.tags().quotations()) {
            quotation.countries().stream()
                    .distinct()
                    .forEach(country -> differences.merge(
                            Trend.key(day, country, quotation.stance().label()), sign, Long::sum));
        }
    }

    /** The sum after {@code difference}; null, which takes the trend away, where nothing is left. */
    public static @Nullable Long add(String key, Long difference, Long sum) {
        long total = sum + difference;
        return total == 0 ? null : total;
    }

    /**
     * The trend with a key that {@link Trend#key} made.
     *
     * @return empty where nothing is left to count
     */
    public static Optional<Trend> of(String key, @Nullable Long quotations) {
        if (quotations == null) {
            return Optional.empty();
        }
        String[] parts = key.split("\\|", -1);
        StanceLabel stance = Arrays.stream(StanceLabel.values())
                .filter(label -> label.word().equals(parts[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + key + "\" is no key of a trend"));
        return Optional.of(new Trend(LocalDate.parse(parts[0]), parts[1], stance, quotations));
    }
}
