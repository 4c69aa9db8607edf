package commentariat.analysis.quotation;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lexicon of cues: verbs, nouns and adjectives that announce words. */
final class Cues {
    private static final Map<String, List<Form>> VERBS = verbs();
    private static final Map<String, CueClass> NOUNS = nouns();
    private static final Set<String> SOURCES = sources();
    private static final Map<String, CueClass> ADJECTIVES = classes("cue-adjectives.txt");

    private Cues() {}

    /** A cue as it is written, with the forms that the writing may be. */
    record Form(Cue cue, Set<VerbForm> forms) {}

    /** The verbs that {@code word}, in lower case, may be a form of; those with a particle first. */
    static List<Form> verbs(String word) {
        return VERBS.getOrDefault(word, List.of());
    }

    /** The forms of any verb that we know, cue or not, that {@code word} may be. */
    static Set<VerbForm> anyVerb(String word) {
        Set<VerbForm> forms = EnumSet.noneOf(VerbForm.class);
        forms.addAll(Lexicon.verb(word));
        verbs(word).forEach(form -> forms.addAll(form.forms()));
        return forms;
    }

    static Optional<CueClass> noun(String word) {
        return Optional.ofNullable(NOUNS.get(word));
    }

    static Optional<CueClass> adjective(String word) {
        return Optional.ofNullable(ADJECTIVES.get(word));
    }

    /** Whether {@code word} is a noun, in singular or plural, for somebody or something that can be the source of words. */
    static boolean isSource(String word) {
        return SOURCES.contains(word);
    }

    private static Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        for (String noun : WordList.beside(Cues.class, "source-nouns.txt").entries()) {
            sources.add(noun);
            sources.add(plural(noun));
        }
        return sources;
    }

    static String plural(String noun) {
        if (noun.endsWith("man")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        boolean changes = noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
        return changes
                ? noun.substring(0, noun.length() - 1) + "ies"
                : noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + "s";
    }

    private static Map<String, List<Form>> verbs() {
        Map<String, List<Form>> verbs = new HashMap<>();
        for (List<String> row : WordList.beside(Cues.class, "cues.txt").rows()) {
            String[] words = row.get(0).split(" ", 2);
            Cue cue = new Cue(
                    words[0],
                    words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
                    CueClass.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    new LinkedHashSet<>(Arrays.asList(row.get(2).split(" ", -1))));
            Lexicon.forms(words[0], row.size() > 3 ? row.get(3) : "").forEach((word, forms) -> {
                List<Form> of = verbs.computeIfAbsent(word, key -> new ArrayList<>());
                of.add(cue.particle().isPresent() ? 0 : of.size(), new Form(cue, forms));
            });
        }
        return verbs;
    }

    private static Map<String, CueClass> nouns() {
        Map<String, CueClass> nouns = new HashMap<>();
        classes("cue-nouns.txt").forEach((noun, cueClass) -> {
            nouns.put(noun, cueClass);
            nouns.put(plural(noun), cueClass);
        });
        return nouns;
    }

    private static Map<String, CueClass> classes(String file) {
        Map<String, CueClass> classes = new HashMap<>();
        WordList.beside(Cues.class, file)
                .pairs()
                .forEach((word, name) -> classes.put(word, CueClass.valueOf(name.toUpperCase(Locale.ROOT))));
        return classes;
    }
}
