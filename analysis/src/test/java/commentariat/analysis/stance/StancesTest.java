package commentariat.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.Document;
import commentariat.analysis.country.Countries;
import commentariat.analysis.country.FoundCountries;
import commentariat.analysis.quotation.CueClass;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.Attribution;
import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Balance;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.Stance;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Target;
import commentariat.contract.commentary.TargetStance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StancesTest {
    private final Stances stances = new Stances(new RulesEngine());
    private final Countries countries = new Countries();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "targets.txt", delimiter = '|', commentCharacter = '#', quoteCharacter = '\0')
    void takesThisSideTowardAMarkedTarget(String name, String side, String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        List<TargetStance> answers = stances.targets(Text.of(text), List.of(new Span(start, end)));
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).start()).isEqualTo(start);
        assertThat(answers.get(0).end()).isEqualTo(end);
        assertThat(answers.get(0).label().word())
                .as(name + " " + answers.get(0).score())
                .isEqualTo(side);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "quotations.txt", delimiter = '|', commentCharacter = '#', quoteCharacter = '\0')
    void judgesAQuotation(String name, String side, String target, String cue, String text) {
        Optional<CueClass> cueClass = cue.equals("-") ? Optional.empty() : Optional.of(CueClass.valueOf(cue));
        Stance stance = find(text, cueClass, List.of()).ofQuotations().get(0);
        assertThat(stance.label().word()).as(name + " " + stance.score()).isEqualTo(side);
        assertThat(stance.target().map(Target::name).orElse("-")).isEqualTo(target);
        assertThat(stance.engine()).isEqualTo("rules");
    }

    @Test
    void theWordsThatDecidedAreTheEvidence() {
        String text = "“The attempts to isolate Russia have largely failed,” she said.";
        Stance stance = find(text, Optional.empty(), List.of()).ofQuotations().get(0);
        assertThat(stance.rule()).isEqualTo("failed-attempt");
        assertThat(stance.evidence()).extracting(span -> span.in(text)).containsExactly("isolate");
        assertThat(stance.target()).hasValueSatisfying(target -> {
            assertThat(text.substring(target.start(), target.end())).isEqualTo("Russia");
            assertThat(target.countries()).containsExactly("RU");
        });
    }

    @Test
    void aRelationHasBothCountriesAndSpansBoth() {
        String text = "“Russia and the U.S. are at odds,” she said.";
        assertThat(find(text, Optional.empty(), List.of()).ofQuotations().get(0).target())
                .contains(new Target("US–Russia", 1, 20, List.of("US", "RU")));
    }

    @Test
    void eachSpeakerCountsOncePerTarget() {
        String text = "“France lied.” “France cheated.” “France is wonderful.” “France is big.”";
        FoundStance found = find(text, Optional.empty(), List.of("a", "a", "b", ""));
        assertThat(found.ofArticle().balance()).containsExactly(new Balance("France", 1, 1, 1));
    }

    @Test
    void theWriterLeansByTheSentencesThatQuoteNobody() {
        assertThat(find("He is a liar. It is a disgrace. “France is wonderful.”", Optional.empty(), List.of())
                        .ofArticle()
                        .writer()
                        .label())
                .isEqualTo(StanceLabel.UNFAVOURABLE);
        assertThat(find("He came. “France is wonderful.”", Optional.empty(), List.of())
                        .ofArticle()
                        .writer()
                        .label())
                .isEqualTo(StanceLabel.NEUTRAL);
    }

    @Test
    void aLanguageThatIsNotReadTakesNoSide() {
        FoundStance found = stances.unjudged(2);
        assertThat(found.ofQuotations())
                .hasSize(2)
                .allMatch(stance -> stance.label() == StanceLabel.NEUTRAL
                        && stance.confidence() == 0
                        && stance.rule().equals("language-not-read"));
        assertThat(found.ofArticle().balance()).isEmpty();
    }

    @Test
    void anyTextGivesEvidenceInBoundsTheSameInATurkishLocale() {
        String[] pieces = {
            "“",
            "”",
            "failed ",
            "to ",
            "isolate ",
            "Russia ",
            "not ",
            "but ",
            "good ",
            "INIQUITY ",
            ".",
            ", ",
            "the U.S. ",
            "attempts ",
            "terrible ",
            "\n\n",
            "he said ",
            "at odds ",
            "?",
            "𝔘 "
        };
        Random random = new Random(20261124);
        Locale before = Locale.getDefault();
        try {
            for (int round = 0; round < 300; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(40); i >= 0; i--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                Locale.setDefault(Locale.ROOT);
                FoundStance found = find(text.toString(), Optional.empty(), List.of());
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertThat(find(text.toString(), Optional.empty(), List.of()))
                        .as("seed 20261124, round %d", round)
                        .isEqualTo(found);
                for (Stance stance : found.ofQuotations()) {
                    assertThat(stance.evidence()).isSorted().allMatch(span -> span.end() <= text.length());
                    assertThat(stance.target().map(Target::end).orElse(0)).isLessThanOrEqualTo(text.length());
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** The stance of all words between curly marks; {@code speakers} are their ids, where given; a blank one is not known. */
    private FoundStance find(String text, Optional<CueClass> cue, List<String> speakers) {
        List<FoundQuotation> quotations = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
            int close = text.indexOf('”', open);
            if (close > open + 1) {
                String id = speakers.size() > quotations.size() ? speakers.get(quotations.size()) : "";
                quotations.add(new FoundQuotation(
                        new Span(open + 1, close),
                        QuotationKind.DIRECT,
                        Optional.empty(),
                        cue,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        "marks",
                        1));
                attributions.add(
                        id.isEmpty()
                                ? new Attribution(Optional.empty(), Optional.empty(), Optional.empty(), 0)
                                : new Attribution(Optional.of(id), Optional.empty(), Optional.of("name"), 1));
            }
        }
        List<FoundSpeaker> people = speakers.stream()
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(id -> new FoundSpeaker(
                        id,
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        SpeakerKind.OTHER,
                        Optional.empty(),
                        List.of(),
                        "name",
                        1,
                        Optional.empty()))
                .toList();
        FoundSpeakers found = new FoundSpeakers(people, attributions);
        Text cut = Text.of(text);
        FoundCountries where = countries.find(
                new Document("a", text, Optional.empty(), Optional.of("en"), Optional.empty()), cut, quotations, found);
        return stances.find(cut, quotations, found, where);
    }
}
