package commentariat.bench.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.analysis.Analysis;
import commentariat.analysis.Document;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.TargetStance;
import commentariat.contract.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of miss, on labels that say something else than the analysis does. */
class MissesTest {
    private static final String TEXT =
            "“The bridge was never safe,” said Ana Castellan, an engineer at Larchmont University. Nobody in Chile listened.";

    private final Analysis analysis = Analysis.standard();

    @Test
    void labelsThatAgreeLeaveNoMiss() {
        assertThat(quotations(quote("The bridge was never safe,", "Ana Castellan")))
                .isEmpty();
    }

    @Test
    void wordsThatNobodyIsGivenAreMissed() {
        assertThat(quotations(
                        quote("The bridge was never safe,", "Ana Castellan"), quote("in Chile listened", "Nobody")))
                .singleElement()
                .satisfies(miss -> {
                    assertThat(miss.kind()).isEqualTo(MissKind.WORDS_MISSED);
                    assertThat(miss.rule()).isEmpty();
                    assertThat(miss.gold()).isEqualTo("direct · Nobody · said");
                    assertThat(miss.ours()).isEqualTo("3 of 3 words missed");
                    assertThat(miss.words()).isEqualTo(3);
                    assertThat(marked(miss, Mark.Role.GOLD)).containsExactly("in Chile listened");
                });
    }

    @Test
    void wordsBeyondTheLabelsAreWronglyClaimed() {
        assertThat(quotations(quote("The bridge was", "Ana Castellan")))
                .singleElement()
                .satisfies(miss -> {
                    assertThat(miss.kind()).isEqualTo(MissKind.WORDS_CLAIMED);
                    assertThat(miss.rule()).isPresent();
                    assertThat(miss.ours()).isEqualTo("2 of 5 words too many; direct · Ana Castellan · said");
                    assertThat(miss.words()).isEqualTo(2);
                });
    }

    @Test
    void wordsOfAnotherSourceNameTheRuleOfTheSpeaker() {
        assertThat(quotations(quote("The bridge was never safe,", "Nobody")))
                .singleElement()
                .satisfies(miss -> {
                    assertThat(miss.kind()).isEqualTo(MissKind.SOURCE_WRONG);
                    assertThat(miss.rule()).contains("name-beside-cue");
                    assertThat(marked(miss, Mark.Role.GOLD_SOURCE)).containsExactly("Nobody");
                    assertThat(marked(miss, Mark.Role.OURS_SOURCE)).containsExactly("Ana Castellan");
                });
    }

    @Test
    void labelsCountCodePoints() {
        String text = "🌉🌉 " + TEXT;
        int start = text.codePointCount(0, text.indexOf("The bridge"));
        JsonNode line =
                line(text, Map.of("quotes", List.of(Map.of("start", start, "end", start + 26, "kind", "direct"))));
        assertThat(Misses.ofQuotations("quotations", line, tags(line))).isEmpty();
    }

    @Test
    void somebodyElseBehindTheWords() {
        assertThat(people(person("Bo Larsen", "engineer", "Larchmont University", "expert")))
                .extracting(Miss::kind)
                .containsExactly(MissKind.PERSON_WRONG, MissKind.PERSON_MISSING);
    }

    @Test
    void whatIsToldWronglyOfSomebody() {
        assertThat(people(person("Ana Castellan", "president", "Union of Bakers", "witness")))
                .filteredOn(miss -> miss.kind() != MissKind.SPEAKER_COUNTRY)
                .extracting(Miss::kind, Miss::gold, Miss::ours)
                .containsExactly(
                        tuple(MissKind.ROLE, "Ana Castellan: president", "Ana Castellan: engineer"),
                        tuple(
                                MissKind.AFFILIATION,
                                "Ana Castellan: Union of Bakers",
                                "Ana Castellan: Larchmont University"),
                        tuple(MissKind.SPEAKER_KIND, "Ana Castellan: witness", "Ana Castellan: expert"));
    }

    @Test
    void theWordsThatDecidedARoleAreMarked() {
        assertThat(people(person("Ana Castellan", "president", "Larchmont University", "expert")))
                .filteredOn(miss -> miss.kind() == MissKind.ROLE)
                .singleElement()
                .satisfies(miss -> assertThat(marked(miss, Mark.Role.EVIDENCE)).containsExactly("engineer"));
    }

    @Test
    void countriesMissedAndInventedNameTheRuleThatReadThem() {
        int chile = TEXT.indexOf("Chile");
        JsonNode line = line(
                TEXT,
                Map.of(
                        "countries",
                        List.of("PE"),
                        "mentions",
                        List.of(Map.of("start", chile, "end", chile + 5, "country", "PE")),
                        "focus",
                        List.of("PE")));
        List<Miss> misses = Misses.ofCountries("countries", line, tags(line));
        assertThat(misses)
                .extracting(Miss::kind, Miss::gold, Miss::ours, Miss::rule)
                .startsWith(
                        tuple(MissKind.COUNTRY_MISSED, "PE, mentioned 1 ×", "read as CL", Optional.of("country-name")),
                        tuple(MissKind.COUNTRY_INVENTED, "PE", "CL, mentioned 1 ×", Optional.of("country-name")));
        assertThat(misses).last().extracting(Miss::kind).isEqualTo(MissKind.COUNTRY_FOCUS);
    }

    @Test
    void aSideThatLabelsSeeOtherwise() {
        String text = "“The treaty with Chile is a disaster,” said Ana Castellan, an engineer.";
        JsonNode line = line(
                text,
                Map.of(
                        "quotes",
                        List.of(quote(text, "The treaty with Chile is a disaster,", "Ana Castellan")),
                        "stance",
                        Map.of("0", Map.of("label", "favourable", "target", "bakers", "alt", List.of()))));
        assertThat(Misses.ofStance("stance", line, tags(line)))
                .satisfiesExactly(
                        label -> {
                            assertThat(label.kind()).isEqualTo(MissKind.STANCE_LABEL);
                            assertThat(label.gold()).isEqualTo("favourable → bakers");
                            assertThat(label.ours()).startsWith("unfavourable");
                            assertThat(marked(label, Mark.Role.EVIDENCE)).contains("disaster");
                        },
                        target -> assertThat(target.kind()).isEqualTo(MissKind.STANCE_TARGET));
    }

    @Test
    void aSideThatIsDefensibleIsNoMiss() {
        String text = "“The treaty with Chile is a disaster,” said Ana Castellan, an engineer.";
        JsonNode line = line(
                text,
                Map.of(
                        "quotes",
                        List.of(quote(text, "The treaty with Chile is a disaster,", "Ana Castellan")),
                        "stance",
                        Map.of("0", Map.of("label", "neutral", "alt", List.of("unfavourable")))));
        assertThat(Misses.ofStance("stance", line, tags(line))).isEmpty();
    }

    @Test
    void theSideTowardGivenWords() {
        JsonNode line = line("The treaty is a disaster.", Map.of());
        TargetStance ours = new TargetStance(4, 10, StanceLabel.UNFAVOURABLE, -0.5);
        assertThat(Misses.ofTarget("sentences", line, StanceLabel.UNFAVOURABLE, ours))
                .isEmpty();
        assertThat(Misses.ofTarget("sentences", line, StanceLabel.FAVOURABLE, ours))
                .singleElement()
                .satisfies(miss -> {
                    assertThat(miss.gold()).isEqualTo("favourable");
                    assertThat(miss.ours()).isEqualTo("unfavourable, score -0.50");
                    assertThat(marked(miss, Mark.Role.OURS)).containsExactly("treaty");
                });
    }

    @Test
    void anAttributionWithoutWordsIsNoMissAndKeepsItsNumber() {
        JsonNode line = line(
                TEXT,
                Map.of(
                        "quotes",
                        List.of(Map.of("start", 9, "end", 5), quote("The bridge was never safe,", "Ana Castellan"))));
        assertThat(Misses.ofQuotations("quotations", line, tags(line))).isEmpty();
        assertThat(new LabelledArticle("quotations", line).attributions()).hasSize(2);
    }

    @SafeVarargs
    private List<Miss> quotations(Map<String, Object>... quotes) {
        JsonNode line = line(TEXT, Map.of("quotes", List.of(quotes)));
        return Misses.ofQuotations("quotations", line, tags(line));
    }

    private List<Miss> people(Map<String, Object> person) {
        JsonNode line = line(
                TEXT,
                Map.of(
                        "quotes",
                        List.of(quote("The bridge was never safe,", "Ana Castellan")),
                        "speakers",
                        List.of(person),
                        "attributions",
                        Map.of("0", "s1")));
        return Misses.ofPeople("people", line, tags(line));
    }

    private static Map<String, Object> person(String name, String role, String affiliation, String kind) {
        return Map.of(
                "key", "s1", "type", "person", "name", name, "role", role, "affiliation", affiliation, "kind", kind);
    }

    private static Map<String, Object> quote(String words, String source) {
        return quote(TEXT, words, source);
    }

    private static Map<String, Object> quote(String text, String words, String source) {
        int start = text.indexOf(words);
        int at = text.indexOf(source);
        return Map.of(
                "start",
                start,
                "end",
                start + words.length(),
                "kind",
                "direct",
                "cue",
                "said",
                "cue_start",
                text.indexOf("said"),
                "speaker",
                source,
                "speaker_start",
                at,
                "speaker_end",
                at + source.length());
    }

    private static JsonNode line(String text, Map<String, Object> labels) {
        ObjectNode line = Json.mapper().valueToTree(labels);
        return line.put("id", "bridge").put("text", text);
    }

    private Tags tags(JsonNode line) {
        return analysis.analyse(new Document(
                "bridge", line.get("text").asText(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static List<String> marked(Miss miss, Mark.Role role) {
        return miss.excerpts().stream()
                .flatMap(excerpt -> excerpt.marks().stream()
                        .filter(mark -> mark.role() == role)
                        .map(mark -> mark.span().in(excerpt.text())))
                .toList();
    }
}
