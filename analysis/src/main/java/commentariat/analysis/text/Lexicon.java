package commentariat.analysis.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an English word can be, without a look at its neighbours. Words are asked for in lower case, apostrophes straight. */
public final class Lexicon {
    private static final Map<String, Set<WordClass>> CLASSES = classes();
    private static final Map<String, Set<VerbForm>> VERBS = verbs();

    private Lexicon() {}

    /** Whether {@code word} belongs to {@code wordClass}. Words in -ly count as adverbs. */
    public static boolean is(String word, WordClass wordClass) {
        Set<WordClass> classes = CLASSES.get(word);
        if (classes != null) {
            return classes.contains(wordClass);
        }
        return wordClass == WordClass.ADVERB && word.length() > 4 && word.endsWith("ly");
    }

    /** Whether {@code word} is of any closed class. */
    public static boolean isClosed(String word) {
        return CLASSES.containsKey(word);
    }

    /** The forms of a common verb that {@code word} may be; empty where it is none. */
    public static Set<VerbForm> verb(String word) {
        return VERBS.getOrDefault(word, Set.of());
    }

    /**
     * Every written form of the verb {@code lemma}, with the forms that it may be.
     *
     * @param irregular past and past participle, separated by a space; empty where they are regular
     */
    public static Map<String, Set<VerbForm>> forms(String lemma, String irregular) {
        Map<String, Set<VerbForm>> forms = new HashMap<>();
        VerbForm.of(lemma, irregular)
                .forEach((form, words) ->
                        words.forEach(word -> forms.computeIfAbsent(word, key -> EnumSet.noneOf(VerbForm.class))
                                .add(form)));
        return forms;
    }

    private static Map<String, Set<WordClass>> classes() {
        Map<String, Set<WordClass>> classes = new HashMap<>();
        WordList.beside(Lexicon.class, "word-classes.txt").pairs().forEach((word, names) -> {
            Set<WordClass> of = EnumSet.noneOf(WordClass.class);
            Arrays.stream(names.split(" ", -1))
                    .forEach(name -> of.add(WordClass.valueOf(name.toUpperCase(Locale.ROOT))));
            classes.put(word, of);
        });
        return classes;
    }

    private static Map<String, Set<VerbForm>> verbs() {
        Map<String, Set<VerbForm>> verbs = new HashMap<>();
        for (List<String> row : WordList.beside(Lexicon.class, "verbs.txt").rows()) {
            forms(row.get(0), row.size() > 1 ? row.get(1) : "")
                    .forEach((word, forms) -> verbs.computeIfAbsent(word, key -> EnumSet.noneOf(VerbForm.class))
                            .addAll(forms));
        }
        return verbs;
    }
}
