package commentariat.analysis.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the network sees of a word by itself: the word, its beginnings, ends, letter groups and shape (hashed into a fixed number of
 * rows, so that every word has some), and the pieces of a large vocabulary that it is made of.
 */
public final class WordFeatures {
    private final Map<String, Integer> words;
    private final Map<String, Integer> pieces;
    private final int grams;

    /**
     * @param words known words in the normal form
     * @param pieces parts of words, those that go on a word with {@code ##} before them
     * @param grams how many rows the letter groups are hashed into; a power of two
     */
    public WordFeatures(List<String> words, List<String> pieces, int grams) {
        this.words = places(words);
        this.pieces = places(pieces);
        this.grams = grams;
    }

    /** The row of the word whose normal form is {@code normal}; -1 for an unknown one. */
    public int word(String normal) {
        return words.getOrDefault(normal, -1);
    }

    /** Lower case, straight marks, every digit 0. */
    public static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            normal.append(c == '’' || c == '‘' ? '\'' : c == '“' || c == '”' ? '"' : Character.isDigit(c) ? '0' : c);
        }
        return normal.toString();
    }

    /**
     * The rows of what {@code word} is made of: beginnings of 1 to 3 letters, ends of 1 to 4, groups of 3 and 4, its shape, and its
     * exact form.
     *
     * @param normal its normal form
     */
    public int[] grams(String word, String normal) {
        List<Integer> rows = new ArrayList<>();
        int length = normal.length();
        for (int size = 1; size <= Math.min(3, length); size++) {
            rows.add(row(size, normal.substring(0, size)));
        }
        for (int size = 1; size <= Math.min(4, length); size++) {
            rows.add(row(10 + size, normal.substring(length - size)));
        }
        rows.add(row(20, shape(word)));
        rows.add(row(21, word));
        String closed = "^" + normal + "$";
        for (int size = 3; size <= 4; size++) {
            for (int at = 0; at + size <= closed.length(); at++) {
                rows.add(row(30 + size, closed.substring(at, at + size)));
            }
        }
        return rows.stream().mapToInt(row -> row).toArray();
    }

    /** The rows of the fewest pieces, longest first, that {@code normal} is made of; letters that are in none are left out. */
    public int[] pieces(String normal) {
        List<Integer> rows = new ArrayList<>();
        int at = 0;
        while (at < normal.length()) {
            int end = at;
            boolean inWord = Character.isLetterOrDigit(normal.charAt(at));
            while (end < normal.length() && inWord && Character.isLetterOrDigit(normal.charAt(end))) {
                end++;
            }
            if (!inWord) {
                end = at + 1;
            }
            addPieces(normal.substring(at, end), rows);
            at = end;
        }
        return rows.stream().mapToInt(row -> row).toArray();
    }

    private void addPieces(String part, List<Integer> rows) {
        int at = 0;
        while (at < part.length()) {
            int end = part.length();
            Integer row = null;
            while (end > at && (row = pieces.get((at > 0 ? "##" : "") + part.substring(at, end))) == null) {
                end--;
            }
            if (row != null) {
                rows.add(row);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** {@code Xxd-}: runs of capitals, small letters and digits, no longer than two; marks as they are. */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            int size = shape.length();
            if (size < 2 || shape.charAt(size - 1) != kind || shape.charAt(size - 2) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    /** FNV-1a with the last mixing steps of MurmurHash3, so that nearby strings fall far apart. */
    private int row(int kind, String string) {
        int hash = kind * 0x9E3779B1;
        for (int i = 0; i < string.length(); i++) {
            hash = (hash ^ string.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        return hash & (grams - 1);
    }

    private static Map<String, Integer> places(List<String> strings) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < strings.size(); i++) {
            places.put(strings.get(i), i);
        }
        return places;
    }
}
