package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who wrote it: people, without "by", titles and what stands around them. */
final class Byline {
    private static final Pattern BY = Pattern.compile(
            "^(?:author:|(?:(?:written|reporting|reported|posted|story|words|analysis|opinion|text|published)\\s+)?(?:by|von|par|por|di|da|door|av|af|od|przez|text|texte|texto)\\s*:?\\s+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;|/•·]\\s*|\\s+(?:and|und|et|y|e|en|og|och|i|with)\\s+|\\s*(?:&|\\band\\b)\\s+|、|，",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PERSON = Pattern.compile("https?:|www\\.|@|\\d{3,}|[<>{}=]");
    private static final Pattern TITLE = Pattern.compile("^(?:Dr|Prof|Mr|Mrs|Ms|Sir|Professor)\\.?\\s+(?=\\p{Lu})");
    private static final Set<String> NOT_NAMES = Words.set("not-authors.txt");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST_BYLINE = 200;
    private static final int MOST_LINES = 1_000;

    private Byline() {}

    static Optional<Found<List<String>>> of(Clues clues, LinkedData data, Outline outline, List<String> site) {
        return Found.first(
                () -> people(data.names("author"), site, "json-ld"),
                () -> people(clues.allMeta("author"), site, "meta"),
                () -> people(itemprops(clues), site, "microdata"),
                () -> people(
                        firstOf(
                                clues,
                                "parsely-author",
                                "sailthru.author",
                                "byl",
                                "dc.creator",
                                "dcterms.creator",
                                "article:author_name",
                                "cxenseparse:author",
                                "citation_author"),
                        site,
                        "meta"),
                () -> people(clues.allMeta("article:author"), site, "opengraph"),
                () -> people(texts(clues.authorLinks), site, "text"),
                () -> people(bylines(clues), site, "text"),
                () -> people(data.names("creator"), site, "json-ld"),
                () -> people(lines(outline), site, "text"));
    }

    private static List<String> firstOf(Clues clues, String... names) {
        for (String name : names) {
            if (!clues.allMeta(name).isEmpty()) {
                return clues.allMeta(name);
            }
        }
        return List.of();
    }

    private static List<String> itemprops(Clues clues) {
        List<String> names = new ArrayList<>();
        for (Element author :
                clues.itemprop("author").stream().limit(MOST_AUTHORS).toList()) {
            Element name = author.selectFirst("[itemprop=name]");
            Element said = name == null ? author : name;
            names.add(said.hasAttr("content") ? said.attr("content") : TextCleaner.line(said, LONGEST_BYLINE));
        }
        return names;
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream()
                .limit(MOST_AUTHORS)
                .map(element -> TextCleaner.line(element, LONGEST_BYLINE))
                .toList();
    }

    /** Elements that are called a byline: the first of them, its links where it has some. */
    private static List<String> bylines(Clues clues) {
        for (Element byline : clues.bylines) {
            String text = TextCleaner.line(byline, LONGEST_BYLINE + 1);
            if (text.isEmpty() || text.length() > LONGEST_BYLINE) {
                continue;
            }
            List<String> links = texts(byline.getElementsByTag("a"));
            List<String> names = links.stream().filter(Byline::looksLikeAName).toList();
            if (!names.isEmpty()) {
                return names;
            }
            List<String> plain = new ArrayList<>();
            for (String part : split(text)) {
                if (looksLikeAName(part)) {
                    plain.add(part);
                }
            }
            if (!plain.isEmpty()) {
                return plain;
            }
        }
        return List.of();
    }

    /** The first line that is a byline by its shape: "By Ann Example". */
    private static List<String> lines(Outline outline) {
        for (Block block : outline.blocks.subList(0, Math.min(MOST_LINES, outline.blocks.size()))) {
            String text = block.text();
            if (text.length() < 80 && BY.matcher(text).find()) {
                List<String> names =
                        split(text).stream().filter(Byline::looksLikeAName).toList();
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static boolean looksLikeAName(String text) {
        String name = cleaned(text);
        String[] words = name.split("\\s+");
        if (words.length < 2 || words.length > 5 || NO_PERSON.matcher(name).find()) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return capitals >= 2 && capitals >= words.length - 2;
    }

    private static Optional<Found<List<String>>> people(List<String> said, List<String> site, String by) {
        Map<String, String> people = new LinkedHashMap<>();
        for (String entry : said) {
            if (NO_PERSON.matcher(entry).find()) {
                continue;
            }
            for (String part : split(entry)) {
                String name = cleaned(part);
                if (isPerson(name, site) && people.size() < MOST_AUTHORS) {
                    people.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return people.isEmpty() ? Optional.empty() : Optional.of(new Found<>(List.copyOf(people.values()), by));
    }

    private static List<String> split(String entry) {
        String line = BY.matcher(TextCleaner.line(entry)).replaceFirst("");
        return line.length() > 400 ? List.of() : List.of(BETWEEN.split(line));
    }

    private static String cleaned(String part) {
        String name = BY.matcher(TextCleaner.line(part)).replaceFirst("");
        name = TITLE.matcher(name).replaceFirst("");
        name = name.replaceAll("\\s*\\([^)]*\\)\\s*$", "").replaceAll("^[\\p{P}\\s]+|[,:;|\\-–—\\s]+$", "");
        boolean shouted = name.length() > 4 && name.equals(name.toUpperCase(Locale.ROOT)) && name.contains(" ");
        return shouted ? capitalised(name) : name;
    }

    private static String capitalised(String shouted) {
        StringBuilder name = new StringBuilder(shouted.length());
        boolean start = true;
        for (int i = 0; i < shouted.length(); i++) {
            char c = shouted.charAt(i);
            name.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return name.toString();
    }

    private static boolean isPerson(String name, List<String> site) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() >= 2
                && name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && !NO_PERSON.matcher(name).find()
                && !NOT_NAMES.contains(lower)
                && site.stream().noneMatch(publisher -> publisher.equalsIgnoreCase(name));
    }
}
