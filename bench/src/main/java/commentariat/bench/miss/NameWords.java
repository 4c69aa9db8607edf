package commentariat.bench.miss;

import commentariat.analysis.text.WordList;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of names, roles and affiliations, as the measures compare them. */
final class NameWords {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CAPITALISED = Pattern.compile("\\b[A-Z][\\w’'-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POSSESSIVE = Pattern.compile("[’']s?$");
    private static final Pattern COMBINING = Pattern.compile("\\p{M}");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii");
    private static final Set<String> FUNCTION_WORDS =
            WordList.beside(NameWords.class, "function-words.txt").words();

    private NameWords() {}

    /** The last word of {@code name} that begins with a capital, in lower case; empty where none does. */
    static Optional<String> lastCapitalised(String name) {
        return CAPITALISED
                .matcher(name)
                .results()
                .map(MatchResult::group)
                .reduce((earlier, later) -> later)
                .map(word -> POSSESSIVE.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    /** The words, in lower case without diacritics, leaving out {@code Jr.} and its like. */
    static List<String> of(String name) {
        String plain = COMBINING
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(word -> !GENERATIONS.contains(word))
                .toList();
    }

    /** Whether two descriptions share a word that means something, or both have none. */
    static boolean agree(Optional<String> one, Optional<String> other) {
        Set<String> ones = content(one);
        Set<String> others = content(other);
        return ones.isEmpty() && others.isEmpty() || ones.stream().anyMatch(others::contains);
    }

    private static Set<String> content(Optional<String> words) {
        return words.stream()
                .flatMap(text -> of(text).stream())
                .filter(word -> !FUNCTION_WORDS.contains(word))
                .collect(Collectors.toSet());
    }
}
