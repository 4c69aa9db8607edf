package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The elements of a page that say of themselves that they name its authors: by class, id, {@code rel}, {@code itemprop}, or by a link to an
 * author's page. Collected in document order by the one walk over the page; read only when asked.
 */
final class BylineElements {
    private static final Set<String> AUTHOR_PAGES = Words.set("author-pages.txt");
    private static final Set<String> FRAMES = Set.of("body", "html", "article", "main", "meta");
    private static final int SHORTEST_PAGE = 3;
    private static final int MOST = 200;
    private static final int LONGEST = 300;
    private static final int LONGEST_BYLINE = 160;
    private static final int DEEPEST = 10;
    private static final int FAMILY = 3;

    private final List<Signed> signed = new ArrayList<>();
    private final Map<String, BylineText.Read> known = new HashMap<>();
    private final Labels labels;

    /**
     * An element that names authors.
     *
     * @param headings how many first-level headings stand before it
     * @param name whether it says that it holds a name and nothing else
     */
    private record Signed(Element element, int headings, boolean name) {}

    BylineElements(Labels labels) {
        this.labels = labels;
    }

    /**
     * Takes note of an element, where it is one of them.
     *
     * @param headings the first-level headings seen so far
     * @param label what it is called
     * @param itemprop its attribute of that name
     */
    void look(Element element, int headings, Label label, String itemprop) {
        String tag = element.normalName();
        if (signed.size() >= MOST || FRAMES.contains(tag)) {
            return;
        }
        boolean link = tag.equals("a");
        boolean name = label.name()
                || label.byline() && (link || itemprop.equals("name"))
                || element.attributes().get("rel").equalsIgnoreCase("author")
                || link
                        && headings > 0
                        && !label.frame()
                        && isAuthorPage(element.attributes().get("href"));
        if (name || label.byline() || itemprop.toLowerCase(Locale.ROOT).startsWith("author")) {
            signed.add(new Signed(element, headings, name));
        }
    }

    /** Whether an address ends in "/authors/somebody". */
    private static boolean isAuthorPage(String href) {
        int end = href.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = href.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        int last = href.lastIndexOf('/', end - 1 - (end > 0 && href.charAt(end - 1) == '/' ? 1 : 0));
        int before = last <= 0 ? -1 : href.lastIndexOf('/', last - 1);
        return before >= 0
                && end - last > SHORTEST_PAGE
                && AUTHOR_PAGES.contains(href.substring(before + 1, last).toLowerCase(Locale.ROOT));
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
            if (!labels.isOfAnother(one.element)) {
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
        BylineText.Read credited = read(text(around));
        for (int i = 0; i < FAMILY && around.parent() != null && !credited.outright(); i++) {
            Element parent = around.parent();
            String said = text(parent);
            if (parent.normalName().equals("body") || said.length() > LONGEST) {
                break;
            }
            around = parent;
            credited = read(said);
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
            if (words.length() <= LONGEST_BYLINE && (member.name || !holdsName(member, members))) {
                List<String> said = read(words).names();
                for (String name : said) {
                    boolean called = said.size() == 1 && isOneWord(name) && (credited.outright() || member.name);
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

    /** What {@code words} name; the same ones stand in elements within elements. */
    private BylineText.Read read(String words) {
        return known.computeIfAbsent(words, BylineText::names);
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
                .anyMatch(inner -> inner != outer && inner.name && isWithin(inner.element, outer.element));
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

    /** The words of an element, with a seam where one element within ends or begins. */
    static String text(Element element) {
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
