package commentariat.analysis.country;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Span;

/**
 * Where a speaker comes from, as the article states it.
 *
 * @param country ISO 3166-1 alpha-2 code of the affiliation or the nationality, or XK
 * @param evidence the words that say so
 * @param rule which rule found them
 */
public record SpeakerCountry(String country, Span evidence, String rule) {
    public SpeakerCountry {
        Checks.country("speaker.country", country);
        Checks.notBlank("speakerCountry.rule", rule);
    }
}
