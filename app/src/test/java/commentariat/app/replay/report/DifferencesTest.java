package commentariat.app.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.app.replay.report.Reading.Country;
import commentariat.app.replay.report.Reading.Said;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Said TALKS =
            said("1", 10, "The talks have failed", "Ada Brandt", "professor", "unfavourable", "talks");

    @Test
    void theSameReadingDiffersInNothing() {
        assertThat(Differences.between(reading(TALKS), reading(TALKS))).isEmpty();
    }

    @Test
    void whatOneHasAloneIsGainedOrLost() {
        assertThat(Differences.between(reading(), reading(TALKS)))
                .containsExactly(new Difference(
                        DifferenceKind.QUOTATION_GAINED,
                        "double-curly",
                        "The talks have failed",
                        Optional.empty(),
                        Optional.of("Ada Brandt (professor), unfavourable → talks")));
        assertThat(Differences.between(reading(TALKS), reading()))
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.kind()).isEqualTo(DifferenceKind.QUOTATION_LOST);
                    assertThat(lost.before()).contains("Ada Brandt (professor), unfavourable → talks");
                    assertThat(lost.after()).isEmpty();
                });
    }

    @Test
    void wordsThatOverlapAreTheSameQuotationCutDifferently() {
        Said longer = said("2", 10, "The talks have failed so far", "Ada Brandt", "professor", "unfavourable", "talks");
        assertThat(Differences.between(reading(TALKS), reading(longer)))
                .containsExactly(new Difference(
                        DifferenceKind.QUOTATION_CUT,
                        "double-curly",
                        "The talks have failed so far",
                        Optional.of("The talks have failed"),
                        Optional.of("The talks have failed so far")));
    }

    @Test
    void ofSeveralThatOverlapThePairThatSharesMostIsTheSame() {
        Said whole = said(
                "2",
                10,
                "The talks have failed so far, and nobody",
                "Ada Brandt",
                "professor",
                "unfavourable",
                "talks");
        Said end = said("3", 41, "nobody", "Ada Brandt", "professor", "neutral", "");
        assertThat(Differences.between(reading(TALKS, end), reading(whole)))
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.QUOTATION_CUT, DifferenceKind.QUOTATION_LOST);
    }

    @Test
    void anotherSpeakerIsNoChangeOfRole() {
        Said other = said("1", 10, "The talks have failed", "Jan Wolny", "minister", "unfavourable", "talks");
        assertThat(Differences.between(reading(TALKS), reading(other)))
                .containsExactly(new Difference(
                        DifferenceKind.SPEAKER_CHANGED,
                        "name-beside-cue",
                        "The talks have failed",
                        Optional.of("Ada Brandt (professor)"),
                        Optional.of("Jan Wolny (minister)")));
    }

    @Test
    void roleStanceAndTargetAreToldApart() {
        assertThat(Differences.between(
                        reading(TALKS),
                        reading(said("1", 10, "The talks have failed", "Ada Brandt", "historian", "neutral", "talks"))))
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.ROLE_CHANGED, DifferenceKind.STANCE_CHANGED);
        assertThat(Differences.between(
                        reading(TALKS),
                        reading(said(
                                "1",
                                10,
                                "The talks have failed",
                                "Ada Brandt",
                                "professor",
                                "unfavourable",
                                "Berlin"))))
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.TARGET_CHANGED);
    }

    @Test
    void countriesComeAndGo() {
        Reading germany = reading(Map.of("DE", new Country("DE", "Germany", "Berlin", "capital")));
        Reading poland = reading(Map.of("PL", new Country("PL", "Poland", "Polish", "demonym")));
        assertThat(Differences.between(germany, poland))
                .containsExactly(
                        new Difference(
                                DifferenceKind.COUNTRY_LOST,
                                "capital",
                                "Berlin",
                                Optional.of("DE Germany"),
                                Optional.empty()),
                        new Difference(
                                DifferenceKind.COUNTRY_GAINED,
                                "demonym",
                                "Polish",
                                Optional.empty(),
                                Optional.of("PL Poland")));
    }

    private static Said said(
            String id, int start, String words, String name, String role, String stance, String target) {
        return new Said(
                id,
                start,
                start + words.length(),
                words,
                Optional.of(name),
                name,
                name + " (" + role + ")",
                stance,
                target,
                "double-curly",
                "name-beside-cue",
                "lexicon",
                "rules");
    }

    private static Reading reading(Said... quotations) {
        return reading(Map.of(), quotations);
    }

    private static Reading reading(Map<String, Country> countries, Said... quotations) {
        return new Reading(
                "article",
                1,
                "paper",
                "Headline",
                URI.create("https://paper.example/1"),
                "1",
                List.of(quotations),
                countries,
                List.of());
    }
}
