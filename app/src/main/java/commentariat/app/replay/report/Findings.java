package commentariat.app.replay.report;

import commentariat.contract.replay.Replay;
import commentariat.contract.replay.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What a comparison found.
 *
 * @param replay which replay
 * @param publishedBy how many of the compared articles were published by which version of the analysis
 * @param publishedEngines how many quotations of the compared articles have their stance from which engine, as they are published
 * @param replayedEngines the same of the replay
 * @param compared articles that both have in the same revision
 * @param different those of them that differ
 * @param revised articles of which another revision is published meanwhile
 * @param unpublished articles of the replay that are not published: withdrawn, or failed when they came
 * @param bySource how many articles of each source were compared
 * @param tallies what differs, a tally a kind, those with nothing too
 * @param failures what the replay could not analyse
 * @param corrections what became of the analysts' corrections
 */
public record Findings(
        Replay replay,
        SortedMap<String, Integer> publishedBy,
        SortedMap<String, Integer> publishedEngines,
        SortedMap<String, Integer> replayedEngines,
        int compared,
        int different,
        int revised,
        int unpublished,
        SortedMap<String, Integer> bySource,
        List<Tally> tallies,
        List<Failure> failures,
        List<CorrectionCase> corrections) {

    /** In short. */
    public Verdict verdict() {
        return new Verdict(
                compared, different, failures.stream().mapToInt(Failure::count).sum(), (int) corrections.stream()
                        .filter(kase -> kase.outcome() == CorrectionCase.Outcome.LOST)
                        .count());
    }

    /** The verdict in a sentence. */
    public String sentence() {
        return sentence(verdict());
    }

    /** {@code verdict} in a sentence. */
    public static String sentence(Verdict verdict) {
        if (verdict.regresses()) {
            return "look first: "
                    + (verdict.failed() > 0
                            ? plural(verdict.failed(), "article fails", "articles fail") + " that "
                                    + (verdict.failed() == 1 ? "is" : "are") + " published"
                            : "")
                    + (verdict.failed() > 0 && verdict.correctionsLost() > 0 ? ", " : "")
                    + (verdict.correctionsLost() > 0
                            ? plural(verdict.correctionsLost(), "correction holds", "corrections hold") + " no more"
                            : "");
        }
        if (verdict.compared() == 0) {
            return "nothing to compare: none of its articles is published in the same revision";
        }
        return verdict.different() == 0
                ? "no difference in " + plural(verdict.compared(), "article", "articles")
                : verdict.different() + " of " + plural(verdict.compared(), "article differs", "articles differ")
                        + ", and nothing fails that did not: read the examples, then promote or discard";
    }

    private static String plural(int count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
