package commentariat.bench.miss;

import commentariat.contract.Checks;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the analysis got wrong about an article.
 *
 * @param kind what went wrong
 * @param set the set of labels
 * @param article the article's id in the set
 * @param rule which rule decided: of a source the speaker's, or else that of the words; empty where none did
 * @param cue the words that announce the quotation, where there is one
 * @param gold what the labels say, for a reader
 * @param ours what the analysis says, for a reader
 * @param words how many words of the article it is about
 * @param excerpts where it stands
 * @param comparison of a page: its text as the labels have it and as it was found, side by side
 */
public record Miss(
        MissKind kind,
        String set,
        String article,
        Optional<String> rule,
        Optional<String> cue,
        String gold,
        String ours,
        int words,
        List<Excerpt> excerpts,
        List<Comparison> comparison) {
    public Miss {
        Checks.notBlank("miss.article", article);
        Checks.atLeast("miss.words", words, 1);
        excerpts = List.copyOf(excerpts);
        comparison = List.copyOf(comparison);
    }

    Miss(
            MissKind kind,
            String set,
            String article,
            Optional<String> rule,
            Optional<String> cue,
            String gold,
            String ours,
            int words,
            List<Excerpt> excerpts) {
        this(kind, set, article, rule, cue, gold, ours, words, excerpts, List.of());
    }
}
