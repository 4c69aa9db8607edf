package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the article's prose stands: the box around which most of it is, and what goes on beside it. */
final class Container {
    private static final int LEVELS = 5;
    private static final double MOST_ABOVE_HEADLINE = 0.2;
    private static final int FARTHEST_STANDFIRST = 40;
    private static final int SHORTEST_STANDFIRST = 40;
    private static final int MOST_STANDFIRSTS = 4;

    private final Outline outline;
    private final boolean[] excluded;
    private final Measures measures;
    private final int headline;

    private Container(Outline outline, boolean[] excluded, int headline) {
        this.outline = outline;
        this.excluded = excluded;
        this.measures = new Measures(outline.blocks, excluded);
        this.headline = headline;
    }

    /**
     * Which of the outline's blocks stand in the article.
     *
     * @param excluded which of them are no candidates
     * @param headline the block that is its headline, or -1
     */
    static boolean[] of(Outline outline, boolean[] excluded, int headline) {
        return new Container(outline, excluded, headline).blocks();
    }

    private boolean[] blocks() {
        Box best = heaviest();
        boolean[] inside = new boolean[outline.blocks.size()];
        Arrays.fill(inside, best.from, best.to, true);
        join(best, inside);
        for (int i = 0; i < inside.length; i++) {
            inside[i] &= !excluded[i];
        }
        if (headline >= 0) {
            withoutKicker(inside);
            withoutLinesAtTheTop(best, inside);
            standfirst(inside);
        }
        return inside;
    }

    /** What stands above the headline is a kicker or a menu, unless most of the text does. */
    private void withoutKicker(boolean[] inside) {
        int above = 0;
        int all = 0;
        for (int i = 0; i < inside.length; i++) {
            int prose = inside[i] && outline.blocks.get(i).isProse()
                    ? outline.blocks.get(i).text().length()
                    : 0;
            above += i < headline ? prose : 0;
            all += prose;
        }
        if (above < MOST_ABOVE_HEADLINE * all) {
            Arrays.fill(inside, 0, headline, false);
        }
    }

    /** Between headline and text stand dates, names and buttons, too: short lines of none but the text's own box stay. */
    private void withoutLinesAtTheTop(Box best, boolean[] inside) {
        for (int i = headline + 1; i < best.from; i++) {
            Block block = outline.blocks.get(i);
            inside[i] &= block.isProse() || block.isHeading() || block.isItem();
        }
    }

    /** The sentences between headline and text, wherever they stand: they open the article. */
    private void standfirst(boolean[] inside) {
        int first = headline + 1;
        while (first < inside.length && !inside[first]) {
            first++;
        }
        if (first == inside.length || first - headline > FARTHEST_STANDFIRST) {
            return;
        }
        List<Integer> opening = new ArrayList<>();
        for (int i = headline + 1; i < first; i++) {
            if (opens(outline.blocks.get(i))) {
                opening.add(i);
            }
        }
        if (opening.size() <= MOST_STANDFIRSTS) {
            opening.forEach(i -> {
                inside[i] = true;
                excluded[i] = false;
            });
        }
    }

    private boolean opens(Block block) {
        // many call it the article's teaser
        boolean sentence = block.text().length() >= Block.PROSE_LENGTH && block.endsLikeASentence();
        for (Box at = block.box(); at != null && !at.holds(headline); at = at.parent) {
            boolean itself = at == block.box() && at.suspicion == Box.Suspicion.SOFT && sentence;
            if (at.suspicion != Box.Suspicion.NONE && !at.tag.equals("header") && !itself) {
                return false;
            }
        }
        return block.linkShare() < 0.4
                && block.text().length() >= SHORTEST_STANDFIRST
                && (block.isHeading() || block.isProse());
    }

    private Box heaviest() {
        List<Box> weighed = new ArrayList<>();
        List<Block> blocks = outline.blocks;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!excluded[i] && block.isProse()) {
                weigh(block, weighed);
            }
        }
        Box best = outline.root;
        double bestWeight = 0;
        for (Box box : weighed) {
            double weight = box.weight * (1 - measures.linkShare(box)) * (box.calledBody ? 1.4 : 1);
            if (weight > bestWeight) {
                best = box;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static void weigh(Block block, List<Box> weighed) {
        double score = 1 + Math.min(block.text().length() / 100.0, 4) + commas(block.text());
        // a paragraph's own box holds it alone: what counts is what is around
        Box at =
                block.box().tag.equals("p") || block.isItem() || block.box().tag.equals("blockquote")
                        ? block.box().parent
                        : block.box();
        double share = 1;
        for (int level = 0; at != null && level < LEVELS; level++, at = at.parent) {
            if (at.weight == 0) {
                weighed.add(at);
            }
            at.weight += score * share;
            share = level == 0 ? 0.5 : share * 0.67;
        }
    }

    private static double commas(String text) {
        int commas = 0;
        for (int i = 0; i < text.length() && commas < 6; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '，' || c == '、' || c == '،') {
                commas++;
            }
        }
        return commas;
    }

    // ---- what goes on beside it

    /** The article may go on beyond an advertisement or an embed, and begin before it: up the tree, what stands beside is looked at. */
    private void join(Box best, boolean[] inside) {
        int prose = measures.prose(best);
        boolean article = best.isCalledArticle();
        Box at = best;
        for (Box parent = best.parent; parent != null; at = parent, parent = parent.parent) {
            List<Box> children = parent.children;
            int here = children.indexOf(at);
            int first = here;
            int last = here;
            boolean[] joins = new boolean[children.size()];
            for (int i = 0; i < children.size(); i++) {
                Box child = children.get(i);
                joins[i] = i == here || goesOn(child, i < here, at, prose, article);
                if (joins[i]) {
                    first = Math.min(first, i);
                    last = Math.max(last, i);
                }
            }
            while (first > 0 && children.get(first - 1).isHeading() && children.get(first - 1).from > headline) {
                first--;
            }
            for (int i = first; i <= last; i++) {
                Box child = children.get(i);
                if (i != here && (joins[i] || isBetween(child))) {
                    Arrays.fill(inside, child.from, child.to, true);
                    prose += measures.prose(child);
                }
            }
            ownBlocks(parent, inside);
            article |= parent.isCalledArticle();
        }
    }

    private boolean goesOn(Box child, boolean before, Box at, int prose, boolean article) {
        int more = measures.prose(child);
        int all = measures.chars(child);
        if (more < 40 || more < 0.6 * all || measures.linkShare(child) > 0.3) {
            return false;
        }
        if (measures.linkedTitles(child) * 400 > more) {
            return false;
        }
        boolean alike = !child.kind.isEmpty() && child.kind.equals(at.kind) && child.tag.equals(at.tag);
        if (before) {
            return child.to > headline + 1 && (headline >= 0 || more > (alike ? 0.04 : 0.3) * prose);
        }
        return more > (alike ? 0.04 : article || at.parent != null && at.parent.isPage() ? 0.3 : 0.08) * prose;
    }

    /** Lists, tables and headings between two parts of the article belong to it, lists of links do not. */
    private boolean isBetween(Box child) {
        return measures.linkShare(child) < 0.5 && measures.linkedTitles(child) * 400 <= measures.prose(child);
    }

    /** Text that stands in the frame itself. */
    private void ownBlocks(Box parent, boolean[] inside) {
        List<Block> blocks = outline.blocks;
        for (int i = parent.from; i < parent.to; i++) {
            Block block = blocks.get(i);
            if (block.box() == parent && block.isProse() && i > headline) {
                inside[i] = true;
            }
        }
    }
}
