package commentariat.analysis.country;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.text.WordList;
import commentariat.contract.Checks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryListsTest {
    private static final List<String> KINDS =
            List.of("capital", "city", "village", "county", "state", "abbreviation", "region");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "affiliations.txt",
                "after-places.txt",
                "countries.txt",
                "georgia.txt",
                "given-names.txt",
                "given-places.txt",
                "institutions.txt",
                "language-names.txt",
                "locatives.txt",
                "name-heads.txt",
                "names-inside.txt",
                "not-places.txt",
                "place-nouns.txt",
                "surname-countries.txt",
                "titles.txt"
            })
    void isSortedAndHasNothingTwice(String file) {
        List<String> entries = WordList.beside(Countries.class, file).entries();
        assertThat(entries).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"places.txt", "places-added.txt"})
    void listsPlacesInOrderEachOncePerCountry(String file) {
        List<List<String>> rows = WordList.beside(Countries.class, file).rows();
        assertThat(rows.stream().map(row -> row.get(0))).isSorted();
        assertThat(rows.stream().map(row -> row.get(0) + row.get(1) + row.get(2)))
                .doesNotHaveDuplicates();
        rows.forEach(row -> {
            Checks.country(file + " " + row.get(0), row.get(1));
            assertThat(KINDS).contains(row.get(2));
        });
    }

    @Test
    void countriesAndInstitutionsHaveCodes() {
        WordList.beside(Countries.class, "countries.txt").rows().forEach(row -> {
            Checks.country("countries.txt", row.get(0));
            assertThat(row).as(row.get(0)).hasSize(3);
        });
        WordList.beside(Countries.class, "affiliations.txt")
                .pairs()
                .forEach((body, code) -> Checks.country(body, code));
        WordList.beside(Countries.class, "institutions.txt").pairs().forEach((body, code) -> {
            if (!code.equals(Place.NO_COUNTRY)) {
                Checks.country(body, code);
            }
        });
    }

    @Test
    void noPlaceIsListedThatIsLeftOut() {
        List<String> leftOut =
                WordList.beside(Countries.class, "not-places.txt").entries();
        assertThat(WordList.beside(Countries.class, "places.txt").entries()).doesNotContainAnyElementsOf(leftOut);
    }

    @Test
    void everyCountryIsKnownByItsEverydayName() {
        Gazetteer gazetteer = Gazetteer.of("en");
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            String name = CountryNames.english(code).replaceAll(" \\(.*", "");
            assertThat(gazetteer.matches(
                            Words.of(commentariat.analysis.text.Text.of(name).tokens())))
                    .as(name)
                    .anyMatch(match -> match.places().stream()
                            .anyMatch(place -> place.country().equals(code)));
        }
    }
}
