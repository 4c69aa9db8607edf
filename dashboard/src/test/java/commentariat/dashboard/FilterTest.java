package commentariat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {
    /** What the cases of {@code filters.csv} choose from; the browser's filter is asked the same. */
    static final List<Commentary> QUOTATIONS = List.of(
            Said.words("Sanctions have hurt nobody but farmers.")
                    .by("Andreï Łukasz", SpeakerKind.EXPERT, "professor", "Northgate University", "PL")
                    .about("RU", "PL")
                    .takes(StanceLabel.UNFAVOURABLE, "sanctions")
                    .as("expert"),
            Said.words("We welcome the treaty.")
                    .by("Maria O’Brien", SpeakerKind.OFFICIAL, "minister", "the Foreign Office", "IE")
                    .about("IE")
                    .takes(StanceLabel.FAVOURABLE, "US–Ireland", "US", "IE")
                    .as("official"),
            Said.words("Nobody knows.")
                    .in("A quiet vote", "https://herald.example/vote", "The Herald")
                    .as("nobody"));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "filters.csv", delimiter = '|', numLinesToSkip = 1, emptyValue = "")
    void lets(String query, String through) {
        Filter filter = Filter.of(parse(query));
        assertThat(QUOTATIONS.stream().filter(filter).map(Commentary::id).collect(Collectors.joining(" ")))
                .isEqualTo(through.equals("none") ? "" : through);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country=XX     | country "XX" is no ISO 3166-1 alpha-2 code
            stance=for     | stance "for" is none of favourable, unfavourable, neutral
            kind=professor | kind "professor" is none of expert, official, politician, spokesperson, journalist, business, activist, witness, institution, group, unnamed, other
            """)
    void saysWhatMakesNoSense(String query, String message) {
        assertThatThrownBy(() -> Filter.of(parse(query)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aParameterThatItDoesNotKnowIsNoFilter() {
        assertThat(QUOTATIONS).allMatch(Filter.of(Map.of("utm_source", List.of("mail"))));
    }

    private static Map<String, List<String>> parse(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0],
                        LinkedHashMap::new,
                        Collectors.mapping(pair -> pair[1].replace('+', ' '), Collectors.toList())));
    }
}
