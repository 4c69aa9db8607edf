package commentariat.enrich.genealogy;

import commentariat.contract.commentary.Echo;
import commentariat.contract.commentary.Wording;
import commentariat.enrich.revision.WordsInCommon;
import java.util.List;
import java.util.Optional;

/**
 * What became of the words of one quotation in a later one.
 *
 * @param similarity 0 to 1, by the words of both
 */
record Kinship(Wording wording, double similarity) {
    /** Of the shorter quotation so much must be in the longer one. */
    private static final double LEAST = 0.7;
    /** Fewer words are everybody's. */
    private static final int FEWEST = 5;
    /** A word or two that were put right do not make a shorter quotation another wording. */
    private static final double NEARLY_ALL = 0.9;

    /** Empty where the two are no kin. */
    static Optional<Kinship> of(String earlier, String later) {
        List<String> words = WordsInCommon.words(earlier);
        List<String> others = WordsInCommon.words(later);
        WordsInCommon common = WordsInCommon.of(words, others);
        if (!areKin(common)) {
            return Optional.empty();
        }
        return Optional.of(new Kinship(wording(words, others, common), thousandths(common.dice())));
    }

    /** Whether texts of these words are kin; they are words as {@link WordsInCommon#words} gives them. */
    static boolean areKin(List<String> words, List<String> others) {
        return areKin(WordsInCommon.of(words, others));
    }

    private static boolean areKin(WordsInCommon common) {
        return common.shared() >= FEWEST && common.contained() >= LEAST;
    }

    private static Wording wording(List<String> earlier, List<String> later, WordsInCommon common) {
        if (earlier.equals(later)) {
            return Wording.SAME;
        }
        if (common.contained() >= NEARLY_ALL && common.one() != common.other()) {
            return common.other() < common.one() ? Wording.SHORTENED : Wording.EXTENDED;
        }
        return Wording.REWORDED;
    }

    private static double thousandths(double likeness) {
        return Math.round(likeness * 1000) / 1000.0;
    }

    /** The one of two kindred sayings that is not {@code self}, as the other one's record shows it. */
    static Optional<Echo> echo(Saying self, Saying kin) {
        boolean before = kin.place().compareTo(self.place()) < 0;
        return (before ? of(kin.text(), self.text()) : of(self.text(), kin.text()))
                .map(found -> new Echo(
                        kin.quotationId(),
                        kin.article(),
                        kin.speaker(),
                        found.wording,
                        isReattributed(self, kin),
                        found.similarity));
    }

    /** Whether the two are given to different speakers, as far as both texts tell. */
    static boolean isReattributed(Saying one, Saying other) {
        return one.speaker().isPresent()
                && other.speaker().isPresent()
                && !one.speaker().equals(other.speaker());
    }
}
