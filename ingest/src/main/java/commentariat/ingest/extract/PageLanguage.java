package commentariat.ingest.extract;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page is written in, by its own word, unless its letters and its small words say otherwise. */
final class PageLanguage {
    private static final Map<Character.UnicodeScript, Set<String>> LANGUAGES = Map.of(
            Character.UnicodeScript.CYRILLIC,
                    Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "uz", "tt", "az", "bs", "cnr"),
            Character.UnicodeScript.GREEK, Set.of("el"),
            Character.UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps", "ckb", "sd", "ug", "ku"),
            Character.UnicodeScript.HEBREW, Set.of("he", "iw", "yi"),
            Character.UnicodeScript.HAN, Set.of("zh", "ja", "yue"),
            Character.UnicodeScript.HANGUL, Set.of("ko"),
            Character.UnicodeScript.HIRAGANA, Set.of("ja"),
            Character.UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne", "sa"),
            Character.UnicodeScript.THAI, Set.of("th"));
    /** ISO 639-1 gave them other letters. */
    private static final Set<String> RENAMED = Set.of("iw", "in", "ji");

    private static final int SAMPLE = 4_000;
    private static final int LONGEST_SAMPLE = 1_500;
    private static final Map<String, NameTable<Boolean>> FUNCTION_WORDS = functionWords();
    private static final double LEAST_SHARE = 0.06;
    private static final int LEAST_WORDS = 15;
    private static final List<Set<String>> NEAR = List.of(
            Set.of("no", "nb", "nn", "da"),
            Set.of("hr", "sr", "bs", "cnr", "sh"),
            Set.of("id", "ms", "jv", "su"),
            Set.of("cs", "sk"),
            Set.of("es", "gl", "pt", "ast", "ca"),
            Set.of("nl", "af", "fy"),
            Set.of("de", "gsw", "lb", "nds"),
            Set.of("fa", "tg", "ps"),
            Set.of("zh", "yue"));

    private PageLanguage() {}

    static Optional<Found<String>> of(Clues clues, LinkedData data, Hints hints, List<String> paragraphs) {
        Optional<Character.UnicodeScript> script = script(paragraphs);
        String sample = sample(paragraphs);
        Supplier<Stream<Found<String>>> said = () -> said(clues, data, hints)
                .filter(found -> script.map(letters -> isWrittenIn(found.value(), letters))
                        .orElse(true));
        return said.get()
                .findFirst()
                .filter(found -> !isDoubtful(language(found.value()), sample))
                .or(() -> script.filter(letters ->
                                LANGUAGES.getOrDefault(letters, Set.of()).size() == 1)
                        .map(letters -> new Found<>(
                                LANGUAGES
                                        .getOrDefault(letters, Set.of())
                                        .iterator()
                                        .next(),
                                "text")))
                .or(() -> detected(said.get().toList(), sample))
                .or(() -> said.get().findFirst());
    }

    /** What the page and its listing say, the surest first; read one by one, as the first one nearly always does. */
    private static Stream<Found<String>> said(Clues clues, LinkedData data, Hints hints) {
        return Stream.<Supplier<Optional<Found<String>>>>of(
                        () -> tag(clues.language()).map(tag -> new Found<>(tag, "meta")),
                        () -> tag(data.text("inLanguage")).map(tag -> new Found<>(tag, "json-ld")),
                        () -> tag(clues.meta("og:locale")).map(tag -> new Found<>(tag, "opengraph")),
                        () -> tag(clues.meta("content-language", "dc.language", "dcterms.language", "language"))
                                .map(tag -> new Found<>(tag, "meta")),
                        () -> tag(hints.language()).map(tag -> new Found<>(tag, "listing")))
                .map(Supplier::get)
                .flatMap(Optional::stream);
    }

    /** What the detector says; the page's own word where that is nearly the same. */
    private static Optional<Found<String>> detected(List<Found<String>> said, String sample) {
        return DetectedLanguage.of(sample)
                .map(tag -> said.stream()
                        .filter(found -> areNear(language(found.value()), tag))
                        .findFirst()
                        .orElseGet(() -> new Found<>(tag, "text")));
    }

    /** Whether a text of several dozen words has hardly any of a language's commonest. */
    private static boolean isDoubtful(String language, String sample) {
        NameTable<Boolean> common = FUNCTION_WORDS.get(language);
        if (common == null) {
            return false;
        }
        int words = 0;
        int found = 0;
        int start = 0;
        for (int i = 0; i <= sample.length(); i++) {
            if (i == sample.length() || !isOfWord(sample.charAt(i))) {
                if (i > start) {
                    words++;
                    found += common.get(sample, start, i) ? 1 : 0;
                }
                start = i + 1;
            }
        }
        return words >= LEAST_WORDS && found < LEAST_SHARE * words;
    }

    private static boolean isOfWord(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether the detector may take one for the other. */
    private static boolean areNear(String one, String other) {
        return one.equals(other) || NEAR.stream().anyMatch(near -> near.contains(one) && near.contains(other));
    }

    private static String language(String tag) {
        return tag.split("-", 2)[0];
    }

    private static String sample(List<String> paragraphs) {
        StringBuilder sample = new StringBuilder();
        for (String paragraph : paragraphs) {
            if (sample.length() >= LONGEST_SAMPLE) {
                break;
            }
            sample.append(paragraph, 0, Math.min(paragraph.length(), LONGEST_SAMPLE))
                    .append(' ');
        }
        return sample.toString();
    }

    private static Map<String, NameTable<Boolean>> functionWords() {
        return Words.list("function-words.txt").stream()
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> new NameTable<>(words(pair[1]), false)));
    }

    private static Map<String, Boolean> words(String line) {
        return Stream.of(line.split(" ")).distinct().collect(Collectors.toMap(word -> word, word -> true));
    }

    private static Optional<String> tag(Optional<String> said) {
        return said.flatMap(text -> {
            if (isPlainTag(text)) {
                return Optional.of(text);
            }
            try {
                Locale locale = new Locale.Builder()
                        .setLanguageTag(text.strip().replace('_', '-').split("[,; ]", 2)[0])
                        .build();
                String tag = locale.toLanguageTag();
                return locale.getLanguage().isEmpty()
                                || tag.equals("und")
                                || locale.getLanguage().length() > 3
                        ? Optional.empty()
                        : Optional.of(tag);
            } catch (IllformedLocaleException e) {
                return Optional.empty();
            }
        });
    }

    /** "de", "en-US": what most pages write needs no parser. */
    private static boolean isPlainTag(String text) {
        return !RENAMED.contains(text.substring(0, Math.min(2, text.length())))
                && (text.length() == 2
                        || text.length() == 5
                                && text.charAt(2) == '-'
                                && isLetter(text, 3, 'A')
                                && isLetter(text, 4, 'A'))
                && isLetter(text, 0, 'a')
                && isLetter(text, 1, 'a');
    }

    private static boolean isLetter(String text, int at, char first) {
        return text.charAt(at) >= first && text.charAt(at) < first + 26;
    }

    private static boolean isWrittenIn(String tag, Character.UnicodeScript script) {
        String language = language(tag);
        Set<String> possible = LANGUAGES.get(script);
        return possible != null
                ? possible.contains(language)
                : LANGUAGES.values().stream().noneMatch(known -> known.contains(language))
                        || Set.of("sr", "uz", "az", "bs", "ku", "kk", "cnr", "tt")
                                .contains(language);
    }

    /** The script of most letters; kana, where it has some, tells Japanese from Chinese. */
    private static Optional<Character.UnicodeScript> script(List<String> paragraphs) {
        Map<Character.UnicodeScript, Integer> letters = new java.util.EnumMap<>(Character.UnicodeScript.class);
        int seen = 0;
        int latin = 0;
        for (String paragraph : paragraphs) {
            for (int i = 0; i < paragraph.length() && seen < SAMPLE; i++) {
                char c = paragraph.charAt(i);
                if (c < 0x80) {
                    int letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
                    latin += letter;
                    seen += letter;
                } else if (Character.isLetter(c)) {
                    Character.UnicodeScript script = Character.UnicodeScript.of(c);
                    letters.merge(
                            script == Character.UnicodeScript.KATAKANA ? Character.UnicodeScript.HIRAGANA : script,
                            1,
                            Integer::sum);
                    seen++;
                }
            }
        }
        letters.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
        if (letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0) * 10 > seen && seen > 0) {
            return Optional.of(Character.UnicodeScript.HIRAGANA);
        }
        int half = seen / 2;
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
