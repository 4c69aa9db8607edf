package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The elements of a page that say of themselves that they name its authors: by class, id, {@code rel}, {@code itemprop}, or by a link to an
 * author's page. Collected in document order by the one walk over the page; read only when asked.
 */
final class BylineElements {
    private static final Set<String> BYLINES = Words.set("byline-classes.txt");
    private static final Set<String> OTHERS = Words.set("not-byline-classes.txt");
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "/(?:authors?|autor(?:es|en|in)?|auteurs?|autore|autori|by|profiles?|people|staff|contributors?|journalists?|columnists?|writers?|reporters?|redakteure?)/[^/?#]{3,}/?(?:[?#].*)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> FRAMES = Set.of("aside", "footer", "nav", "form", "figure", "figcaption");
    private static final int MOST = 200;
    private static final int LONGEST = 300;
    private static final int LONGEST_BYLINE = 160;
    private static final int LONGEST_CLASS = 300;
    private static final int DEEPEST = 10;
    private static final int FAMILY = 3;

    private final List<Signed> signed = new ArrayList<>();
    private final Map<String, Mark> marks = new HashMap<>();

    /** What a class or id says. */
    private enum Mark {
        NOTHING,
        BYLINE,
        NAME,
        OTHER
    }

    /**
     * An element that names authors.
     *
     * @param headings how many first-level headings stand before it
     * @param mark {@code NAME} where it says that it holds a name and nothing else
     */
    private record Signed(Element element, int headings, Mark mark) {}

    /** Takes note of an element, where it is one of them; {@code headings}: the first-level headings seen so far. */
    void look(Element element, int headings) {
        if (signed.size() >= MOST) {
            return;
        }
        String tag = element.normalName();
        if (tag.equals("body")
                || tag.equals("html")
                || tag.equals("article")
                || tag.equals("main")
                || tag.equals("meta")) {
            return;
        }
        Mark mark = mark(element);
        if (mark == Mark.OTHER) {
            return;
        }
        boolean link = tag.equals("a");
        if (mark == Mark.BYLINE && link
                || element.attr("rel").equalsIgnoreCase("author")
                || mark != Mark.NOTHING && element.attr("itemprop").equals("name")
                || link
                        && headings > 0
                        && AUTHOR_PAGE.matcher(element.attr("href")).find()) {
            mark = Mark.NAME;
        } else if (mark == Mark.NOTHING
                && element.attr("itemprop").toLowerCase(Locale.ROOT).startsWith("author")) {
            mark = Mark.BYLINE;
        }
        if (mark != Mark.NOTHING) {
            signed.add(new Signed(element, headings, mark));
        }
    }

    private Mark mark(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("data-testid");
        return names.length() <= 3 || names.length() > LONGEST_CLASS
                ? Mark.NOTHING
                : marks.computeIfAbsent(names, BylineElements::markOf);
    }

    private static Mark markOf(String names) {
        boolean byline = false;
        boolean name = false;
        boolean by = false;
        for (String word : words(names)) {
            if (OTHERS.contains(word + "!") || byline && OTHERS.contains(word)) {
                return Mark.OTHER;
            }
            byline |= BYLINES.contains(word) || by && (word.equals("line") || word.equals("author"));
            name |= word.equals("name") || word.equals("link") || word.equals("fn");
            by = word.equals("by");
        }
        return !byline ? Mark.NOTHING : name ? Mark.NAME : Mark.BYLINE;
    }

    /** "PostAuthor__name-link" has four words. */
    private static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump =
                    letter && start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }

    /** The names in the byline nearest to the headline: the first behind it that names anybody, else the last before it. */
    BylineText.Read names(List<String> site) {
        List<Signed> order = new ArrayList<>();
        signed.stream().filter(one -> one.headings > 0).forEach(order::add);
        List<Signed> before =
                new ArrayList<>(signed.stream().filter(one -> one.headings == 0).toList());
        for (int i = before.size() - 1; i >= 0; i--) {
            order.add(before.get(i));
        }
        for (Signed one : order) {
            if (!isOfAnother(one.element)) {
                BylineText.Read read = family(one, site);
                if (!read.names().isEmpty()) {
                    return read;
                }
            }
        }
        return BylineText.Read.NOTHING;
    }

    /** What an element names, together with those of its kind beside it: authors stand each in an element of their own. */
    private BylineText.Read family(Signed one, List<String> site) {
        Element around = one.element;
        BylineText.Read credited = BylineText.names(text(around));
        for (int i = 0; i < FAMILY && around.parent() != null && !credited.outright(); i++) {
            Element parent = around.parent();
            String said = text(parent);
            if (parent.normalName().equals("body") || said.length() > LONGEST) {
                break;
            }
            around = parent;
            credited = BylineText.names(said);
        }
        List<Signed> members = new ArrayList<>();
        for (Signed other : signed) {
            if (isWithin(other.element, around)) {
                members.add(other);
            }
        }
        List<String> names = new ArrayList<>();
        for (Signed member : members) {
            String words = text(member.element);
            if (words.length() <= LONGEST_BYLINE && (member.mark == Mark.NAME || !holdsName(member, members))) {
                List<String> said = BylineText.names(words).names();
                for (String name : said) {
                    boolean called =
                            said.size() == 1 && isOneWord(name) && (credited.outright() || member.mark == Mark.NAME);
                    if ((called || Names.isFull(name))
                            && Names.kind(name, site).isPresent()
                            && isCredited(name, credited)
                            && names.stream().noneMatch(other -> Names.same(other, name))) {
                        names.add(name);
                    }
                }
            }
        }
        return new BylineText.Read(names, credited.others(), credited.outright());
    }

    private static boolean isOneWord(String name) {
        return name.indexOf(' ') < 0;
    }

    /** A name that its surroundings give to a photographer or an editor is none of the authors. */
    private static boolean isCredited(String name, BylineText.Read around) {
        return around.names().isEmpty()
                || around.names().stream().anyMatch(other -> other.contains(name) || name.contains(other));
    }

    private static boolean holdsName(Signed outer, List<Signed> members) {
        return members.stream()
                .anyMatch(inner -> inner != outer && inner.mark == Mark.NAME && isWithin(inner.element, outer.element));
    }

    private static boolean isWithin(Element inner, Element outer) {
        Element at = inner;
        for (int i = 0; at != null && i <= DEEPEST; i++) {
            if (at == outer) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** Whether it stands among comments, related articles or in the page's frame. */
    private boolean isOfAnother(Element element) {
        Element at = element.parent();
        for (int i = 0; at != null && i < DEEPEST; i++) {
            String tag = at.normalName();
            if (tag.equals("body") || tag.equals("article") || tag.equals("main")) {
                return false;
            }
            if (FRAMES.contains(tag) || isFrame(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isFrame(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 3
                && names.length() <= LONGEST_CLASS
                && words(names).stream().anyMatch(word -> OTHERS.contains(word + "!"));
    }

    /** The words of an element, with a seam where one element within ends or begins. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(org.jsoup.nodes.Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText());
                        } else if (node instanceof Element inner) {
                            if (inner.normalName().equals("script")
                                    || inner.normalName().equals("style")) {
                                return FilterResult.SKIP_ENTIRELY;
                            }
                            text.append(BylineText.SEAM);
                        }
                        return text.length() > 2 * LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(org.jsoup.nodes.Node node, int depth) {
                        if (node instanceof Element) {
                            text.append(BylineText.SEAM);
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                element);
        return TextCleaner.line(text.toString());
    }
}
