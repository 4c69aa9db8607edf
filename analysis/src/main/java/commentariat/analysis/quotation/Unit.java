package commentariat.analysis.quotation;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a writer's sentence: a token, or all the words of a quotation as if they were one.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 * @param text what stands there; for a quotation, its marks and words
 * @param lower in lower case; for a quotation {@code “”}
 * @param run the quotation, where it is one
 */
record Unit(int start, int end, String text, String lower, Optional<Run> run) {

    static Unit of(Token token) {
        return new Unit(token.start(), token.end(), token.text(), token.lower(), Optional.empty());
    }

    static Unit of(Run run, String text) {
        return new Unit(run.outer().start(), run.outer().end(), run.outer().in(text), "“”", Optional.of(run));
    }

    boolean isRun() {
        return run.isPresent();
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean is(WordClass wordClass) {
        return Lexicon.is(lower, wordClass);
    }

    /** A word or number: neither mark nor quotation. */
    boolean isWord() {
        return !isRun() && (Character.isLetterOrDigit(text.codePointAt(0)) || (text.length() > 1 && isHandle()));
    }

    private boolean isHandle() {
        return (text.charAt(0) == '@' || text.charAt(0) == '#') && Character.isLetterOrDigit(text.charAt(1));
    }

    /** The address of a page, with its scheme: what is appended to a post. */
    boolean isLink() {
        return !isRun() && lower.startsWith("http") && lower.contains("://");
    }

    boolean isCapitalised() {
        return !isRun() && (Character.isUpperCase(text.codePointAt(0)) || (isHandle() && text.length() > 1));
    }

    boolean isPossessiveMark() {
        return lower.equals("'s") || lower.equals("'");
    }

    /** {@code '} after a plural and {@code 's} are marks of possession or clitics; all else that is no word is punctuation. */
    boolean isPunctuation() {
        return !isRun()
                && !isWord()
                && !lower.startsWith("'")
                && !is("&")
                && !is("$")
                && !is("%")
                && !is("-")
                && !is("/");
    }

    /** The forms of a verb that this may be. */
    Set<VerbForm> verb() {
        return isRun() ? EnumSet.noneOf(VerbForm.class) : Cues.anyVerb(lower);
    }

    /** Written with capitals because it is a name, as far as can be told where it does not start the sentence. */
    boolean looksLikeName() {
        return isCapitalised() && !Lexicon.isClosed(lower);
    }
}
