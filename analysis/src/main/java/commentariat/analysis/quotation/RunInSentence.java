package commentariat.analysis.quotation;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import java.util.List;

/**
 * Words between marks where they stand, and what their look says of them: a quotation, a title, a headline.
 *
 * @param text of the whole article
 * @param matrix the sentence around them
 * @param m the sentence's number
 * @param step the run's number among the sentence's units
 * @param run the words
 * @param opens whether nothing of weight stands before them in the sentence
 */
record RunInSentence(Text text, Matrix matrix, int m, int step, Run run, boolean opens) {
    /** Words between marks that nothing announces are a quotation from this many on; fewer are a title or said with distance. */
    private static final int WORDS_WITHOUT_CUE = 3;
    /** Between a headline and the colon behind its byline there are no more steps than this. */
    private static final int LONGEST_BYLINE = 12;

    static RunInSentence of(Text text, Matrix matrix, int m, int step, Run run) {
        return new RunInSentence(text, matrix, m, step, run, opensSentence(matrix, step));
    }

    /** At the start of its sentence, or behind no more than a conjunction, bullet or dash. */
    private static boolean opensSentence(Matrix matrix, int step) {
        for (int i = 0; i < step; i++) {
            Unit unit = matrix.units().get(i);
            if (!unit.isPunctuation() && !unit.is(WordClass.CONJUNCTION)) {
                return false;
            }
        }
        return true;
    }

    boolean isQuotation() {
        return run.words() >= WORDS_WITHOUT_CUE || (opens && endsLikeSentence());
    }

    boolean isTitle() {
        return looksLikeTitle(text, run) && (!opens || isSubject());
    }

    private boolean endsLikeSentence() {
        return ".!?…,".indexOf(text.string().charAt(run.inner().end() - 1)) >= 0;
    }

    /**
     * Every word of weight with a capital, as in titles of works. The comma or full stop of the sentence around it, which the American
     * press sets within the marks, says nothing.
     */
    static boolean looksLikeTitle(Text text, Run run) {
        List<Token> words =
                text.tokensIn(run.inner()).stream().filter(Token::isWord).toList();
        return words.size() > 1
                && "!?…".indexOf(text.string().charAt(run.inner().end() - 1)) < 0
                && words.get(0).isCapitalised()
                && words.stream().allMatch(word -> word.isCapitalised() || isSmall(word));
    }

    /** A word that titles write without a capital. */
    private static boolean isSmall(Token word) {
        return word.text().length() < 5 && Lexicon.isClosed(word.lower());
    }

    /** A headline and who wrote under it: “Rain falls on the coast,” by the Courier’s Ann Holt. */
    boolean isBylined() {
        List<Unit> units = matrix.units();
        return step + 1 < units.size() && units.get(step + 1).is("by");
    }

    /**
     * The first lines of an article that is only referred to, as in a round-up of the press: behind its headline, who wrote it and a
     * colon. Nobody's comment: “Rain falls on the coast,” by the Courier’s Ann Holt: “It has rained on the coast since May.”
     */
    boolean isExcerpt() {
        List<Unit> units = matrix.units();
        int colon = step - 1;
        if (colon < 0 || !units.get(colon).is(":")) {
            return false;
        }
        Grammar grammar = new Grammar(units);
        int by = colon - 1;
        while (by > 0 && !units.get(by).is("by") && !grammar.isRun(by) && colon - by <= LONGEST_BYLINE) {
            by--;
        }
        return by > 0 && units.get(by).is("by") && grammar.isRun(by - 1);
    }

    /** The run stands for a thing in its sentence, which goes on without a comma: “The Long Road” is a film about … */
    private boolean isSubject() {
        List<Unit> units = matrix.units();
        return !endsLikeSentence()
                && step + 1 < units.size()
                && !units.get(step + 1).isPunctuation();
    }
}
