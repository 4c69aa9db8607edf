package commentariat.analysis.text;

import java.util.Map;
import java.util.Set;

/** Words whose full stop is their own. */
final class Abbreviations {
    private static final Map<String, String> KINDS =
            WordList.beside(Abbreviations.class, "abbreviations.txt").pairs();
    private static final Set<String> STARTERS =
            WordList.beside(Abbreviations.class, "sentence-starters.txt").words();

    private Abbreviations() {}

    /** Whether the full stop after {@code word}, which comes without it, belongs to it. */
    static boolean ownsFullStop(String word) {
        return isInitial(word)
                || isDotted(word)
                || KINDS.containsKey(word)
                || (word.lastIndexOf('-') > 0 && KINDS.containsKey(word.substring(word.lastIndexOf('-') + 1)));
    }

    /** Whether a name or number always follows {@code word}, so that no sentence ends there; the word comes without its full stop. */
    static boolean holds(String word) {
        return "before-name".equals(KINDS.get(word));
    }

    /** Whether {@code word} is one capital. */
    static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Single letters with full stops between them: {@code U.S}, {@code a.m}, {@code Ph.D}. */
    static boolean isDotted(String word) {
        return word.length() >= 3 && word.indexOf('.') > 0 && word.charAt(word.length() - 2) == '.';
    }

    /** Whether {@code word} with its capital more likely starts a sentence than goes on with a name. */
    static boolean startsSentence(String word) {
        return STARTERS.contains(word);
    }
}
