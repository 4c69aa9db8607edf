package commentariat.ingest.extract;

import java.util.List;

/** How much text, links and prose stand in each stretch of the page's blocks: sums from its beginning, so that any box is measured at once. */
final class Measures {
    private final int[] chars;
    private final int[] links;
    private final int[] prose;
    private final int[] teasers;

    /** @param without blocks that do not count */
    Measures(List<Block> blocks, boolean[] without) {
        int size = blocks.size();
        chars = new int[size + 1];
        links = new int[size + 1];
        prose = new int[size + 1];
        teasers = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Block block = blocks.get(i);
            boolean counts = !without[i];
            int length = block.text().length();
            chars[i + 1] = chars[i] + (counts ? length : 0);
            links[i + 1] = links[i] + (counts ? Math.min(block.linkChars(), length) : 0);
            prose[i + 1] = prose[i] + (counts && block.isProse() ? length : 0);
            teasers[i + 1] = teasers[i] + (counts && block.isLinkedTitle() ? 1 : 0);
        }
    }

    int chars(Box box) {
        return chars[box.to] - chars[box.from];
    }

    int prose(Box box) {
        return prose[box.to] - prose[box.from];
    }

    double linkShare(Box box) {
        int all = chars(box);
        return all == 0 ? 0 : (double) (links[box.to] - links[box.from]) / all;
    }

    /** Titles that are links: one for every story that a list of stories tells of. */
    int linkedTitles(Box box) {
        return teasers[box.to] - teasers[box.from];
    }
}
