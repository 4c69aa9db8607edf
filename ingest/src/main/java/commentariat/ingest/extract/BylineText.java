package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the words of a byline: "By Ann Example and Ben Sample, senior reporters · Photographs by Eva Malá · 24 Nov 2026" names Ann Example
 * and Ben Sample.
 */
final class BylineText {
    /** Where one element ends and another begins: two names that stand so need no comma between them. */
    static final char SEAM = '\u241E';

    private static final List<String> LEADS = Words.list("byline-leads.txt");
    private static final List<String> CREDITS = Words.list("other-credits.txt");
    private static final Map<String, Boolean> WRITES = new HashMap<>();

    static {
        LEADS.forEach(lead -> WRITES.put(lead, true));
        CREDITS.forEach(credit -> WRITES.put(credit, false));
    }

    /** "by" anywhere; what is said in several words anywhere; any other single word where a part begins, or behind a small letter's word. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])("
                    + alternatives(Stream.concat(
                            Stream.of("by", "par", "por"),
                            Stream.concat(LEADS.stream(), CREDITS.stream()).filter(words -> words.indexOf(' ') > 0)))
                    + ")(?:\\s*[:：]\\s*|\\s+|(?=" + SEAM + "|$)|(?<=by)(?=\\p{Lu}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final NameTable<Boolean> FIRST_WORDS = new NameTable<>(
            Stream.concat(
                            Stream.of("by", "par", "por"),
                            Stream.concat(LEADS.stream(), CREDITS.stream())
                                    .filter(words -> words.indexOf(' ') > 0)
                                    .map(words -> words.substring(0, words.indexOf(' '))))
                    .distinct()
                    .collect(Collectors.toMap(word -> word, word -> true)),
            false);

    /** The first words of what {@link #OPENING} finds. */
    private static final NameTable<Boolean> OPENING_WORDS = new NameTable<>(
            Stream.concat(LEADS.stream(), CREDITS.stream())
                    .filter(words -> words.indexOf(' ') < 0)
                    .map(words -> words.substring(0, endOfWord(words, 0)))
                    .distinct()
                    .collect(Collectors.toMap(word -> word, word -> true)),
            false);

    private static final Pattern OPENING = Pattern.compile("^(?:[\\p{Ll}\\s]*\\s)?((?iu:"
            + alternatives(Stream.concat(LEADS.stream(), CREDITS.stream()).filter(words -> words.indexOf(' ') < 0))
            + "))(?:\\s*[:：]\\s*|\\s+|$)");

    private static final Pattern PART =
            Pattern.compile("[" + SEAM + "|•·●⋅∙◆/\n\t]|\\s[-–—]+\\s|\\.\\s+(?=\\p{Lu}\\p{Ll}+ (?:by|from)\\b)");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[;,、，](?!\\s*(?:Jr|Sr)\\b)\\s*|\\s+(?:and|und|et|y|e|en|og|och|i|with|dan|ve|és|a|και|и|та)\\s+|\\s*&\\s*|(?<=\\s)and\\s+|^and\\s+",
            Pattern.UNICODE_CASE);
    private static final NameTable<Boolean> BETWEEN_WORDS = new NameTable<>(
            Stream.of(
                            "and", "und", "et", "y", "e", "en", "og", "och", "i", "with", "dan", "ve", "és", "a", "και",
                            "и", "та")
                    .collect(Collectors.toMap(word -> word, word -> true)),
            false);
    private static final String BETWEEN_MARKS = ";,、，&";
    /** What follows a name and belongs to it no more. */
    private static final Pattern REST = Pattern.compile(
            "\\d.*|\\s(?:in|for|at|on|is|was|has|covers|för|für|à|pour|para)\\s.*|\\s(?:says|Follow|Updated|Published|Posted|Last)\\b.*|"
                    + "^(?:More|View|See|Read|Follow|About|All|Share|Updated|Published|Posted|Last|On)\\b.*",
            Pattern.DOTALL);

    /** "Ann Example's blog". */
    private static final Pattern BLOG = Pattern.compile("\\p{L}*'s (?:blog|weblog)$");

    private static final Pattern LAST_WORD = Pattern.compile("[\\s,]+([\\p{L}\\p{M}]+)\\.?\\s*$");
    private static final Map<String, Integer> MONTHS = Words.months();
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|on|at|the",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:author|autor|autorin|auteur|autore|автор|συντάκτης|作者|記者)(?:/\\w+)?\\s*[:：]?\\s+|(?:written by)\\s*:?\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]");
    private static final int MOST_NAMES = 20;
    private static final int LEAD_IN = 25;

    /**
     * What a byline says.
     *
     * @param names of those who wrote, in its order
     * @param others of those who had another hand in it: editors, photographers, reviewers
     * @param outright whether it says in words that the first wrote it: "By …"
     */
    record Read(List<String> names, List<String> others, boolean outright) {
        static final Read NOTHING = new Read(List.of(), List.of(), false);
    }

    private BylineText() {}

    private static String alternatives(Stream<String> words) {
        return words.distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
    }

    /** The names, cleaned, of those who wrote; none where the text names nobody. */
    static Read names(String text) {
        List<String> names = new ArrayList<>();
        List<String> others = new ArrayList<>();
        boolean writing = true;
        boolean outright = false;
        boolean bracketed = text.indexOf('(') >= 0 || text.indexOf('[') >= 0 || text.indexOf('（') >= 0;
        for (String part : PART.split(bracketed ? BRACKETS.matcher(text).replaceAll(" ") : text)) {
            String rest = part.strip();
            boolean credits = mayCredit(rest);
            Matcher opening = OPENING.matcher(rest);
            if (!(credits && CREDIT.matcher(rest).lookingAt()) && mayOpen(rest) && opening.find()) {
                writing = writes(opening.group(1));
                outright |= writing;
                rest = rest.substring(opening.end());
            }
            Matcher credit = CREDIT.matcher(rest);
            int from = 0;
            while (credits && credit.find()) {
                if (!isLeadIn(rest, from, credit)) {
                    collect(rest.substring(from, credit.start()), writing ? names : others);
                }
                writing = writes(credit.group(1));
                outright |= writing;
                from = credit.end();
            }
            collect(rest.substring(from), writing ? names : others);
        }
        return new Read(names, others, outright);
    }

    /** Whether a word of {@link #CREDIT} begins in a text: most texts have none, and need not be looked at further. */
    private static boolean mayCredit(String text) {
        // "byAnn Example": two elements, and nothing between them
        return holds(text, FIRST_WORDS, "by");
    }

    /** Whether a word of {@link #OPENING} stands in a text. */
    private static boolean mayOpen(String text) {
        return holds(text, OPENING_WORDS, "");
    }

    /** Whether a word of {@code text} is one of {@code words}, or begins with {@code beginning}, which may be empty. */
    private static boolean holds(String text, NameTable<Boolean> words, String beginning) {
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = endOfWord(text, start);
            if (end > start
                    && (words.get(text, start, end)
                            || !beginning.isEmpty()
                                    && text.regionMatches(true, start, beginning, 0, beginning.length()))) {
                return true;
            }
        }
        return false;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a line begins as a byline does. */
    static boolean isByline(String line) {
        Matcher opening = OPENING.matcher(line);
        Matcher credit = CREDIT.matcher(line);
        return mayOpen(line) && opening.find() && writes(opening.group(1)) && opening.start(1) < LEAD_IN
                || mayCredit(line) && credit.find() && writes(credit.group(1)) && credit.start() < LEAD_IN;
    }

    /** Whether a line begins with a noun for its author: "Author: …". */
    static boolean isLabelled(String line) {
        return LABEL.matcher(line).lookingAt();
    }

    /** What stands before a first "by" leads to it: "Analysis by", "A commentary by". */
    private static boolean isLeadIn(String rest, int from, Matcher credit) {
        return from == 0
                && writes(credit.group(1))
                && rest.substring(0, credit.start()).strip().indexOf(' ') < 0;
    }

    private static boolean writes(String words) {
        return WRITES.getOrDefault(words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), true);
    }

    private static void collect(String text, List<String> names) {
        Matcher between = BETWEEN.matcher(mayHoldTwo(text) ? text : "");
        int from = 0;
        boolean comma = false;
        boolean described = false;
        while (from <= text.length()) {
            boolean more = between.find();
            String part = text.substring(from, more ? between.start() : text.length());
            String name = Names.cleaned(withoutRest(part));
            boolean job = Names.isJob(name);
            if (comma) {
                described = job || !Names.isFull(name);
            }
            // "Ann Example, bridge and tunnel expert": behind a name, what ends with a job says what that one does
            if (!(described && job)) {
                add(Names.withoutJob(name), names);
            }
            comma = more && !Character.isLetter(between.group().strip().codePointAt(0));
            from = more ? between.end() : text.length() + 1;
        }
    }

    /** Whether {@link #BETWEEN} may find something. */
    private static boolean mayHoldTwo(String text) {
        return holds(text, BETWEEN_WORDS, "") || BETWEEN_MARKS.chars().anyMatch(mark -> text.indexOf(mark) >= 0);
    }

    private static void add(String name, List<String> names) {
        if (!name.isEmpty() && names.size() < MOST_NAMES && !names.contains(name)) {
            names.add(name);
        }
    }

    private static String withoutRest(String part) {
        Matcher following = REST.matcher(part);
        int end = following.find() ? following.start() : part.length();
        Matcher blog = BLOG.matcher(part);
        if (part.endsWith("blog") && blog.find()) {
            end = Math.min(end, blog.start());
        }
        boolean cut = end < part.length();
        String name = part.substring(0, end);
        // of "Ann Example April 12" the month stays when the day is cut
        Matcher last = LAST_WORD.matcher(name);
        while (cut && last.find() && isOfDate(last.group(1))) {
            name = name.substring(0, last.start());
            last = LAST_WORD.matcher(name);
        }
        return isOfDate(name.strip()) ? "" : name;
    }

    private static boolean isOfDate(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT))
                || WEEKDAY.matcher(word).matches();
    }
}
