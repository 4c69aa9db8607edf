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
        /** Is one of a list of links, or a link alone. */
        LINKS,
        /** Stands on the page twice. */
        COPY,
        /** Is a heading with nothing below. */
        BARE_HEADING
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

    private Body(Outline outline, String title) {
        this.outline = outline;
        this.lines = new Lines(title);
    }

    static Chosen of(Outline outline, String title) {
        return new Body(outline, title).choose();
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

    /** The first heading that is the title, an h1 before others; -1 where there is none. */
    private int headline() {
        int found = -1;
        for (int i = 0; i < outline.blocks.size(); i++) {
            Block block = outline.blocks.get(i);
            if (block.isHeading() && lines.isTitle(block.text())) {
                if (block.box().tag.equals("h1")) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
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
            fates[i] = lines.fate(block, kept.isEmpty() && looked++ < LINES_AT_THE_TOP);
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
        while (!kept.isEmpty() && outline.blocks.get(kept.get(kept.size() - 1)).isHeading()) {
            fates[kept.remove(kept.size() - 1)] = Fate.BARE_HEADING;
        }
        return kept.stream().map(i -> outline.blocks.get(i).text()).toList();
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
