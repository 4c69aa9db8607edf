package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds any of many phrases in a text in one pass, by the two characters that each begins with. */
final class Phrases {
    private static final int SLOTS = 4096;

    private static final String[] NONE = {};

    /** By the first two characters: the phrases, the longest first. */
    private final String[][] slots = new String[SLOTS][];
    /** Those of one character. */
    private final List<String> signs;

    /**
     * Where a phrase stands in a text.
     *
     * @param start inclusive
     * @param end exclusive
     */
    record Place(int start, int end) {}

    /** {@code phrases} are in lower case, none of them empty. */
    Phrases(Collection<String> phrases) {
        Arrays.fill(slots, NONE);
        signs = phrases.stream().filter(phrase -> phrase.length() == 1).toList();
        phrases.stream()
                .filter(phrase -> phrase.length() > 1)
                .distinct()
                .sorted(Comparator.comparing(String::length))
                .forEach(phrase -> {
                    int slot = slot(phrase.charAt(0), phrase.charAt(1));
                    List<String> here = new ArrayList<>(List.of(phrase));
                    here.addAll(List.of(slots[slot]));
                    slots[slot] = here.toArray(String[]::new);
                });
    }

    private static int slot(char first, char second) {
        return (first * 31 + second) & (SLOTS - 1);
    }

    /** Whether one of them stands anywhere in a text in lower case. */
    boolean isIn(String lower) {
        for (String sign : signs) {
            if (lower.contains(sign)) {
                return true;
            }
        }
        for (int i = 0; i + 1 < lower.length(); i++) {
            if (isAt(lower, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text in lower case begins with one of them. */
    boolean begin(String lower) {
        for (String sign : signs) {
            if (lower.startsWith(sign)) {
                return true;
            }
        }
        return lower.length() > 1 && isAt(lower, 0);
    }

    private boolean isAt(String lower, int at) {
        for (String phrase : slots[slot(lower.charAt(at), lower.charAt(at + 1))]) {
            if (lower.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    /** The first of them of two characters or more in a text, in either case, that no letter stands before; the longest where several begin there. */
    Optional<Place> first(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            for (String phrase : slots[slot(lower(text.charAt(i)), lower(text.charAt(i + 1)))]) {
                if (text.regionMatches(true, i, phrase, 0, phrase.length())
                        && (i == 0 || !Character.isLetter(text.codePointBefore(i)))) {
                    return Optional.of(new Place(i, i + phrase.length()));
                }
            }
        }
        return Optional.empty();
    }

    private static char lower(char c) {
        return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c | 0x20 : c) : Character.toLowerCase(c);
    }
}
