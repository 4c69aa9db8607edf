package commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.commentary.Coverage;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Tags;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The door: an article in, its tags out. */
class AnalysisTest {
    private static final String TEXT = """
            “The bridge between Norway and Russia is safe,” said Ann Holt, a professor of law at Reed College. “I would walk on it.”

            Ivan Lang, director of the Bridge Institute, is sceptical, because the two ends are “still very far apart.”

            “It is too early,” he told the Gazette.
            """;

    private final Analysis analysis = Analysis.standard();

    @Test
    void findsWhoSaidWhat() {
        Tags tags = analysis.analyse(english(TEXT));

        assertThat(tags.quotations())
                .extracting(quotation -> quotation.speaker().orElse("-") + ": " + quotation.text())
                .containsExactly(
                        "ann-holt: The bridge between Norway and Russia is safe,",
                        "ann-holt: I would walk on it.",
                        "ivan-lang: the two ends are “still very far apart.”",
                        "ivan-lang: It is too early,");
        assertThat(tags.quotations())
                .extracting(Quotation::kind)
                .containsExactly(QuotationKind.DIRECT, QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.DIRECT);
        assertThat(tags.speakers())
                .extracting(speaker -> speaker.name() + ", " + speaker.role().orElse("-") + ", "
                        + speaker.affiliation().orElse("-"))
                .containsExactly("Ann Holt, professor of law, Reed College", "Ivan Lang, director, Bridge Institute");
        assertThat(tags.coverage()).isEqualTo(Coverage.FULL);
        assertThat(tags.analysisVersion()).isEqualTo(Analysis.VERSION);
    }

    @Test
    void everyQuotationSaysWhichRulesFoundIt() {
        Quotation first = analysis.analyse(english(TEXT)).quotations().get(0);

        assertThat(first.rule()).isEqualTo("cue-before-subject");
        assertThat(first.speakerRule()).contains("name-beside-cue");
        assertThat(first.cue()).contains("said");
        assertThat(first.source().map(span -> span.in(TEXT))).contains("Ann Holt");
    }

    @Test
    void theSameWordsTwiceAreTwoQuotations() {
        Tags tags = analysis.analyse(english("“It stands,” said Ann Holt.\n\n“It stands,” said Paul Reed."));

        assertThat(tags.quotations()).hasSize(2).extracting(Quotation::id).doesNotHaveDuplicates();
    }

    @Test
    void anotherLanguageIsReadInPart() {
        Tags tags = analysis.analyse(new Document(
                "de",
                "„Die Brücke ist sicher und fest“, sagte Holt.",
                Optional.empty(),
                Optional.of("de-AT"),
                Optional.empty()));

        assertThat(tags.coverage()).isEqualTo(Coverage.PARTIAL);
        assertThat(tags.quotations()).extracting(Quotation::text).containsExactly("Die Brücke ist sicher und fest");
        assertThat(tags.speakers()).extracting(Speaker::name).isEmpty();
    }

    @Test
    void noTextNoTags() {
        Tags tags = analysis.analyse(english(" \n"));

        assertThat(tags.coverage()).isEqualTo(Coverage.NONE);
        assertThat(tags.quotations()).isEmpty();
        assertThat(tags.speakers()).isEmpty();
    }

    @Test
    void answersForTargetsInTheirOrder() {
        List<Span> targets = List.of(new Span(48, 54), new Span(5, 11));

        assertThat(analysis.targets(english(TEXT), targets))
                .extracting(answer -> new Span(answer.start(), answer.end()))
                .isEqualTo(targets);
    }

    @Test
    void aDocumentNeedsAnId() {
        assertThatThrownBy(() -> new Document(" ", TEXT, Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("document.id is blank");
    }

    private static Document english(String text) {
        return new Document("article", text, Optional.empty(), Optional.of("en"), Optional.empty());
    }
}
