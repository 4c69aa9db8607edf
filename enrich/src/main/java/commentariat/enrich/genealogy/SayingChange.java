package commentariat.enrich.genealogy;

import commentariat.contract.commentary.ArticleReference;
import commentariat.contract.commentary.Quotation;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A saying comes to a run of words, or leaves it.
 *
 * @param present whether it is there from now on
 */
public record SayingChange(Saying saying, boolean present) {

    /** By name of the run: what a change of an article means there, what leaves first. */
    public static SortedMap<String, List<SayingChange>> of(Change change) {
        Map<String, Saying> before = byRunAndPlace(change.before());
        Map<String, Saying> after = byRunAndPlace(change.after());
        SortedMap<String, List<SayingChange>> changes = new TreeMap<>();
        before.forEach((at, saying) -> {
            if (!after.containsKey(at)) {
                add(changes, at, new SayingChange(saying, false));
            }
        });
        after.forEach((at, saying) -> {
            if (!saying.equals(before.get(at))) {
                add(changes, at, new SayingChange(saying, true));
            }
        });
        return changes;
    }

    private static void add(Map<String, List<SayingChange>> changes, String at, SayingChange change) {
        changes.computeIfAbsent(at.substring(0, at.indexOf('\n')), run -> new ArrayList<>())
                .add(change);
    }

    private static Map<String, Saying> byRunAndPlace(Optional<TaggedArticle> article) {
        Map<String, Saying> sayings = new LinkedHashMap<>();
        article.ifPresent(tagged -> {
            ArticleReference reference = ArticleReference.to(tagged.article());
            for (Quotation quotation : tagged.tags().quotations()) {
                Saying saying = Saying.of(quotation, reference);
                Runs.of(quotation.text()).forEach(run -> sayings.put(run + "\n" + saying.place(), saying));
            }
        });
        return sayings;
    }
}
