package commentariat.ingest.extract;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the page is written in, by its own word, unless its letters say otherwise. */
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
    private static final int SAMPLE = 4_000;

    private PageLanguage() {}

    static Optional<Found<String>> of(Clues clues, LinkedData data, Hints hints, List<String> paragraphs) {
        Optional<Character.UnicodeScript> script = script(paragraphs);
        return Found.first(
                        () -> tag(clues.language()).map(tag -> new Found<>(tag, "meta")),
                        () -> tag(data.text("inLanguage")).map(tag -> new Found<>(tag, "json-ld")),
                        () -> tag(clues.meta("og:locale")).map(tag -> new Found<>(tag, "opengraph")),
                        () -> tag(clues.meta("content-language", "dc.language", "dcterms.language", "language"))
                                .map(tag -> new Found<>(tag, "meta")),
                        () -> tag(hints.language()).map(tag -> new Found<>(tag, "listing")))
                .filter(found -> script.map(letters -> isWrittenIn(found.value(), letters))
                        .orElse(true))
                .or(() -> tag(hints.language())
                        .filter(tag ->
                                script.map(letters -> isWrittenIn(tag, letters)).orElse(true))
                        .map(tag -> new Found<>(tag, "listing")))
                .or(() -> script.filter(letters ->
                                LANGUAGES.getOrDefault(letters, Set.of()).size() == 1)
                        .map(letters -> new Found<>(
                                LANGUAGES
                                        .getOrDefault(letters, Set.of())
                                        .iterator()
                                        .next(),
                                "text")));
    }

    private static Optional<String> tag(Optional<String> said) {
        return said.flatMap(text -> {
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

    private static boolean isWrittenIn(String tag, Character.UnicodeScript script) {
        String language = tag.split("-", 2)[0];
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
        for (String paragraph : paragraphs) {
            for (int i = 0; i < paragraph.length() && seen < SAMPLE; i++) {
                char c = paragraph.charAt(i);
                if (Character.isLetter(c)) {
                    Character.UnicodeScript script = Character.UnicodeScript.of(c);
                    letters.merge(
                            script == Character.UnicodeScript.KATAKANA ? Character.UnicodeScript.HIRAGANA : script,
                            1,
                            Integer::sum);
                    seen++;
                }
            }
        }
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
