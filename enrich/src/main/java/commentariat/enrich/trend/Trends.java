package commentariat.enrich.trend;

import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Trend;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a change of an article adds to the trends and takes off them. */
public final class Trends {
    private Trends() {}

    /** How many quotations more or fewer each trend counts now, by its key; trends that stay as they were are absent. */
    public static List<TrendChange> differences(Change change) {
        SortedMap<String, Long> differences = new TreeMap<>();
        change.before().ifPresent(article -> count(article, -1, differences));
        change.after().ifPresent(article -> count(article, 1, differences));
        return differences.entrySet().stream()
                .filter(difference -> difference.getValue() != 0)
                .map(difference -> new TrendChange(difference.getKey(), difference.getValue()))
                .toList();
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
