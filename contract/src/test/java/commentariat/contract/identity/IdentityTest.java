package commentariat.contract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/identity/urls.txt", delimiter = '|')
    void tellsPagesApart(String name, URI one, URI other, String verdict) {
        assertThat(verdict).isIn("same", "different");
        assertThat(Identity.ofUrl(one).equals(Identity.ofUrl(other)))
                .as("%s and %s are the same", Identity.normalise(one), Identity.normalise(other))
                .isEqualTo(verdict.equals("same"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/identity/names.txt", delimiter = '|')
    void foldsNames(String name, String id) {
        assertThat(Identity.ofPerson(name)).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/identity/names.txt", delimiter = '|')
    void foldsNamesInATurkishLocale(String name, String id) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Identity.ofPerson(name)).isEqualTo(id);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/identity/names.txt", delimiter = '|')
    void foldsAnIdToItself(String name, String id) {
        assertThat(Identity.ofPerson(id)).isEqualTo(id);
    }

    /** These are keys on compacted topics, kept for ever: a change here orphans what is stored. */
    @Test
    void keepsTheIdsThatAreStored() {
        assertThat(Identity.ofUrl(URI.create("https://ledger.example/world/strait-closed")))
                .isEqualTo("c05378d77d22ca77fd711f3c1f318884");
        assertThat(Identity.ofQuotation("a1", "Norway has acted with patience,", 0))
                .isEqualTo("d26d5b6df93a7f2f7539798741b5b596");
    }

    @Test
    void aQuotationIsItsWordsWhereverTheyStand() {
        String id = Identity.ofQuotation("a1", "We waited. Nothing came.", 0);
        assertThat(Identity.ofQuotation("a1", "we waited … nothing came", 0)).isEqualTo(id);
        assertThat(Identity.ofQuotation("a1", "We waited. Nothing came.", 1)).isNotEqualTo(id);
        assertThat(Identity.ofQuotation("a2", "We waited. Nothing came.", 0)).isNotEqualTo(id);
        assertThat(Identity.ofQuotation("a1", "We waited. Something came.", 0)).isNotEqualTo(id);
    }

    @Test
    void refusesAUrlWithoutHost() {
        assertThatThrownBy(() -> Identity.ofUrl(URI.create("mailto:desk@ledger.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("URL mailto:desk@ledger.example has no host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "’"})
    void refusesANameWithoutLetter(String name) {
        assertThatThrownBy(() -> Identity.ofPerson(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name \"" + name + "\" has no letter or digit");
    }
}
