/**
 * Which countries an article talks about: finds every word that stands for a country, tells Georgia from Georgia, weighs how much of
 * the article each country is, and says which countries each quotation talks about and each speaker comes from.
 *
 * <p>Start at {@link commentariat.analysis.country.Countries}. All names are matched in one pass over the words by
 * {@code Gazetteer}; what a match means there is decided by the ordered rules of {@code CountryRules}, and the one that decides signs.
 * The names are in {@code resources/…/country/}: countries, institutions and the lists of the rules by hand, {@code places.txt}
 * generated from GeoNames. Names in other languages than English are CLDR's.
 *
 * <p>A country is an ISO 3166-1 alpha-2 code, or XK. Names that only carry a country's word (<em>Washington Post</em>, <em>Minsk
 * agreements</em>) are found and then left out: add such a name to {@code names-inside.txt}, never a special case to the code.
 */
@org.jspecify.annotations.NullMarked
package commentariat.analysis.country;
