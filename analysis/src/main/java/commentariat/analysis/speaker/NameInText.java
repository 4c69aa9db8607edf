package commentariat.analysis.speaker;

import commentariat.contract.identity.Identity;
import java.util.List;

/**
 * A name of a person where it stands.
 *
 * @param from its first token, honorifics and roles left out
 * @param to the token after its last
 * @param words its words as they stand
 * @param gender what its honorific or given name tells
 * @param given whether its first word is a given name or an initial
 * @param titled whether an honorific or a role stands before it
 * @param doubtful whether its capital may be only that of the sentence's start
 * @param chunk the first token of all the capitalised words that it stands in
 * @param first its first word, folded as in an id
 * @param last its surname, likewise
 * @param suffix {@code Jr} and the like; empty for none
 */
record NameInText(
        int from,
        int to,
        List<String> words,
        Gender gender,
        boolean given,
        boolean titled,
        boolean doubtful,
        int chunk,
        String first,
        String last,
        String suffix) {
    NameInText {
        words = List.copyOf(words);
    }

    static NameInText of(
            int from,
            int to,
            List<String> words,
            Gender gender,
            boolean given,
            boolean titled,
            boolean doubtful,
            int chunk) {
        int end = words.size() - 1;
        while (end > 0 && Names.isSuffix(words.get(end))) {
            end--;
        }
        String suffix = end < words.size() - 1 ? words.get(words.size() - 1).replace(".", "") : "";
        return new NameInText(
                from,
                to,
                words,
                gender,
                given,
                titled,
                doubtful,
                chunk,
                folded(words.get(0)),
                folded(words.get(end)),
                suffix);
    }

    /** As an id has it: Sergey and Sergei are one. */
    static String folded(String word) {
        String letters = word.replaceAll("[^\\p{L}\\p{N}-]", "");
        return letters.isEmpty() || letters.equals("-") ? word : Identity.ofPerson(letters);
    }

    boolean isFull() {
        return words.stream().filter(word -> !Names.isSuffix(word)).count() > 1;
    }
}
