package commentariat.bench.miss;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text in fours, as the measure of pages counts them: whether a paragraph stands in a text, whatever its punctuation. */
final class Shingles {
    private static final int SIZE = 4;
    private static final double MOST = 0.5;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private final List<String> words;
    private final String all;
    private final Set<String> shingles = new HashSet<>();

    Shingles(String text) {
        words = split(text);
        all = " " + String.join(" ", words) + " ";
        for (int i = 0; i + SIZE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SIZE)));
        }
    }

    /** Whether most of another text stands in it; of a text of less than four words, all. */
    boolean hold(Shingles other) {
        if (other.shingles.isEmpty()) {
            return !other.words.isEmpty() && all.contains(other.all);
        }
        long held = other.shingles.stream().filter(shingles::contains).count();
        return held >= MOST * other.shingles.size();
    }

    /** How many words a text has. */
    static int words(String text) {
        return split(text).size();
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>(List.of(NO_WORD.split(text)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
