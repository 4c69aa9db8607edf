package commentariat.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element says of itself by its name, role, classes and id: that it surrounds an article, or that it is the article's body. */
final class Labels {
    private static final Set<String> SUSPECT_ELEMENTS = Set.of("aside", "footer", "figure", "form", "header", "menu");
    private static final Set<String> SUSPECT_ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "alert",
            "alertdialog",
            "dialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist");
    private static final Map<String, Box.Suspicion> BOILERPLATE = boilerplate();
    private static final Set<String> BODY = Words.set("body-classes.txt");
    /** "has-sidebar", "with-caption", "no-menu" tell what stands within or beside, not what the part is. */
    private static final Set<String> WITHIN_OR_BESIDE = Set.of("has", "with", "without", "no", "under");
    /** What is folded away until a reader opens it is part of the article all the same. */
    private static final Set<String> FOLDED = Set.of("accordion", "collapse", "collapsible", "faq", "tab", "tabs");

    private static final List<String> NAMES = List.of("id", "data-component", "data-testid");
    private static final int LONGEST = 400;

    /** What each combination of names on this page says: pages repeat them. */
    private final Map<String, Box.Suspicion> suspicionOf = new HashMap<>();

    private final Map<String, Boolean> calledBody = new HashMap<>();

    Box.Suspicion suspicion(Element element, String tag) {
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return Box.Suspicion.NONE;
        }
        if (element.attributesSize() == 0) {
            return byTag(tag);
        }
        Box.Suspicion byElement = byTag(tag);
        if (byElement != Box.Suspicion.STRONG && isConcealed(element)) {
            byElement = Box.Suspicion.STRONG;
        } else if (byElement == Box.Suspicion.NONE
                && (element.attr("aria-hidden").equals("true") || SUSPECT_ROLES.contains(element.attr("role")))) {
            byElement = Box.Suspicion.SOFT;
        }
        String names = names(element);
        if (names.length() <= 3 || names.length() > LONGEST) {
            return byElement;
        }
        Box.Suspicion byName = suspicionOf.computeIfAbsent(names, Labels::suspicionOf);
        return worse(byName, byElement);
    }

    private static Box.Suspicion byTag(String tag) {
        return tag.equals("figcaption")
                ? Box.Suspicion.STRONG
                : SUSPECT_ELEMENTS.contains(tag) ? Box.Suspicion.SOFT : Box.Suspicion.NONE;
    }

    private static String names(Element element) {
        String names = element.className();
        for (String attribute : NAMES) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                names = names.isEmpty() ? value : names + " " + value;
            }
        }
        return names;
    }

    private static boolean isConcealed(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    /** The first class, or "". */
    static String kind(Element element) {
        String classes = element.className().strip();
        int end = 0;
        while (end < classes.length() && !Character.isWhitespace(classes.charAt(end))) {
            end++;
        }
        return classes.substring(0, end);
    }

    boolean isCalledBody(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return true;
        }
        String id = element.id();
        if (!id.isEmpty() && BODY.contains(id.toLowerCase(Locale.ROOT))) {
            return true;
        }
        String classes = element.className();
        return !classes.isEmpty()
                && classes.length() <= LONGEST
                && calledBody.computeIfAbsent(classes, Labels::isCalledBody);
    }

    private static boolean isCalledBody(String classes) {
        for (String name : classes.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (BODY.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** What class names, ids and the like say. */
    static Box.Suspicion suspicionOf(String names) {
        Box.Suspicion worst = Box.Suspicion.NONE;
        // WordPress writes an article's tags and categories into its class
        boolean post = names.contains("hentry") || names.contains("type-post") || names.contains("status-publish");
        for (String name : names.split("\\s+")) {
            // "lg:hidden", "gap-[2px]": utility classes, for some screens or for looks alone
            boolean utility = name.indexOf(':') >= 0 || name.indexOf('[') >= 0 || name.indexOf('(') >= 0;
            if (!utility && !(post && (name.startsWith("tag-") || name.startsWith("category-")))) {
                worst = worse(worst, suspicionOfName(name, names));
            }
        }
        return worst;
    }

    private static Box.Suspicion suspicionOfName(String name, String all) {
        Box.Suspicion worst = Box.Suspicion.NONE;
        String before = "";
        for (String word : ClassWords.of(name)) {
            if (WITHIN_OR_BESIDE.contains(word)) {
                return worst;
            }
            if (!(word.equals("hidden") && isShownAfterAll(before, all))) {
                worst = worse(
                        worst, worse(named(word), before.isEmpty() ? Box.Suspicion.NONE : named(before + "-" + word)));
            }
            before = word;
        }
        return worst;
    }

    private static boolean isShownAfterAll(String before, String all) {
        if (before.equals("overflow") || all.contains(":block") || all.contains(":flex") || all.contains(":grid")) {
            return true;
        }
        for (String folded : FOLDED) {
            if (all.contains(folded)) {
                return true;
            }
        }
        return false;
    }

    private static Box.Suspicion worse(Box.Suspicion a, Box.Suspicion b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Box.Suspicion named(String word) {
        return BOILERPLATE.getOrDefault(word, Box.Suspicion.NONE);
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
