package commentariat.ingest.extract;

import java.util.Arrays;

/** Text that is put together piece by piece and becomes one clean line, as {@link TextCleaner#line(String)} makes it. */
final class TextLine {
    private char[] chars = new char[1024];
    private int length;
    /** Whether something stands in it that must be looked at once all is there: half a pair, a mark. */
    private boolean clean = true;

    boolean isEmpty() {
        return length == 0;
    }

    /**
     * Appends words; white space of any kind, runs of it too, becomes one space, none where the line begins.
     *
     * @return how many characters that made
     */
    int append(String words) {
        int size = words.length();
        if (chars.length - length < size) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + size));
        }
        int before = length;
        int end = length;
        for (int i = 0; i < size; i++) {
            char c = words.charAt(i);
            if (c > ' ' && c < 0x7F) {
                chars[end++] = c;
            } else if (!TextCleaner.isSpace(c)) {
                chars[end++] = c;
                clean &= c >= 0xC0 && c < 0x2000;
            } else if (end > 0 && chars[end - 1] != ' ') {
                chars[end++] = ' ';
            }
        }
        length = end;
        return end - before;
    }

    /** The line, clean; the next one begins. */
    String take() {
        int end = length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
        String line = new String(chars, 0, end);
        String taken = clean ? line : TextCleaner.line(line);
        length = 0;
        clean = true;
        return taken;
    }
}
