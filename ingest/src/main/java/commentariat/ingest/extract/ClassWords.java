package commentariat.ingest.extract;

/** The words in the names that a page gives its elements: "PostAuthor__name-link" has four. */
final class ClassWords {
    private ClassWords() {}

    /** Where the first word begins at or behind {@code from}; {@code to} where there is none. */
    static int next(String names, int from, int to) {
        int at = from;
        while (at < to && !isLetter(names.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the word ends that begins at {@code start}: before what is no letter, or before a hump. */
    static int end(String names, int start, int to) {
        int at = start + 1;
        while (at < to) {
            char c = names.charAt(at);
            if (c >= 'a' && c <= 'z') {
                at++;
                continue;
            }
            boolean hump = Character.isUpperCase(c) && Character.isLowerCase(names.charAt(at - 1));
            if (hump || !isLetter(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }
}
