package commentariat.ingest.extract;

/** Gives text the form that everything downstream can rely on. */
final class TextCleaner {
    private TextCleaner() {}

    /**
     * One line: white space of any kind, runs of it too, becomes one space; control characters, zero-width marks and half
     * surrogate pairs go. A zero-width joiner or non-joiner stays, since words of some scripts need it.
     */
    static String line(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            append(clean, raw, i);
        }
        int end = clean.length();
        if (end > 0 && clean.charAt(end - 1) == ' ') {
            clean.setLength(end - 1);
        }
        return clean.toString();
    }

    /** Appends the character at {@code i}, where it may stand in clean text. */
    private static void append(StringBuilder clean, String raw, int i) {
        char c = raw.charAt(i);
        if (isSpace(c)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
            if (paired) {
                clean.append(c);
            }
        } else if (!isMark(c)) {
            clean.append(c);
        }
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u00A0' || Character.isSpaceChar(c);
    }

    private static boolean isMark(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'
                || c >= '\uFFFE'
                || c == '\uFEFF';
    }
}
