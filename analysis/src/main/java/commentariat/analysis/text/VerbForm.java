package commentariat.analysis.text;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The forms that an English verb has. */
public enum VerbForm {
    /** Claim: also the infinitive. */
    BASE,
    /** Claims. */
    THIRD_PERSON,
    /** Claimed, wrote. */
    PAST,
    /** Claimed, written. */
    PARTICIPLE,
    /** Claiming. */
    ING;

    private static final String VOWELS = "aeiou";

    /**
     * The forms of the verb {@code lemma}. Where the last consonant may or may not be doubled ({@code labeled}, {@code labelled}),
     * both ways of writing are given.
     *
     * @param irregular past and past participle, separated by a space; empty where they are regular
     */
    static Map<VerbForm, Set<String>> of(String lemma, String irregular) {
        Map<VerbForm, Set<String>> forms = new EnumMap<>(VerbForm.class);
        forms.put(BASE, Set.of(lemma));
        forms.put(THIRD_PERSON, Set.of(third(lemma)));
        if (irregular.isEmpty()) {
            forms.put(PAST, past(lemma));
            forms.put(PARTICIPLE, past(lemma));
        } else {
            String[] pair = irregular.split(" ", 2);
            forms.put(PAST, Set.of(pair[0]));
            forms.put(PARTICIPLE, Set.of(pair[pair.length - 1]));
        }
        forms.put(ING, ing(lemma));
        return forms;
    }

    private static String third(String lemma) {
        if (endsInConsonantAndY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma.matches(".*(s|x|z|ch|sh|o)") ? lemma + "es" : lemma + "s";
    }

    private static Set<String> past(String lemma) {
        if (lemma.endsWith("e")) {
            return Set.of(lemma + "d");
        }
        if (endsInConsonantAndY(lemma)) {
            return Set.of(lemma.substring(0, lemma.length() - 1) + "ied");
        }
        return withAndWithoutDoubling(lemma, "ed");
    }

    private static Set<String> ing(String lemma) {
        if (lemma.endsWith("ie")) {
            return Set.of(lemma.substring(0, lemma.length() - 2) + "ying");
        }
        if (lemma.endsWith("e") && !lemma.endsWith("ee") && lemma.length() > 2) {
            return Set.of(lemma.substring(0, lemma.length() - 1) + "ing");
        }
        return withAndWithoutDoubling(lemma, "ing");
    }

    private static Set<String> withAndWithoutDoubling(String lemma, String ending) {
        Set<String> forms = new LinkedHashSet<>();
        int length = lemma.length();
        if (length > 2
                && !isVowel(lemma, length - 1)
                && "wxy".indexOf(lemma.charAt(length - 1)) < 0
                && isVowel(lemma, length - 2)
                && (!isVowel(lemma, length - 3) || lemma.startsWith("qu", length - 4))) {
            forms.add(lemma + lemma.charAt(length - 1) + ending);
        }
        forms.add(lemma + ending);
        return forms;
    }

    private static boolean endsInConsonantAndY(String lemma) {
        return lemma.endsWith("y") && lemma.length() > 1 && !isVowel(lemma, lemma.length() - 2);
    }

    private static boolean isVowel(String lemma, int at) {
        return VOWELS.indexOf(lemma.charAt(at)) >= 0;
    }
}
