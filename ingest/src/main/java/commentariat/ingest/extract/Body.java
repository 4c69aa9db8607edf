package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The paragraphs of the article: what surrounds it is put aside ({@link Frames}), the box that holds its prose is chosen by how much of it
 * stands near ({@link Container}), then the lines that are no part of the article are taken out of it ({@link Lines}).
 */
final class Body {
    /** Where headline and dateline may stand inside what was chosen. */
    private static final int LINES_AT_THE_TOP = 40;

    private static final int LONGEST_CAPTION = 300;
    private static final Set<String> TEXT_ELEMENTS = Set.of("p", "li", "td", "th", "blockquote", "pre", "dd", "dt");

    /** Why a block is no paragraph of the article, or that it is one. */
    enum Fate {
        KEPT,
        /** Stands in a part that is called menu, comments, related stories, caption and the like. */
        FRAME,
        /** Stands beside the box that holds the article. */
        OUTSIDE,
        /** Is a line that pages put between paragraphs: "Advertisement", "Share this". */
        LINE,
        /** Is the headline or the date once more. */
        HEAD,
        /** Names the author. */
        BYLINE,
        /** Stands with a picture, and with nothing else. */
        CAPTION,
        /** Is one of a list of links, or a link alone. */
        LINKS,
        /** Stands on the page twice. */
        COPY,
        /** Is a heading with nothing below. */
        BARE_HEADING,
        /** Stands below the article: who reported, what to read next, where to subscribe. */
        BELOW
    }

    /** What was chosen, and what became of each of the outline's blocks. */
    record Chosen(List<String> paragraphs, List<Fate> fates) {
        /** How much there was to choose from. */
        int seen() {
            return fates.size();
        }
    }

    private final Outline outline;
    private final Lines lines;

    private Body(Outline outline, Lines lines) {
        this.outline = outline;
        this.lines = lines;
    }

    /**
     * @param title the article's, as far as it is known
     * @param authors their names
     */
    static Chosen of(Outline outline, String title, List<String> authors) {
        return new Body(outline, new Lines(title, authors)).choose();
    }

    private Chosen choose() {
        int headline = headline();
        boolean[] excluded = Frames.of(outline, headline);
        boolean[] inside = Container.of(outline, excluded, headline);
        Fate[] fates = new Fate[inside.length];
        for (int i = 0; i < fates.length; i++) {
            fates[i] = excluded[i] ? Fate.FRAME : inside[i] ? Fate.KEPT : Fate.OUTSIDE;
        }
        return new Chosen(trimmed(fates), Arrays.asList(fates));
    }

    /**
     * The first heading that is the title, an h1 before others, one in the page's menus and side parts after all others; failing that the
     * only h1; -1 where there is none.
     */
    private int headline() {
        int found = -1;
        int best = 0;
        int h1s = 0;
        int h1 = -1;
        for (int i = 0; i < outline.blocks.size(); i++) {
            Block block = outline.blocks.get(i);
            if (!block.isHeading()) {
                continue;
            }
            boolean first = block.box().tag.equals("h1");
            if (lines.isTitle(block.text())) {
                int rank = rank(block.box()) + (first ? 1 : 0);
                if (rank > best) {
                    found = i;
                    best = rank;
                }
            } else if (first) {
                h1s++;
                h1 = h1s == 1 ? i : -1;
            }
        }
        return found >= 0 ? found : h1;
    }

    /** How little the parts that it stands in are suspected: 4 where they are not, 1 where they surely are no article. */
    private static int rank(Box box) {
        Box.Suspicion worst = Box.Suspicion.NONE;
        for (Box at = box; at != null; at = at.parent) {
            worst = at.suspicion.compareTo(worst) > 0 ? at.suspicion : worst;
        }
        return switch (worst) {
            case NONE, SMALL, SOFT -> 4;
            case STRONG -> 2;
            case CERTAIN -> 1;
        };
    }

    // ---- what is no part of it

    private List<String> trimmed(Fate[] fates) {
        List<Integer> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int looked = 0;
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] != Fate.KEPT) {
                continue;
            }
            Block block = outline.blocks.get(i);
            boolean first = kept.isEmpty() && looked++ < LINES_AT_THE_TOP;
            fates[i] = lines.isEnding(block) ? Fate.KEPT : lines.fate(block, first);
            if (fates[i] == Fate.KEPT && isCaption(block)) {
                fates[i] = Fate.CAPTION;
            }
            if (fates[i] == Fate.KEPT && isLinkList(block)) {
                fates[i] = Fate.LINKS;
            }
            // a long paragraph that stands twice is a teaser, or a copy for small screens
            if (fates[i] == Fate.KEPT && block.text().length() > 60 && !seen.add(block.text())) {
                fates[i] = Fate.COPY;
            }
            if (fates[i] == Fate.KEPT) {
                kept.add(i);
            }
        }
        cutEndings(kept, fates);
        while (!kept.isEmpty()) {
            int last = kept.get(kept.size() - 1);
            Block block = outline.blocks.get(last);
            if (!block.isHeading() && !(kept.size() > 1 && lines.isBelow(block))) {
                break;
            }
            fates[last] = block.isHeading() ? Fate.BARE_HEADING : Fate.BELOW;
            kept.remove(kept.size() - 1);
        }
        return kept.stream().map(i -> outline.blocks.get(i).text()).toList();
    }

    /** What a heading such as "Related stories" opens goes, up to the next heading of its rank or to the end of the box that it stands in. */
    private void cutEndings(List<Integer> kept, Fate[] fates) {
        int rank = 0;
        int end = 0;
        for (int n = 0; n < kept.size(); n++) {
            int i = kept.get(n);
            Block block = outline.blocks.get(i);
            if (lines.isEnding(block)) {
                // further up it is a line among others
                fates[i] = Fate.BELOW;
                end = 2 * n > kept.size() ? section(block, i).to : i;
                rank = rank(block);
            } else if (block.isHeading() && rank(block) <= rank) {
                end = i;
            }
            if (i < end) {
                fates[i] = Fate.BELOW;
            }
        }
        kept.removeIf(i -> fates[i] == Fate.BELOW);
    }

    /** The box that a heading heads: the first around it that holds more than the heading. */
    private static Box section(Block heading, int index) {
        Box at = heading.box();
        while (at.parent != null && at.to <= index + 1) {
            at = at.parent;
        }
        return at;
    }

    /** 1 to 6; 7 where it is a heading by its looks alone. */
    private static int rank(Block block) {
        return block.isHeading() ? block.box().tag.charAt(1) - '0' : 7;
    }

    /** A line or two that share a box with a picture alone, whatever the page calls them; a paragraph beside a picture is text. */
    private static boolean isCaption(Block block) {
        if (block.isHeading() || block.text().length() > LONGEST_CAPTION || TEXT_ELEMENTS.contains(block.box().tag)) {
            return false;
        }
        Box at = block.box();
        for (int level = 0; level < 3 && at != null && at.to - at.from <= 2; level++, at = at.parent) {
            if (at.picture) {
                return !at.isCalledArticle() && !TEXT_ELEMENTS.contains(at.tag);
            }
        }
        return false;
    }

    /** A link alone in its paragraph or item, or a list of nothing else. */
    private boolean isLinkList(Block block) {
        if (block.linkShare() < 0.8 || block.isHeading()) {
            Box list = list(block.box());
            return list != null && linkShare(list) > 0.6 && !block.isProse();
        }
        return !block.endsLikeASentence() || block.isItem();
    }

    private double linkShare(Box box) {
        int chars = 0;
        int links = 0;
        for (Block block : outline.blocks.subList(box.from, box.to)) {
            chars += block.text().length();
            links += Math.min(block.linkChars(), block.text().length());
        }
        return chars == 0 ? 0 : (double) links / chars;
    }

    private static @org.jspecify.annotations.Nullable Box list(Box box) {
        for (Box at = box; at != null; at = at.parent) {
            if (at.tag.equals("ul") || at.tag.equals("ol")) {
                return at;
            }
        }
        return null;
    }
}
