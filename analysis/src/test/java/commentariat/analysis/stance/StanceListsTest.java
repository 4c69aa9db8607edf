package commentariat.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.text.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StanceListsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "attempts.txt",
                "contrasts.txt",
                "difficult.txt",
                "evidence-verbs.txt",
                "failures.txt",
                "feelings.txt",
                "flips.txt",
                "hedges.txt",
                "intensifiers.txt",
                "lexicon-general.txt",
                "lexicon-news.txt",
                "negators.txt",
                "not-things.txt",
                "periods.txt",
                "saying-verbs.txt",
                "transparent.txt"
            })
    void isSortedAndHasNothingTwice(String file) {
        List<String> entries = WordList.beside(Stances.class, file).entries();
        assertThat(entries).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(entries).allMatch(entry -> entry.equals(entry.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void titlesAreSortedAndHaveNothingTwice() {
        assertThat(WordList.beside(Stances.class, "titles.txt").entries())
                .isNotEmpty()
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(title -> Character.isUpperCase(title.charAt(0)));
    }

    @Test
    void learnedWeightsAreNumbersSortedAndNamedOnce() {
        WordList weights = WordList.beside(Stances.class, "side-weights.txt");
        assertThat(weights.entries()).hasSizeGreaterThan(1000).isSorted().doesNotHaveDuplicates();
        assertThat(weights.rows())
                .allSatisfy(row -> assertThat(row).hasSize(3))
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get(1))).isBetween(-400, 400))
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get(2))).isBetween(-400, 400));
    }

    @Test
    void valencesAreNumbersFromMinusFourToFour() {
        for (String file : List.of("lexicon-general.txt", "lexicon-news.txt")) {
            WordList.beside(Stances.class, file).rows().forEach(row -> {
                assertThat(row.size()).as(file + " " + row).isIn(2, 4);
                row.subList(1, row.size())
                        .forEach(valence -> assertThat(Double.parseDouble(valence))
                                .as(file + " " + row)
                                .isBetween(-4.0, 4.0));
            });
        }
    }
}
