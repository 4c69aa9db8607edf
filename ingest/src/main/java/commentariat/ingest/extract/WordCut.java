package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts into words: runs of letters and numbers of any script. */
final class WordCut {
    private WordCut() {}

    /** The words of a text. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i <= text.length()) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            int next = i + Character.charCount(point);
            if (!isOfWord(point)) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = next;
            }
            i = next;
        }
        return words;
    }

    /** The words of a text, with nothing between them. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isOfWord(point)) {
                letters.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return letters.toString();
    }

    /** A letter or a number. */
    private static boolean isOfWord(int point) {
        if (point < 0x80) {
            return (point | 0x20) >= 'a' && (point | 0x20) <= 'z' || point >= '0' && point <= '9';
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
