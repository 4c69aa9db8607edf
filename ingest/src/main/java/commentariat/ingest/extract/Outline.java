package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

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
    private static final Set<String> PICTURES = Set.of("img", "picture", "video", "amp-img");
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");
    /** Boxes beside those that browsers call blocks. */
    private static final Set<String> BOXED = Set.of("td", "th", "figcaption");

    final Box root;
    final List<Block> blocks;

    private Outline(Box root, List<Block> blocks) {
        this.root = root;
        this.blocks = List.copyOf(blocks);
    }

    static Outline of(Document page) {
        Labels labels = new Labels();
        return of(page, labels, new Clues(labels));
    }

    /**
     * @param labels what the elements of the page say of themselves
     * @param clues sees every element on the way, in document order
     */
    static Outline of(Document page, Labels labels, Clues clues) {
        Walk walk = new Walk(labels, clues);
        NodeTraversor.filter(walk, page);
        walk.flush();
        walk.root.to = walk.blocks.size();
        return new Outline(walk.root, walk.blocks);
    }

    /**
     * What a tag means to the outline.
     *
     * @param boxed whether it opens a box
     */
    private record Kind(
            boolean picture, boolean skipped, boolean lineBreak, boolean link, boolean emphasis, boolean boxed) {
        static Kind of(Element element) {
            String tag = element.normalName();
            boolean lineBreak = tag.equals("br");
            return new Kind(
                    PICTURES.contains(tag),
                    SKIPPED.contains(tag),
                    lineBreak,
                    tag.equals("a"),
                    EMPHASIS.contains(tag),
                    element.isBlock() && !lineBreak || BOXED.contains(tag));
        }
    }

    private static final class Walk implements NodeFilter {
        private final Box root = new Box(null, "#root", "", Box.Suspicion.NONE, false, 0);
        private final List<Block> blocks = new ArrayList<>();
        private final Labels labels;
        private final Clues clues;
        private final TextLine text = new TextLine();
        /** What was made of the tags that this page has. */
        private final Map<String, Kind> kinds = new HashMap<>();

        private Box at = root;
        private int links;
        private int linkChars;
        private int emphasis;
        private int plainChars;

        Walk(Labels labels, Clues clues) {
            this.labels = labels;
            this.clues = clues;
        }

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
            Kind kind = kind(element, tag);
            at.picture |= kind.picture;
            if (kind.skipped) {
                NodeTraversor.traverse((NodeVisitor) (within, down) -> clues.look(within), element);
                return FilterResult.SKIP_ENTIRELY;
            }
            Label label = labels.of(element);
            clues.look(element, label);
            if (kind.lineBreak) {
                lineBreak(element);
            } else if (kind.link) {
                links++;
            } else if (kind.emphasis) {
                emphasis++;
            }
            if (kind.boxed) {
                flush();
                Box box = new Box(
                        at,
                        tag,
                        label.kind(),
                        Labels.suspicion(element, tag, label),
                        Labels.isCalledBody(element, label),
                        blocks.size());
                at.children.add(box);
                at = box;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !(node instanceof Document)) {
                Kind kind = kind(element, element.normalName());
                if (kind.link) {
                    links--;
                } else if (kind.emphasis) {
                    emphasis--;
                }
                Box parent = at.parent;
                if (kind.boxed && parent != null) {
                    flush();
                    at.to = blocks.size();
                    parent.picture |= at.picture && at.to == at.from;
                    at = parent;
                }
            }
            return FilterResult.CONTINUE;
        }

        private Kind kind(Element element, String tag) {
            Kind known = kinds.get(tag);
            if (known == null) {
                known = Kind.of(element);
                kinds.put(tag, known);
            }
            return known;
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
            int added = text.append(words);
            if (links > 0) {
                linkChars += added;
            }
            if (emphasis == 0) {
                plainChars += added == 0 || words.isBlank() ? 0 : added;
            }
        }

        private void flush() {
            if (!text.isEmpty()) {
                String clean = text.take();
                if (!clean.isEmpty()) {
                    blocks.add(new Block(clean, linkChars, plainChars == 0, at));
                }
            }
            linkChars = 0;
            plainChars = 0;
        }
    }
}
