package commentariat.ingest.extract;

/**
 * A run of text between two borders of blocks: a paragraph, a heading, a list item, a table's cell.
 *
 * @param text clean, one line, not empty
 * @param linkChars how many of its characters stand in links
 * @param emphasised whether all of it is bold or italic
 * @param box the block element that it stands in
 */
record Block(String text, int linkChars, boolean emphasised, Box box) {
    /** The length at which a paragraph without a full stop is taken for prose. */
    static final int PROSE_LENGTH = 80;

    private static final int SHORT_PROSE_LENGTH = 25;
    private static final int SHORTEST_TITLE = 20;
    private static final int LONGEST_TITLE = 200;

    boolean isHeading() {
        return box.isHeading();
    }

    /** A headline that leads to another page, as lists of stories have them. */
    boolean isLinkedTitle() {
        return text.length() >= SHORTEST_TITLE && text.length() <= LONGEST_TITLE && linkShare() > 0.8 && !isItem();
    }

    boolean isItem() {
        return box.tag.equals("li") || box.parent != null && box.parent.tag.equals("li");
    }

    double linkShare() {
        return Math.min(1, (double) linkChars / text.length());
    }

    /** Whether it reads like sentences, and not like a menu. */
    boolean isProse() {
        if (text.length() < SHORT_PROSE_LENGTH || isHeading()) {
            return isDense() && text.length() >= SHORT_PROSE_LENGTH / 2 && linkShare() < 0.4 && !isHeading();
        }
        return linkShare() < 0.4 && (text.length() >= PROSE_LENGTH || endsLikeASentence());
    }

    /** Scripts without spaces say in ten characters what others say in thirty. */
    private boolean isDense() {
        char first = text.charAt(0);
        return first >= '\u3040' && first <= '\u9fff';
    }

    boolean endsLikeASentence() {
        int end = text.length() - 1;
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return ".!?…:;。！？।؟۔".indexOf(text.charAt(end)) >= 0;
    }
}
