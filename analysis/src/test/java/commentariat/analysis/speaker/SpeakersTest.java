package commentariat.analysis.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.quotation.Quotations;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The catalogue of who says what, and what the article says of them. */
class SpeakersTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/speaker/people.txt", delimiter = '|', quoteCharacter = '~')
    void readsRoleAffiliationAndKind(
            String name, String person, String role, String affiliation, String kind, String text) {
        FoundSpeakers found = find(text);

        assertThat(found.speakers()).hasSize(1);
        FoundSpeaker speaker = found.speakers().get(0);
        assertThat(speaker.name()).isEqualTo(person);
        assertThat(speaker.role().map(Stated::words).orElse("-")).isEqualTo(role);
        assertThat(speaker.affiliation().map(Stated::words).orElse("-")).isEqualTo(affiliation);
        assertThat(speaker.kind().word()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/speaker/others.txt", delimiter = '|', quoteCharacter = '~')
    void namesBodiesGroupsAndUnnamedSources(String name, String source, String kind, String text) {
        FoundSpeakers found = find(text);

        assertThat(found.speakers()).extracting(FoundSpeaker::name).containsExactly(source);
        assertThat(found.speakers().get(0).kind().word()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/speaker/who.txt", delimiter = '|', quoteCharacter = '~')
    void tellsWhoSaysIt(String name, String ids, String rules, String text) {
        FoundSpeakers found = find(text.replace(" ¶ ", "\n\n"));

        assertThat(found.attributions())
                .extracting(attribution -> attribution.speaker().orElse("-"))
                .containsExactly(ids.split(" ", -1));
        assertThat(found.attributions())
                .extracting(attribution -> attribution.rule().orElse("-"))
                .containsExactly(rules.split(" ", -1));
    }

    @Test
    void everyStatementHasItsEvidence() {
        String text =
                "“It stands,” said Ann Holt, a professor of law at Reed College. “It will,” Holt said. “Yes,” she added.";

        FoundSpeaker speaker = find(text).speakers().get(0);

        assertThat(in(text, speaker.role().map(Stated::span))).isEqualTo("professor of law");
        assertThat(in(text, speaker.affiliation().map(Stated::span))).isEqualTo("Reed College");
        assertThat(in(text, speaker.kindEvidence())).isEqualTo("professor");
        assertThat(speaker.mentions())
                .extracting(mention -> mention.text() + "/" + mention.rule())
                .containsExactly("Ann Holt/full-name", "Holt/surname", "she/pronoun");
    }

    @Test
    void everyRuleIsShownByACase() {
        List<String> cases = new java.io.BufferedReader(new java.io.InputStreamReader(
                        java.util.Objects.requireNonNull(
                                SpeakersTest.class.getResourceAsStream("/cases/speaker/who.txt")),
                        java.nio.charset.StandardCharsets.UTF_8))
                .lines()
                .toList();
        // bodies, groups and unnamed sources have a catalogue of their own
        List<String> elsewhere = List.of("group", "unnamed");

        assertThat(SpeakerRules.names())
                .filteredOn(rule -> !elsewhere.contains(rule))
                .allSatisfy(rule -> assertThat(cases).anyMatch(line -> line.contains(rule)));
    }

    private static FoundSpeakers find(String string) {
        Text text = Text.of(string);
        return Speakers.find(text, Quotations.find(text));
    }

    private static String in(String text, Optional<Span> span) {
        return span.map(found -> found.in(text)).orElse("-");
    }
}
