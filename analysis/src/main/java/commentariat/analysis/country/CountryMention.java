package commentariat.analysis.country;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Span;

/**
 * Words that stand for a country.
 *
 * @param span the words
 * @param country ISO 3166-1 alpha-2 code, or XK
 * @param rule which rule found them
 */
public record CountryMention(Span span, String country, String rule) {
    public CountryMention {
        Checks.country("mention.country", country);
        Checks.notBlank("mention.rule", rule);
    }
}
