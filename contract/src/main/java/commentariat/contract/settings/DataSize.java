package commentariat.contract.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of data with its unit: {@code 512B}, {@code 64KiB}, {@code 8MiB}, {@code 2GiB}.
 *
 * @param bytes at least 0
 */
public record DataSize(long bytes) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)");

    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("size " + bytes + ": needs at least 0 bytes");
        }
    }

    /**
     * Reads a size.
     *
     * @throws IllegalArgumentException if the unit is missing or unknown; the message says what to write
     */
    public static DataSize parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    text.strip().matches("\\d+")
                            ? "\"" + text.strip() + "\" has no unit; write \"" + text.strip()
                                    + "MiB\" (units: B, KiB, MiB, GiB)"
                            : "\"" + text.strip() + "\" is no size; write it like \"8MiB\" (units: B, KiB, MiB, GiB)");
        }
        int shift = switch (matcher.group(2)) {
            case "KiB" -> 10;
            case "MiB" -> 20;
            case "GiB" -> 30;
            default -> 0;
        };
        long amount = Long.parseLong(matcher.group(1));
        if (amount > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException(
                    "\"" + text.strip() + "\" is too large; write a smaller one, such as \"8MiB\"");
        }
        return new DataSize(amount << shift);
    }

    /** The size for an interface that counts in {@code int}; the greatest int where it is larger. */
    public int intBytes() {
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    @Override
    public String toString() {
        if (bytes > 0 && bytes % (1 << 30) == 0) {
            return (bytes >> 30) + "GiB";
        }
        if (bytes > 0 && bytes % (1 << 20) == 0) {
            return (bytes >> 20) + "MiB";
        }
        return bytes > 0 && bytes % (1 << 10) == 0 ? (bytes >> 10) + "KiB" : bytes + "B";
    }
}
