package commentariat.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run of the scoreboard measured; what {@code --json} writes.
 *
 * @param fingerprint of each file and folder that was used, by its path below the data folder
 * @param figures by {@code set.figure}, set by set
 */
record Results(Map<String, String> fingerprint, Map<String, Double> figures) {
    Results() {
        this(new TreeMap<>(), new LinkedHashMap<>());
    }

    void add(String set, Map<String, Double> scores) {
        scores.forEach((figure, value) -> figures.put(set + "." + figure, value));
    }

    /** Adds what a peer reaches on the same data, its figures beginning with {@code prefix}: those alone that begin with {@code kind}. */
    void addPeer(String set, String prefix, Map<String, Double> scores, String kind) {
        scores.forEach((figure, value) -> {
            if (figure.startsWith(kind)) {
                figures.put(set + "." + prefix + figure, value);
            }
        });
    }
}
