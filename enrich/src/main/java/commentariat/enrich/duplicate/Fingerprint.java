package commentariat.enrich.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    /** Texts that share 0.3 of their runs meet in one band or more with probability 0.90, those that share half with 0.999, unlike ones hardly ever. */
    private static final int BANDS = 24;

    private static final int ROWS = Sketch.ROWS / BANDS;
    /** So much of a shortened copy stands in its original, under a new head and with what its editor changed in passing. */
    private static final double CONTAINED = 0.7;
    /** What is left of a copy must be so many runs to tell a story of its own. */
    private static final int LEFT = 40;

    private static final long[] ORDERS =
            LongStream.rangeClosed(1, Sketch.ROWS).map(WordRuns::mix).toArray();

    private final int[] runs;
    /** See {@link #least()}; a race reckons it twice and finds the same. */
    private long @Nullable [] least;

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
                .toArray();
        return new Fingerprint(distinct(runs));
    }

    private static int[] distinct(int[] sorted) {
        int kept = 0;
        for (int run : sorted) {
            if (kept == 0 || sorted[kept - 1] != run) {
                sorted[kept++] = run;
            }
        }
        return Arrays.copyOf(sorted, kept);
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
            bands.add((band < 10 ? "0" : "") + band + "-" + HexFormat.of().toHexDigits(name(band)));
        }
        return bands;
    }

    /** What tells at a glance whether another text is worth comparing; empty for an empty one. */
    public Optional<Sketch> sketch() {
        return runs.length == 0 ? Optional.empty() : Optional.of(Sketch.of(least()));
    }

    /** 16 hexadecimal digits: other word runs have others. */
    public String digest() {
        long digest = runs.length;
        for (int run : runs) {
            digest = WordRuns.mix(digest + run);
        }
        return HexFormat.of().toHexDigits(digest);
    }

    private long name(int band) {
        long name = band;
        for (int row = 0; row < ROWS; row++) {
            name = WordRuns.mix(name + least()[band * ROWS + row]);
        }
        return name;
    }

    /** The least hash of all runs under each order; reckoned once. */
    private long[] least() {
        long[] known = least;
        if (known == null) {
            known = new long[Sketch.ROWS];
            Arrays.fill(known, Long.MAX_VALUE);
            // run by run, not order by order: the processor then works on several orders at once
            for (int run : runs) {
                for (int row = 0; row < known.length; row++) {
                    known[row] = Math.min(known[row], WordRuns.mix(run ^ ORDERS[row]));
                }
            }
            least = known;
        }
        return known;
    }

    /**
     * How alike the two are: 0 to 1, the share of word runs that they have in common (Jaccard).
     *
     * @param atLeast from which likeness on two texts are near-copies; a text that stands nearly whole in the other one is a near-copy of it,
     *     too, however much longer the other is
     * @return empty where they are no near-copies; also where they do not share a band or their sketches do not agree, so that the answer does
     *     not depend on how they were brought together
     */
    public OptionalDouble nearCopy(Fingerprint other, double atLeast) {
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < runs.length && theirs < other.runs.length) {
            int order = Integer.compare(runs[mine], other.runs[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int shorter = Math.min(runs.length, other.runs.length);
        double likeness = (double) common / (runs.length + other.runs.length - common);
        boolean shortened = shorter >= LEFT && common >= CONTAINED * shorter;
        return (likeness >= atLeast || shortened) && meets(other)
                ? OptionalDouble.of(likeness)
                : OptionalDouble.empty();
    }

    /** Whether the two are brought together. */
    private boolean meets(Fingerprint other) {
        return IntStream.range(0, BANDS).anyMatch(band -> name(band) == other.name(band))
                && sketch().orElseThrow().resembles(other.sketch().orElseThrow());
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
