package commentariat.contract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    @ParameterizedTest
    @ValueSource(strings = {"tracking-parameters.txt", "transliterations.txt", "letters.txt"})
    void isSortedWithoutDuplicates(String file) {
        List<String> entries = entries(file).toList();
        assertThat(entries).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"transliterations.txt", "letters.txt"})
    void goesOneStepOnly(String file) {
        Map<String, String> pairs = Words.pairs(file);
        assertThat(pairs.values())
                .as("a right side that stands on the left too")
                .doesNotContainAnyElementsOf(pairs.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = "transliterations.txt")
    void holdsNamesAsTheyAreLookedUp(String file) {
        Words.pairs(file).forEach((left, right) -> {
            assertThat(Identity.fold(left)).isEqualTo(left);
            assertThat(Identity.fold(right)).isEqualTo(right);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = "tracking-parameters.txt")
    void holdsParametersAsTheyAreLookedUp(String file) {
        assertThat(Words.list(file)).allMatch(name -> name.equals(name.toLowerCase(java.util.Locale.ROOT)));
    }

    private static Stream<String> entries(String file) {
        return Words.list(file).stream().map(line -> line.split("\\s*=\\s*", 2)[0]);
    }
}
