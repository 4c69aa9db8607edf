package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a word in the classes, the id or the test id of an element tells of it.
 *
 * @param word itself, in lower case; "" where it says nothing
 * @param suspicion that the element surrounds the article
 * @param byline it names authors
 * @param beside behind a word for authors: it holds something about them
 * @param frame it belongs to the page's frame, to readers or to other articles
 * @param name it holds an author's name and nothing else
 * @param date it shows a date
 * @param changed the date is that of the last change
 * @param within the words behind it tell what stands within the element or beside it: "has-sidebar", "with-caption", "no-menu"
 * @param opensPair together with the word behind it, it may tell more: "most-read"
 */
record LabelWord(
        String word,
        Box.Suspicion suspicion,
        boolean byline,
        boolean beside,
        boolean frame,
        boolean name,
        boolean date,
        boolean changed,
        boolean within,
        boolean opensPair) {
    static final LabelWord NONE =
            new LabelWord("", Box.Suspicion.NONE, false, false, false, false, false, false, false, false);

    private static final Set<String> WITHIN_OR_BESIDE = Set.of("has", "with", "without", "no", "under");
    private static final Set<String> NAMES = Set.of("name", "link", "fn");
    /** What they say depends on the words around them. */
    private static final Set<String> IN_CONTEXT = Set.of("by", "line", "hidden", "overflow");

    private static final Map<String, Box.Suspicion> BOILERPLATE = boilerplate();
    private static final NameTable<LabelWord> KNOWN = new NameTable<>(known(), NONE);

    /** The word that stands from {@code from} to before {@code to}. */
    static LabelWord of(String names, int from, int to) {
        return KNOWN.get(names, from, to);
    }

    /** What two words together say. */
    static Box.Suspicion suspicionOfPair(String first, String second) {
        return BOILERPLATE.getOrDefault((first + "-" + second).toLowerCase(Locale.ROOT), Box.Suspicion.NONE);
    }

    private static Map<String, LabelWord> known() {
        Set<String> bylines = Words.set("byline-classes.txt");
        Set<String> notBylines = Words.set("not-byline-classes.txt");
        Set<String> dates = Words.set("date-classes.txt");
        List<String> all = new ArrayList<>(WITHIN_OR_BESIDE);
        all.addAll(NAMES);
        all.addAll(IN_CONTEXT);
        all.addAll(BOILERPLATE.keySet());
        all.addAll(bylines);
        all.addAll(notBylines);
        all.addAll(dates);
        Map<String, LabelWord> known = new HashMap<>();
        for (String entry : all) {
            String word = entry.split("[-!]", 2)[0];
            known.put(
                    word,
                    new LabelWord(
                            word,
                            BOILERPLATE.getOrDefault(word, Box.Suspicion.NONE),
                            bylines.contains(word),
                            notBylines.contains(word),
                            notBylines.contains(word + "!"),
                            NAMES.contains(word),
                            dates.contains(word) || dates.contains(word + "!"),
                            dates.contains(word + "!"),
                            WITHIN_OR_BESIDE.contains(word),
                            BOILERPLATE.keySet().stream().anyMatch(pair -> pair.startsWith(word + "-"))));
        }
        return known;
    }

    private static Map<String, Box.Suspicion> boilerplate() {
        Map<String, Box.Suspicion> words = new HashMap<>();
        for (String line : Words.list("boilerplate-classes.txt")) {
            if (line.endsWith("!!")) {
                words.put(line.substring(0, line.length() - 2), Box.Suspicion.CERTAIN);
            } else if (line.endsWith("!")) {
                words.put(line.substring(0, line.length() - 1), Box.Suspicion.STRONG);
            } else if (line.endsWith("~")) {
                words.put(line.substring(0, line.length() - 1), Box.Suspicion.SMALL);
            } else {
                words.put(line, Box.Suspicion.SOFT);
            }
        }
        return Map.copyOf(words);
    }
}
