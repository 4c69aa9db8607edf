package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The page as boxes within boxes and the blocks of text in them, in reading order: one walk over the tree. */
final class Outline {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "button",
            "select",
            "textarea",
            "input",
            "nav",
            "dialog",
            "head",
            "map",
            "datalist",
            "rp",
            "rt");
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
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");
    private static final Set<String> BOILERPLATE_CLASSES = Words.set("boilerplate-classes.txt");
    private static final Set<String> BODY_CLASSES = Words.set("body-classes.txt");
    private static final int LONGEST_CLASS = 400;

    final Box root;
    final List<Block> blocks;

    private Outline(Box root, List<Block> blocks) {
        this.root = root;
        this.blocks = List.copyOf(blocks);
    }

    static Outline of(Document page) {
        Walk walk = new Walk();
        NodeTraversor.filter(walk, page);
        walk.flush();
        return new Outline(walk.root, walk.blocks);
    }

    private static final class Walk implements NodeFilter {
        private final Box root = new Box(null, "#root", Box.Suspicion.NONE, false);
        private final List<Block> blocks = new ArrayList<>();
        private final Map<String, Box.Suspicion> suspicionOfClass = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private Box at = root;
        private int links;
        private int linkChars;
        private int emphasis;
        private int plainChars;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element) || node instanceof Document) {
                return node instanceof Document ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
            }
            String tag = element.normalName();
            if (SKIPPED.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                lineBreak(element);
            } else if (tag.equals("a")) {
                links++;
            } else if (EMPHASIS.contains(tag)) {
                emphasis++;
            }
            if (isBoxed(element, tag)) {
                flush();
                Box box = new Box(at, tag, suspicion(element, tag), isCalledBody(element));
                at.children.add(box);
                at = box;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !(node instanceof Document)) {
                String tag = element.normalName();
                if (tag.equals("a")) {
                    links--;
                } else if (EMPHASIS.contains(tag)) {
                    emphasis--;
                }
                if (isBoxed(element, tag) && at.parent != null) {
                    flush();
                    at = at.parent;
                }
            }
            return FilterResult.CONTINUE;
        }

        private static boolean isBoxed(Element element, String tag) {
            return element.isBlock() && !tag.equals("br")
                    || tag.equals("td")
                    || tag.equals("th")
                    || tag.equals("figcaption");
        }

        /** Two in a row part paragraphs; one alone is a space. */
        private void lineBreak(Element br) {
            Node before = br.previousSibling();
            while (before instanceof TextNode blank && blank.isBlank()) {
                before = before.previousSibling();
            }
            if (before instanceof Element element && element.normalName().equals("br")) {
                flush();
            } else {
                append(" ");
            }
        }

        private void append(String words) {
            int before = text.length();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (!TextCleaner.isSpace(c)) {
                    text.append(c);
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
            int added = text.length() - before;
            if (links > 0) {
                linkChars += added;
            }
            if (emphasis == 0) {
                plainChars += words.isBlank() ? 0 : added;
            }
        }

        private void flush() {
            if (!text.isEmpty()) {
                String clean = TextCleaner.line(text.toString());
                if (!clean.isEmpty()) {
                    Block block = new Block(clean, linkChars, plainChars == 0, at);
                    blocks.add(block);
                    at.blocks.add(block);
                }
                text.setLength(0);
            }
            linkChars = 0;
            plainChars = 0;
        }

        private Box.Suspicion suspicion(Element element, String tag) {
            if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
                return Box.Suspicion.NONE;
            }
            Box.Suspicion byElement = tag.equals("figcaption")
                    ? Box.Suspicion.STRONG
                    : SUSPECT_ELEMENTS.contains(tag) || element.hasAttr("hidden") || isConcealed(element)
                            ? Box.Suspicion.SOFT
                            : Box.Suspicion.NONE;
            if (SUSPECT_ROLES.contains(element.attr("role"))) {
                byElement = Box.Suspicion.SOFT;
            }
            String names = element.className() + " " + element.id() + " " + element.attr("data-component") + " "
                    + element.attr("data-testid");
            if (names.length() <= 3 || names.length() > LONGEST_CLASS) {
                return byElement;
            }
            Box.Suspicion byName = suspicionOfClass.computeIfAbsent(names, Walk::suspicionOf);
            return byName.compareTo(byElement) > 0 ? byName : byElement;
        }

        private static boolean isConcealed(Element element) {
            String style = element.attr("style");
            return element.attr("aria-hidden").equals("true")
                    || !style.isEmpty() && style.replace(" ", "").contains("display:none");
        }

        private static Box.Suspicion suspicionOf(String names) {
            Box.Suspicion worst = Box.Suspicion.NONE;
            String before = "";
            int start = -1;
            for (int i = 0; i <= names.length(); i++) {
                char c = i < names.length() ? names.charAt(i) : ' ';
                boolean letter = Character.isLetter(c);
                boolean capitalAfterSmall =
                        letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
                if (start >= 0 && (!letter || capitalAfterSmall)) {
                    String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                    worst = worse(
                            worst,
                            worse(named(word), before.isEmpty() ? Box.Suspicion.NONE : named(before + "-" + word)));
                    before = word;
                    start = -1;
                }
                if (c == ' ') {
                    before = "";
                }
                if (letter && start < 0) {
                    start = i;
                }
            }
            return worst;
        }

        private static Box.Suspicion worse(Box.Suspicion a, Box.Suspicion b) {
            return a.compareTo(b) > 0 ? a : b;
        }

        private static Box.Suspicion named(String word) {
            return BOILERPLATE_CLASSES.contains(word + "!")
                    ? Box.Suspicion.STRONG
                    : BOILERPLATE_CLASSES.contains(word) ? Box.Suspicion.SOFT : Box.Suspicion.NONE;
        }

        private static boolean isCalledBody(Element element) {
            if (element.attr("itemprop").equalsIgnoreCase("articleBody")
                    || BODY_CLASSES.contains(element.id().toLowerCase(Locale.ROOT))) {
                return true;
            }
            String classes = element.className();
            if (classes.isEmpty() || classes.length() > LONGEST_CLASS) {
                return false;
            }
            for (String name : classes.toLowerCase(Locale.ROOT).split("\\s+")) {
                if (BODY_CLASSES.contains(name)) {
                    return true;
                }
            }
            return false;
        }
    }
}
