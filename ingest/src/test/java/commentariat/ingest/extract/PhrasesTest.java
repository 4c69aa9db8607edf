package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Phrases in texts, and words. */
class PhrasesTest {
    private final Phrases phrases = new Phrases(List.of("updated", "updated on", "last change", "©"));

    @Test
    void areFoundAnywhereInATextInLowerCase() {
        assertThat(phrases.isIn("it was updated on monday")).isTrue();
        assertThat(phrases.isIn("the last chance")).isFalse();
        assertThat(phrases.isIn("2026 © the courier")).isTrue();
        assertThat(phrases.isIn("u")).isFalse();
    }

    @Test
    void mayBegin() {
        assertThat(phrases.begin("updated")).isTrue();
        assertThat(phrases.begin("it was updated")).isFalse();
        assertThat(phrases.begin("© the courier")).isTrue();
        assertThat(phrases.begin("")).isFalse();
    }

    @Test
    void theFirstThatBeginsAWordIsTheLongestThatStandsThere() {
        assertThat(phrases.first("Unupdated, but UPDATED on Monday")).contains(new Phrases.Place(15, 25));
        assertThat(phrases.first("Unupdated")).isEmpty();
        assertThat(new Phrases(List.of("обновлено")).first("Обновлено 24 ноября"))
                .contains(new Phrases.Place(0, 9));
    }

    @Test
    void wordsAreLettersAndNumbersOfAnyScript() {
        assertThat(WordCut.words(" Ann O’Neil-Smith, 24; Анна 𝒜𝒷 "))
                .containsExactly("Ann", "O", "Neil", "Smith", "24", "Анна", "𝒜𝒷");
        assertThat(WordCut.words("…")).isEmpty();
        assertThat(WordCut.letters("Ann O’Neil!")).isEqualTo("AnnONeil");
    }
}
