package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words in the names that a page gives its elements. */
final class ClassWords {
    private ClassWords() {}

    /** In lower case, in order: "PostAuthor__name-link" has four. */
    static List<String> of(String names) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }
}
