package commentariat.enrich.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The set of word runs (shingles) of a text, each as a hash of 32 bits; case and punctuation do not count. Two texts are compared exactly,
 * by the share of runs that they have in common; {@link #bands} brings together those that are worth comparing (MinHash with locality
 * sensitive hashing: A. Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3).
 *
 * <p>Do not change the hashes: bands are keys in a store.
 */
public final class Fingerprint {
    private static final int RUN = 3;
    /** Of longer texts only the beginning is compared: a bound on what a message carries. */
    private static final int LONGEST = 6000;
    /** Of shorter texts, such as "Subscribe to read on", likeness says nothing. */
    private static final int SHORTEST = 24;
    /** Texts that share half of their runs meet in one band or more with probability 0.88, those that share 0.7 with 0.998, unlike ones hardly ever. */
    private static final int BANDS = 16;

    private static final int ROWS = 3;

    private final int[] runs;

    private Fingerprint(int[] runs) {
        this.runs = runs;
    }

    /** The fingerprint of {@code text}; a text that is too short to compare has an empty one, like no other. */
    public static Fingerprint of(String text) {
        long[] words = WordRuns.words(text, LONGEST);
        if (words.length < SHORTEST) {
            return new Fingerprint(new int[0]);
        }
        int[] runs = Arrays.stream(WordRuns.runs(words, RUN))
                .mapToInt(run -> (int) run)
                .sorted()
                .distinct()
                .toArray();
        return new Fingerprint(runs);
    }

    @JsonCreator
    static Fingerprint fromBase64(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
        int[] runs = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(runs);
        return new Fingerprint(runs);
    }

    @JsonValue
    String toBase64() {
        ByteBuffer bytes = ByteBuffer.allocate(runs.length * Integer.BYTES);
        bytes.asIntBuffer().put(runs);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Where texts like this one are found: each band is named after the least hashes of a few orders of the runs. Empty for an empty one. */
    public List<String> bands() {
        if (runs.length == 0) {
            return List.of();
        }
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long name = band;
            for (int row = 0; row < ROWS; row++) {
                name = WordRuns.mix(name + least(WordRuns.mix(band * ROWS + row + 1L)));
            }
            bands.add(String.format(Locale.ROOT, "%02d-%016x", band, name));
        }
        return bands;
    }

    private long least(long order) {
        long least = Long.MAX_VALUE;
        for (int run : runs) {
            least = Math.min(least, WordRuns.mix(run ^ order));
        }
        return least;
    }

    /**
     * 0 to 1: the share of word runs that the two have in common (Jaccard); 0 where the two do not share a band, so that the answer does not
     * depend on how they were brought together.
     */
    public double likeness(Fingerprint other) {
        Set<String> shared = new HashSet<>(bands());
        shared.retainAll(other.bands());
        if (shared.isEmpty()) {
            return 0;
        }
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < runs.length && theirs < other.runs.length) {
            int order = Integer.compare(runs[mine], other.runs[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return (double) common / (runs.length + other.runs.length - common);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && Arrays.equals(runs, that.runs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return runs.length + " word runs";
    }
}
