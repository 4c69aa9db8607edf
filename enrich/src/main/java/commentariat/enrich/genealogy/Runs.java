package commentariat.enrich.genealogy;

import commentariat.enrich.duplicate.WordRuns;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where quotations that share words meet: some of their runs of words, chosen by winnowing, so that two that share {@value #CERTAIN} words in a
 * row are sure to have one in common, however much else was cut; MinHash, which compares wholes, would miss a quotation of which a
 * third is left.
 *
 * <p>Do not change what is chosen: runs are keys in a store.
 *
 * @see <a href="https://doi.org/10.1145/872757.872770">Schleimer, Wilkerson, Aiken, Winnowing: local algorithms for document fingerprinting (2003)</a>
 */
final class Runs {
    private static final int RUN = 5;
    private static final int WINDOW = 6;
    /** Words in a row that two texts must share to be sure to meet. */
    static final int CERTAIN = RUN + WINDOW - 1;
    /** Of longer quotations the beginning is compared. */
    private static final int LONGEST = 500;

    private Runs() {}

    /** The names of the chosen runs; none of fewer than {@value #RUN} words, of which likeness says nothing. */
    static SortedSet<String> of(String text) {
        long[] runs = WordRuns.runs(WordRuns.words(text, LONGEST), RUN);
        SortedSet<String> chosen = new TreeSet<>();
        for (int start = 0; start == 0 || start + WINDOW <= runs.length; start++) {
            int end = Math.min(start + WINDOW, runs.length);
            long least = Long.MAX_VALUE;
            for (int i = start; i < end; i++) {
                least = Math.min(least, runs[i]);
            }
            if (end > start) {
                chosen.add(HexFormat.of().toHexDigits(least));
            }
        }
        return chosen;
    }
}
