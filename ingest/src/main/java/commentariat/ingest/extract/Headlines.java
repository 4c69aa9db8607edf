package commentariat.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares headlines, and frees them from the name of the paper. */
final class Headlines {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\\-–—·•»«:/>]+\\s+|\\s*[|»｜]\\s*|(?<![a-z0-9])_|_(?![a-z0-9])");

    /** Behind a bar or a dash: four words at most. */
    private static final Pattern LAST_PART = Pattern.compile("\\s[|\\-–—·•»]\\s+([^\\s|]+(?: [^\\s|]+){0,3})$");

    private static final int SHORTEST_HEADLINE = 12;

    private Headlines() {}

    /** Whether both say the same, but for a site's name, a kicker or an edit. */
    static boolean alike(String a, String b) {
        return overlap(a, b) >= 0.6;
    }

    /** The share of the shorter one's words that the other has too; 0 to 1. */
    static double overlap(String a, String b) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return (double) both.size() / Math.min(first.size(), second.size());
    }

    /** Whether it has at least so many different words. */
    static boolean hasWords(String text, int least) {
        return words(text).size() >= least;
    }

    /** Whether both are the same words in the same order, whatever stands between them. */
    static boolean sameWords(String a, String b) {
        return letters(a).equals(letters(b));
    }

    /** Whether the words of the one begin or end with all those of the other. */
    static boolean holds(String longer, String shorter) {
        String words = letters(longer);
        String part = letters(shorter);
        return part.length() < words.length() && (words.startsWith(part) || words.endsWith(part));
    }

    /** Without what stands behind its last bar. */
    static String withoutLabel(String title) {
        int bar = Math.max(title.lastIndexOf(" | "), title.lastIndexOf('｜'));
        return bar > 0 ? title.substring(0, bar).strip() : title;
    }

    /** What of a text {@link #sameWords} compares. */
    static String letters(String text) {
        return WordCut.letters(text.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(WordCut.words(text.toLowerCase(Locale.ROOT)));
    }

    /** Without "… | The Paper" at either end: parts that name the site go; of a title that names none, the last part stays. */
    static String withoutSite(String title, List<String> siteNames) {
        String rest = title;
        for (String site : siteNames) {
            if (site.length() < 2) {
                continue;
            }
            String lower = rest.toLowerCase(Locale.ROOT);
            String name = site.toLowerCase(Locale.ROOT);
            if (lower.length() > name.length() + 8 && lower.endsWith(name)) {
                String before = rest.substring(0, rest.length() - name.length());
                // "… for creators" ends with a word of the host, but is not labelled with it
                String freed = SEPARATOR_AT_END.matcher(before).replaceFirst("");
                rest = freed.length() < before.length() && !freed.isEmpty() ? freed : rest;
            } else if (lower.length() > name.length() + 8 && lower.startsWith(name)) {
                String behind = SEPARATOR_AT_START
                        .matcher(rest.substring(name.length()))
                        .replaceFirst("");
                // "The Guardian view on …" begins with a name, but is not labelled with it
                rest = behind.length() < rest.length() - name.length() && !behind.isEmpty() ? behind : rest;
            }
        }
        return withoutNamedPart(rest.strip(), siteNames);
    }

    /** Without a last part of a few words that begins or ends with a name of the site: "… | Courier Online". */
    private static String withoutNamedPart(String title, List<String> siteNames) {
        Matcher part = LAST_PART.matcher(title);
        if (!part.find() || part.start() < SHORTEST_HEADLINE) {
            return title;
        }
        String label = spaced(part.group(1));
        boolean named = label.length() > 2
                && siteNames.stream()
                        .filter(site -> site.length() > 2)
                        .map(Headlines::spaced)
                        .anyMatch(site -> label.startsWith(site) || label.endsWith(site));
        return named ? title.substring(0, part.start()).strip() : title;
    }

    /** The words of a text, each between two spaces. */
    private static String spaced(String text) {
        return " " + String.join(" ", WordCut.words(text.toLowerCase(Locale.ROOT))) + " ";
    }

    /** The longest part of a page's title: where the site is not known by name. */
    static String longestPart(String title) {
        String longest = "";
        for (String part : SEPARATOR.split(title)) {
            if (part.length() > longest.length()) {
                longest = part;
            }
        }
        return words(longest).size() >= 3 ? longest.strip() : title;
    }

    private static final Pattern SEPARATOR_AT_END = Pattern.compile("\\s*[|\\-–—·•»:/>,｜_]+\\s*$");
    private static final Pattern SEPARATOR_AT_START = Pattern.compile("^\\s*[|\\-–—·•»:/>｜_]+\\s*");
}
