package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.util.List;

/**
 * A country that an article mentions.
 *
 * @param code ISO 3166-1 alpha-2, or XK
 * @param name in English, as CLDR has it
 * @param salience 0 to 1: how much of the article's talk of countries is about it
 * @param focus whether the article is about it
 * @param mentions where, in reading order
 */
public record CountryTag(String code, String name, double salience, boolean focus, List<Mention> mentions) {
    public CountryTag {
        Checks.country("country.code", code);
        Checks.notBlank("country.name", name);
        Checks.within("country.salience", salience, 0, 1);
        mentions = List.copyOf(mentions);
    }
}
