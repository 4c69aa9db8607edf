package commentariat.enrich.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A text's least hashes under {@value #ROWS} orders, eight bits of each (b-bit minwise hashing: P. Li and A. C. König, 2010): small enough to stand
 * beside every name in a band. Two sketches agree in as large a share of places as the texts share of their word runs, and by chance in one of 256 more.
 */
public final class Sketch {
    /** How many orders a sketch has. */
    static final int ROWS = 48;
    /**
     * Texts that share a fifth of their runs agree in this many places or more with probability 0.95, and those that share a fiftieth, as any two articles
     * of one beat do, in one case of a thousand.
     */
    private static final int LEAST = 6;
    /** Texts that share half of their runs agree in this many places or more with probability 0.98. */
    private static final int MUCH = 17;

    private final byte[] rows;

    private Sketch(byte[] rows) {
        this.rows = rows;
    }

    /** @param least the least hash under each order */
    static Sketch of(long[] least) {
        byte[] rows = new byte[least.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) least[i];
        }
        return new Sketch(rows);
    }

    @JsonCreator
    static Sketch fromBase64(String base64) {
        return new Sketch(Base64.getDecoder().decode(base64));
    }

    @JsonValue
    String toBase64() {
        return Base64.getEncoder().encodeToString(rows);
    }

    /** Whether the two texts are worth comparing. */
    boolean resembles(Sketch other) {
        return agreeing(other) >= LEAST;
    }

    /** Whether the two texts are surely worth comparing. */
    boolean resemblesMuch(Sketch other) {
        return agreeing(other) >= MUCH;
    }

    private int agreeing(Sketch other) {
        int agree = 0;
        for (int i = 0; i < Math.min(rows.length, other.rows.length); i++) {
            agree += rows[i] == other.rows[i] ? 1 : 0;
        }
        return agree;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sketch that && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return toBase64();
    }
}
