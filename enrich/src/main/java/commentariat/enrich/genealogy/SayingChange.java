package commentariat.enrich.genealogy;

import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.Quotation;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import commentariat.enrich.shard.Sharded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A saying comes to runs of words, or leaves them.
 *
 * @param present whether it is there from now on
 * @param runs their names
 */
public record SayingChange(Saying saying, boolean present, List<String> runs) implements Sharded<SayingChange> {
    public SayingChange {
        runs = List.copyOf(runs);
    }

    /** What a change of an article means for runs of words, what leaves first. */
    public static List<SayingChange> of(Change change) {
        Map<String, Saying> before = byPlace(change.before());
        Map<String, Saying> after = byPlace(change.after());
        List<SayingChange> changes = new ArrayList<>();
        before.forEach((place, saying) -> {
            // the same words of an article have one place, and one place has the same words
            if (!after.containsKey(place)) {
                changes.add(new SayingChange(saying, false, runs(saying)));
            }
        });
        after.forEach((place, saying) -> {
            if (!saying.equals(before.get(place))) {
                changes.add(new SayingChange(saying, true, runs(saying)));
            }
        });
        return changes;
    }

    private static List<String> runs(Saying saying) {
        return List.copyOf(Runs.of(saying.text()));
    }

    private static Map<String, Saying> byPlace(Optional<TaggedArticle> article) {
        Map<String, Saying> sayings = new LinkedHashMap<>();
        article.ifPresent(tagged -> {
            ArticleReference reference = ArticleReference.to(tagged.article());
            for (Quotation quotation : tagged.tags().quotations()) {
                Saying saying = Saying.of(quotation, reference);
                sayings.put(saying.place(), saying);
            }
        });
        return sayings;
    }

    @Override
    public List<String> keys() {
        return runs;
    }

    @Override
    public SayingChange forKeys(List<String> some) {
        return new SayingChange(saying, present, some);
    }
}
