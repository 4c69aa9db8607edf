package commentariat.bench.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameWordsTest {
    @Test
    void theLastCapitalisedWordStandsForASource() {
        assertThat(NameWords.lastCapitalised("Sen. Ana Castellan’s")).contains("castellan");
        assertThat(NameWords.lastCapitalised("Castellan, the engineer")).contains("castellan");
        assertThat(NameWords.lastCapitalised("the engineer")).isEmpty();
    }

    @Test
    void namesAreComparedWithoutCaseDiacriticsAndGenerations() {
        assertThat(NameWords.of("José Álvarez Jr.")).containsExactly("jose", "alvarez");
    }

    @Test
    void descriptionsAgreeWhereTheyShareAWordThatMeansSomething() {
        assertThat(NameWords.agree(Optional.of("professor of law"), Optional.of("a law professor")))
                .isTrue();
        assertThat(NameWords.agree(Optional.of("head of the bank"), Optional.of("head of the union")))
                .isTrue();
        assertThat(NameWords.agree(Optional.of("president of the bank"), Optional.of("head of the union")))
                .isFalse();
        assertThat(NameWords.agree(Optional.of("president"), Optional.empty())).isFalse();
        assertThat(NameWords.agree(Optional.empty(), Optional.empty())).isTrue();
    }
}
