package commentariat.app.replay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often something differs, where, by which rule, and what it looks like.
 *
 * @param title for people
 * @param bySource by id of the source
 * @param byRule by id of the rule
 * @param examples some of them: those of the lowest article ids, which are hashes, so a sample and yet the same one on every day
 */
public record Tally(
        DifferenceKind kind,
        String title,
        int count,
        SortedMap<String, Integer> bySource,
        SortedMap<String, Integer> byRule,
        List<Example> examples) {

    /** Counts one kind. One thread's. */
    static final class Counter {
        private static final int EXAMPLES = 25;
        /** So that one article does not fill the sample. */
        private static final int OF_ONE_ARTICLE = 2;

        private final DifferenceKind kind;
        private final SortedMap<String, Integer> bySource = new TreeMap<>();
        private final SortedMap<String, Integer> byRule = new TreeMap<>();
        private final List<Example> examples = new ArrayList<>();
        private int count;

        Counter(DifferenceKind kind) {
            this.kind = kind;
        }

        void add(Example example) {
            count++;
            bySource.merge(example.source(), 1, Integer::sum);
            byRule.merge(example.difference().rule(), 1, Integer::sum);
            long ofThisArticle = examples.stream()
                    .filter(known -> known.articleId().equals(example.articleId()))
                    .count();
            if (ofThisArticle < OF_ONE_ARTICLE) {
                examples.add(example);
                examples.sort(Comparator.comparing(Example::articleId));
                if (examples.size() > EXAMPLES) {
                    examples.remove(examples.size() - 1);
                }
            }
        }

        Tally tally() {
            return new Tally(kind, kind.title(), count, bySource, byRule, List.copyOf(examples));
        }
    }
}
