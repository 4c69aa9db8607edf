package commentariat.ingest.drift;

import commentariat.contract.Checks;

/**
 * What one page gave.
 *
 * @param length of the text in UTF-16 units; 0 where the page gave no article
 * @param paragraphs of the text; 0 where the page gave no article
 * @param titled whether it has a title
 * @param dated whether it has a date of publication that the page itself tells
 */
public record Measure(int length, int paragraphs, boolean titled, boolean dated) {
    /** A shorter text is a caption, a teaser or what a paywall leaves. */
    private static final int NEARLY_EMPTY = 250;

    public Measure {
        Checks.atLeast("length", length, 0);
        Checks.atLeast("paragraphs", paragraphs, 0);
    }

    /** A page that gave no article: it tells nothing of titles and dates. */
    public static Measure ofNoArticle() {
        return new Measure(0, 0, true, true);
    }

    boolean isNearlyEmpty() {
        return length < NEARLY_EMPTY;
    }
}
