package commentariat.analysis.country;

import commentariat.contract.commentary.Span;

/**
 * What the rules say about one name.
 *
 * @param span where it stands
 * @param country the code, or {@link Place#NO_COUNTRY}
 * @param origin the code of the country whose word it carries, also where it is not about that country: US for <em>New York
 *     University</em>; {@link Place#NO_COUNTRY} where it carries none
 * @param rule which rule decided
 */
record Decision(Span span, String country, String origin, String rule) {
    boolean isCountry() {
        return !country.equals(Place.NO_COUNTRY);
    }
}
