package commentariat.contract;

import java.util.Locale;
import java.util.Set;

/** The checks that several records' constructors share; each throws {@link IllegalArgumentException} with the field's name. */
public final class Checks {
    /** ISO 3166-1 alpha-2 in force, and XK, which CLDR and most of the press use for Kosovo. */
    private static final Set<String> COUNTRIES = countries();

    private Checks() {}

    private static Set<String> countries() {
        Set<String> codes = new java.util.HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }

    /** {@code value}, which must have a character that is not white space. */
    public static String notBlank(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return value;
    }

    /** {@code value}, which must lie in {@code low..high}, both included. */
    public static double within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(field + " " + value + ": needs " + low + ".." + high);
        }
        return value;
    }

    /** {@code value}, which must be at least {@code least}. */
    public static int atLeast(String field, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(field + " " + value + ": needs at least " + least);
        }
        return value;
    }

    /** {@code code}, which must be an ISO 3166-1 alpha-2 code or XK. */
    public static String country(String field, String code) {
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException(field + " \"" + code + "\" is no ISO 3166-1 alpha-2 code");
        }
        return code;
    }
}
