package commentariat.analysis.country;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.Document;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.Attribution;
import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.speaker.FoundSpeakers;
import commentariat.analysis.speaker.Stated;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CountriesTest {
    private static final FoundSpeakers NOBODY = new FoundSpeakers(List.of(), List.of());
    private final Countries countries = new Countries();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "mentions.txt", delimiter = '|', commentCharacter = '#', quoteCharacter = '\0')
    void findsEveryMentionAndNoOther(String name, String marked) {
        MarkedMentions want = MarkedMentions.parse(marked);
        assertThat(lines(find(want.text()), want.text())).as(name).isEqualTo(want.mentions());
    }

    @Test
    void anArticleIsAboutWhatItMentionsMost() {
        FoundCountries found = find("Russia met Germany. Russian troops left. Moscow was glad. The Kremlin agreed.\n\n"
                + "Elsewhere France won. Russia lost.");
        assertThat(found.tags()).extracting(CountryTag::code).containsExactly("RU", "DE", "FR");
        assertThat(found.tags()).extracting(CountryTag::focus).containsExactly(true, false, false);
        assertThat(found.tags()).extracting(CountryTag::name).containsExactly("Russia", "Germany", "France");
        assertThat(found.tags().stream().mapToDouble(CountryTag::salience).sum())
                .isBetween(0.999, 1.001);
    }

    @Test
    void aHeadlineWeighsMoreThanTheBody() {
        String text = "Poland and Hungary were mentioned.";
        FoundCountries found = countries.find(
                new Document("a", text, Optional.of("Hungary votes"), Optional.of("en"), Optional.empty()),
                Text.of(text),
                List.of(),
                NOBODY);
        assertThat(found.tags()).extracting(CountryTag::code).containsExactly("HU", "PL");
        assertThat(found.tags()).extracting(CountryTag::focus).containsExactly(true, false);
    }

    @Test
    void theSourcesCountryDecidesBetweenTownsOfOneName() {
        String text = "Police in Newcastle are looking for a driver.";
        assertThat(of(text, Optional.of("AU")).tags())
                .extracting(CountryTag::code)
                .containsExactly("AU");
        assertThat(of(text, Optional.of("ZA")).tags())
                .extracting(CountryTag::code)
                .containsExactly("ZA");
    }

    @Test
    void aTextWithoutCountriesHasNone() {
        assertThat(find("Nobody came.").tags()).isEmpty();
        assertThat(find("").tags()).isEmpty();
    }

    @Test
    void otherLanguagesHaveTheNamesThatCldrGives() {
        assertThat(codes("Deutschland und Russland verhandeln in Genf.", "de")).containsExactly("DE", "RU");
        assertThat(codes("La Russie et les États-Unis négocient.", "fr-CA")).containsExactly("RU", "US");
        assertThat(codes("中国和俄罗斯发表声明。", "zh")).containsExactly("CN", "RU");
        assertThat(codes("Russia", "xx")).isEmpty();
    }

    @Test
    void aQuotationTalksAboutTheCountriesInsideIt() {
        String text = "Iran was silent. “We trust France,” he said of Germany.";
        assertThat(ofQuotation(text, "We trust France,")).containsExactly("FR");
    }

    @Test
    void aQuotationThatNamesNoneTalksAboutThoseOfItsSentenceThenOfItsParagraph() {
        String text = "Iran was silent. “We wait,” he said of Germany. “We do.”\n\n“They go.”";
        assertThat(ofQuotation(text, "We wait,")).containsExactly("DE");
        assertThat(ofQuotation(text, "We do.")).containsExactly("IR", "DE");
        assertThat(ofQuotation(text, "They go.")).isEmpty();
    }

    @Test
    void theyAreTheCountryNamedLastBefore() {
        String text = "Talks with Iran failed. “They lied to us,” she said.";
        assertThat(ofQuotation(text, "They lied to us,")).containsExactly("IR");
        String named = "Iran was silent. Of Germany he said: “They trust France.”";
        assertThat(ofQuotation(named, "They trust France.")).containsExactly("FR", "DE");
    }

    @Test
    void weAreTheCountryThatAnOfficialSpeaksFor() {
        String text = "Russian Foreign Minister Ivan Petrov met reporters. “We trust France,” Petrov said.";
        Span at = span(text, "Ivan Petrov");
        for (SpeakerKind kind : List.of(SpeakerKind.OFFICIAL, SpeakerKind.EXPERT)) {
            FoundSpeaker speaker = new FoundSpeaker(
                    "p",
                    "Ivan Petrov",
                    stated(text, "Russian Foreign Minister"),
                    Optional.empty(),
                    kind,
                    Optional.empty(),
                    List.of(new Mention(at.start(), at.end(), "Ivan Petrov", "name")),
                    "name",
                    1,
                    Optional.empty());
            Attribution said = new Attribution(Optional.of("p"), Optional.empty(), Optional.of("name"), 1);
            assertThat(ofQuotations(
                            text, "marks", new FoundSpeakers(List.of(speaker), List.of(said)), "We trust France,"))
                    .containsExactly(kind == SpeakerKind.OFFICIAL ? List.of("FR", "RU") : List.of("FR"));
        }
    }

    @Test
    void anAnswerIsAboutTheCountriesOfItsQuestion() {
        String text = "Q: What of Iran?\n\nA: I doubt so.";
        Attribution nobody = new Attribution(Optional.empty(), Optional.empty(), Optional.empty(), 0);
        FoundSpeakers speakers = new FoundSpeakers(List.of(), List.of(nobody, nobody));
        assertThat(ofQuotations(text, "transcript", speakers, "What of Iran?", "I doubt so."))
                .containsExactly(List.of("IR"), List.of("IR"));
    }

    @Test
    void aLocalPapersTownOutweighsAWorldCity() {
        assertThat(find("The council of Franklin County met in Athens, Georgia. In Athens it rained.")
                        .tags())
                .extracting(CountryTag::code)
                .containsExactly("US");
        assertThat(find("Dublin voted. The governor of Ohio spoke in Dublin, near Columbus.")
                        .tags())
                .extracting(CountryTag::code)
                .containsExactly("US");
        assertThat(find("The governor of Ohio flew to Dublin. Ireland was pleased.")
                        .tags())
                .extracting(CountryTag::code)
                .containsExactly("IE", "US");
    }

    @Test
    void aSpeakersSurnameIsNoTown() {
        String text = "Residents in Welch, W.Va., waited. “No,” said Ann Welch. Welch left.";
        Span at = span(text, "Ann Welch");
        FoundSpeaker speaker = new FoundSpeaker(
                "p",
                "Ann Welch",
                Optional.empty(),
                Optional.empty(),
                SpeakerKind.OTHER,
                Optional.empty(),
                List.of(new Mention(at.start(), at.end(), "Ann Welch", "name")),
                "name",
                1,
                Optional.empty());
        Document document = new Document("a", text, Optional.empty(), Optional.of("en"), Optional.empty());
        assertThat(countries
                        .find(document, Text.of(text), List.of(), new FoundSpeakers(List.of(speaker), List.of()))
                        .mentions())
                .extracting(mention -> mention.span().in(text))
                .containsExactly("Welch", "W.Va.");
    }

    @Test
    void aSpeakersAffiliationGivesTheCountryEvenInsideAName() {
        assertThat(origin(
                        "Ann Reed, a professor at San Francisco State University, spoke.",
                        "Ann Reed",
                        "professor",
                        "San Francisco State University"))
                .contains(new SpeakerCountry("US", new Span(25, 38), "affiliation"));
        assertThat(origin("Ann Reed of the Brookings Institution spoke.", "Ann Reed", "", "Brookings Institution"))
                .map(SpeakerCountry::rule)
                .contains("known-affiliation");
    }

    @Test
    void aSpeakersRoleGivesTheCountry() {
        assertThat(origin("Russian Foreign Minister Ivan Petrov spoke.", "Ivan Petrov", "Russian Foreign Minister", ""))
                .contains(new SpeakerCountry("RU", new Span(0, 7), "role"));
        assertThat(origin("Kremlin spokesman Ivan Petrov spoke.", "Ivan Petrov", "Kremlin spokesman", ""))
                .map(SpeakerCountry::country)
                .contains("RU");
    }

    @Test
    void aNationalityBesideTheNameGivesTheCountry() {
        assertThat(origin("The French writer Ann Reed spoke in Spain.", "Ann Reed", "", ""))
                .contains(new SpeakerCountry("FR", new Span(4, 10), "beside-name"));
        assertThat(origin("Ann Reed (R-Tex.) spoke.", "Ann Reed", "", ""))
                .map(SpeakerCountry::country)
                .contains("US");
        assertThat(origin("The French left and Ann Reed spoke.", "Ann Reed", "", ""))
                .isEmpty();
    }

    @Test
    void anOfficeIsOfTheCountryThatStandsBeforeIt() {
        assertThat(origin("Turkey’s President Ivan Petrov spoke.", "Ivan Petrov", "President", ""))
                .contains(new SpeakerCountry("TR", new Span(0, 6), "beside-name"));
    }

    @Test
    void anOfficeOfNoCountryIsOfTheOneThatTheArticleIsAbout() {
        String text = "President Ivan Petrov spoke. Poland and the Polish press were glad.";
        assertThat(origin(text, "Ivan Petrov", "President", "", SpeakerKind.POLITICIAN))
                .contains(new SpeakerCountry("PL", new Span(29, 35), "office-in-the-articles-country"));
        assertThat(origin(text, "Ivan Petrov", "President", "", SpeakerKind.EXPERT))
                .isEmpty();
    }

    @Test
    void whoseCountryIsNotNamedIsAtHomeInAnArticleThatIsOfOneCountry() {
        String text = "Ann Reed, a nurse, spoke. Poland and the Polish press were glad, and so was Warsaw.";
        assertThat(origin(text, "Ann Reed", "nurse", "", SpeakerKind.WITNESS))
                .contains(new SpeakerCountry("PL", new Span(26, 32), "at-home"));
        assertThat(origin(text.replace(", and so was Warsaw", ""), "Ann Reed", "nurse", "", SpeakerKind.WITNESS))
                .isEmpty();
        assertThat(origin("The press spoke of Poland, Polish and Warsaw.", "press", "", "", SpeakerKind.GROUP))
                .isEmpty();
    }

    @Test
    void aPublicFigureIsOfTheCountryThatTheyAreKnownFrom() {
        assertThat(origin("Angela Merkel spoke in Spain.", "Angela Merkel", "", ""))
                .contains(new SpeakerCountry("DE", new Span(0, 13), "public-figure"));
    }

    @Test
    void anInstitutionIsItsOwnCountrys() {
        assertThat(origin("The Kremlin spoke.", "Kremlin", "", "", SpeakerKind.INSTITUTION))
                .contains(new SpeakerCountry("RU", new Span(4, 11), "own-name"));
    }

    @Test
    void anyTextGivesMentionsInBoundsAndInOrderTheSameInATurkishLocale() {
        String[] pieces = {
            "Russia", "in ", "U.S.", "-", "’s ", "Guinea", " ", "Paris ", "\n\n", ", ", "Ga. ", "R-", "𝔘", "é",
            "IRAN ", "(", "of "
        };
        Random random = new Random(20261124);
        Locale before = Locale.getDefault();
        try {
            for (int round = 0; round < 500; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(40); i >= 0; i--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                Locale.setDefault(Locale.ROOT);
                FoundCountries found = find(text.toString());
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertThat(find(text.toString()))
                        .as("seed 20261124, round %d", round)
                        .isEqualTo(found);
                int last = 0;
                for (CountryMention mention : found.mentions()) {
                    assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
                    last = mention.span().end();
                }
                assertThat(last).isLessThanOrEqualTo(text.length());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private FoundCountries find(String text) {
        return of(text, Optional.empty());
    }

    private FoundCountries of(String text, Optional<String> sourceCountry) {
        Document document = new Document("a", text, Optional.empty(), Optional.of("en"), sourceCountry);
        return countries.find(document, Text.of(text), List.of(), NOBODY);
    }

    private List<String> codes(String text, String language) {
        Document document = new Document("a", text, Optional.empty(), Optional.of(language), Optional.empty());
        return countries.find(document, Text.of(text), List.of(), NOBODY).mentions().stream()
                .map(CountryMention::country)
                .distinct()
                .filter(code -> !code.equals("CH"))
                .toList();
    }

    private List<String> ofQuotation(String text, String words) {
        Attribution nobody = new Attribution(Optional.empty(), Optional.empty(), Optional.empty(), 0);
        return ofQuotations(text, "marks", new FoundSpeakers(List.of(), List.of(nobody)), words)
                .get(0);
    }

    private List<List<String>> ofQuotations(String text, String rule, FoundSpeakers speakers, String... words) {
        List<FoundQuotation> quotations = Stream.of(words)
                .map(each -> new FoundQuotation(
                        span(text, each),
                        QuotationKind.DIRECT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        rule,
                        1))
                .toList();
        Document document = new Document("a", text, Optional.empty(), Optional.of("en"), Optional.empty());
        return countries.find(document, Text.of(text), quotations, speakers).ofQuotations();
    }

    private Optional<SpeakerCountry> origin(String text, String name, String role, String affiliation) {
        return origin(text, name, role, affiliation, SpeakerKind.OTHER);
    }

    private Optional<SpeakerCountry> origin(
            String text, String name, String role, String affiliation, SpeakerKind kind) {
        Span at = span(text, name);
        FoundSpeaker speaker = new FoundSpeaker(
                "p",
                name,
                stated(text, role),
                stated(text, affiliation),
                kind,
                Optional.empty(),
                List.of(new Mention(at.start(), at.end(), name, "name")),
                "name",
                1,
                Optional.empty());
        Document document = new Document("a", text, Optional.empty(), Optional.of("en"), Optional.empty());
        FoundCountries found =
                countries.find(document, Text.of(text), List.of(), new FoundSpeakers(List.of(speaker), List.of()));
        return Optional.ofNullable(found.ofSpeakers().get("p"));
    }

    private static Optional<Stated> stated(String text, String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new Stated(words, span(text, words)));
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static List<String> lines(FoundCountries found, String text) {
        return found.mentions().stream()
                .map(mention -> MarkedMentions.line(
                        mention.span().start(),
                        mention.span().end(),
                        mention.country(),
                        mention.span().in(text)))
                .toList();
    }
}
