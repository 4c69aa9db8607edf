package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.util.List;

/**
 * What a quotation judges.
 *
 * @param name its best name: a country, a relation ({@code US–Russia}), a policy, an event, a person
 * @param start where the words that name it stand, nearest to the quotation first
 * @param end likewise, exclusive
 * @param countries ISO 3166-1 alpha-2 codes of the countries that it is: one for a country, two for a relation, none otherwise
 */
public record Target(String name, int start, int end, List<String> countries) {
    public Target {
        Checks.notBlank("target.name", name);
        Span.check(start, end);
        countries = List.copyOf(countries);
        countries.forEach(code -> Checks.country("target.countries", code));
    }
}
