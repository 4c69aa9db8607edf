package commentariat.bench;

import commentariat.analysis.text.WordList;
import java.util.List;

/**
 * A figure that the ratchet guards.
 *
 * @param figure {@code set.figure}
 * @param ceiling whether it must not rise, as a count of errors, instead of not fall
 */
record Guarded(String figure, boolean ceiling) {
    /** Those of {@code guarded-figures.txt}. */
    static List<Guarded> all() {
        return WordList.beside(Guarded.class, "guarded-figures.txt").rows().stream()
                .map(row -> new Guarded(row.get(0), row.size() > 1 && row.get(1).equals("at most")))
                .toList();
    }
}
