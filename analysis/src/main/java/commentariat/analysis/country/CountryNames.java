package commentariat.analysis.country;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What CLDR calls the countries. */
public final class CountryNames {
    private static final List<String> CODES = codes();
    private static final Set<String> LANGUAGES = Arrays.stream(ULocale.getAvailableLocales())
            .map(ULocale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());
    private static final LocaleDisplayNames ENGLISH = LocaleDisplayNames.getInstance(ULocale.ENGLISH);

    private CountryNames() {}

    private static List<String> codes() {
        List<String> codes = new ArrayList<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        codes.sort(null);
        return List.copyOf(codes);
    }

    /** The country's English name. */
    public static String english(String code) {
        return ENGLISH.regionDisplayName(code);
    }

    /** Long and short names in {@code language}, an ISO 639 code, to the code; empty where CLDR does not know the language. */
    static Map<String, String> in(String language) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!LANGUAGES.contains(language)) {
            return names; // ICU would fall back to the language of the machine
        }
        ULocale locale = new ULocale(language);
        for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
            LocaleDisplayNames display = LocaleDisplayNames.getInstance(locale, length, DisplayContext.NO_SUBSTITUTE);
            for (String code : CODES) {
                String name = display.regionDisplayName(code);
                if (name != null && !name.equals(code) && name.length() > 1) {
                    names.putIfAbsent(withoutBrackets(name), code);
                }
            }
        }
        return names;
    }

    /** <em>Myanmar (Burma)</em> and <em>Hong Kong SAR China</em> are CLDR's own; a text has the first words. */
    private static String withoutBrackets(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? name.substring(0, bracket) : name;
    }
}
