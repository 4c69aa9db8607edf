package commentariat.enrich.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many words two texts share, counted as often as both have them; case and punctuation do not count.
 *
 * @param one words of the one
 * @param other words of the other
 * @param shared words that both have
 */
public record WordsInCommon(int one, int other, int shared) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Of two texts, in either order. */
    public static WordsInCommon of(String one, String other) {
        return of(words(one), words(other));
    }

    /** Of the words of two texts, as {@link #words} gives them. */
    public static WordsInCommon of(List<String> words, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        words.forEach(word -> left.merge(word, 1, Integer::sum));
        int shared = 0;
        for (String word : others) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return new WordsInCommon(words.size(), others.size(), shared);
    }

    /** The words of a text, in lower case. */
    public static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** 0 to 1: twice the shared words by the words of both (Dice's coefficient). */
    public double dice() {
        int all = one + other;
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    /** 0 to 1: how much of the shorter one is in the longer one (overlap coefficient). */
    public double contained() {
        int shorter = Math.min(one, other);
        return shorter == 0 ? 0 : (double) shared / shorter;
    }
}
