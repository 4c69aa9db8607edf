package commentariat.analysis.country;

import commentariat.contract.commentary.CountryTag;
import java.util.List;
import java.util.Map;

/**
 * What the stage finds.
 *
 * @param tags the article's countries, most salient first
 * @param mentions all mentions of all countries, in reading order
 * @param ofQuotations for each quotation, in their order, the codes of the countries that it talks about, most mentioned first
 * @param ofSpeakers the country of each speaker whose country the article states, by the speaker's id
 */
public record FoundCountries(
        List<CountryTag> tags,
        List<CountryMention> mentions,
        List<List<String>> ofQuotations,
        Map<String, SpeakerCountry> ofSpeakers) {
    public FoundCountries {
        tags = List.copyOf(tags);
        mentions = List.copyOf(mentions);
        ofQuotations = ofQuotations.stream().map(List::copyOf).toList();
        ofSpeakers = Map.copyOf(ofSpeakers);
    }
}
