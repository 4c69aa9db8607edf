package commentariat.enrich.trend;

import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Trend;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        String source = tagged.article().source().id();
        for (Quotation quotation : tagged.tags().quotations()) {
            StanceLabel stance = quotation.stance().label();
            quotation.countries().stream().distinct().forEach(country -> {
                differences.merge(Trend.key(day, country, stance), sign, Long::sum);
                differences.merge(Trend.keyOfSource(day, country, stance, source), sign, Long::sum);
                quotation
                        .speaker()
                        .ifPresent(speaker ->
                                differences.merge(Trend.keyOfSpeaker(day, country, stance, speaker), sign, Long::sum));
            });
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
        return Optional.ofNullable(quotations).map(count -> Trend.of(key, count));
    }

    /** Whether a trend with this key counts all speakers in all sources. */
    public static boolean isOfAll(String key) {
        return !isOfSpeaker(key) && !isOfSource(key);
    }

    /** Whether a trend with this key is one speaker's. */
    public static boolean isOfSpeaker(String key) {
        return key.contains("|speaker=");
    }

    /** Whether a trend with this key is one source's. */
    public static boolean isOfSource(String key) {
        return key.contains("|source=");
    }
}
