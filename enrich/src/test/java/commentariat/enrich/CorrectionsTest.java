package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.AppliedCorrection;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.identity.Identity;
import commentariat.contract.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an analyst puts right holds: at once, on revisions, on replays, whichever came first. */
class CorrectionsTest {
    private static final String WORDS = "It is a grave mistake to close the strait now.";
    private static final String TEXT =
            "Orlova against RU: \"" + WORDS + "\" Haddad for US: \"They were right to wait.\"";
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    private static Correction correction(CorrectionKind kind, Optional<String> right) {
        return correction(kind, right, Optional.empty(), Optional.empty());
    }

    private static Correction correction(
            CorrectionKind kind, Optional<String> right, Optional<String> affiliation, Optional<SpeakerKind> as) {
        return new Correction(
                Identity.ofQuotation("a", WORDS, 0),
                kind,
                right,
                "analyst@desk.example",
                AT,
                Optional.of("heard it myself"),
                Optional.of("a"),
                Optional.of(WORDS),
                affiliation,
                as,
                List.of());
    }

    private void correct(Correction correction) {
        stream.write(
                Stream.TOPICS.corrections().name(),
                Stream.bytes(correction.quotationId()),
                Json.bytes(correction),
                new RecordHeaders());
    }

    private EnrichedArticle latest() {
        List<EnrichedArticle> told = stream.enriched();
        return told.get(told.size() - 1);
    }

    private static Commentary of(String speaker, List<Commentary> commentary) {
        return commentary.stream()
                .filter(said -> said.speaker().map(Speaker::id).equals(Optional.of(speaker)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWrongSpeakerIsPutRightAtOnceWithTrendsAndPositions() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        stream.skip();

        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko")));

        Commentary corrected = stream.commentary().get(0);
        assertThat(corrected.speaker().map(Speaker::name)).contains("Nadia Petrenko");
        assertThat(corrected.quotation().speakerRule()).contains("correction");
        assertThat(corrected.quotation().corrections())
                .containsExactly(new AppliedCorrection(
                        CorrectionKind.WRONG_SPEAKER,
                        Optional.of("Orlova"),
                        "analyst@desk.example",
                        AT,
                        Optional.of("heard it myself"),
                        false));
        assertThat(latest().tags().speakers()).extracting(Speaker::id).containsExactly("haddad", "nadia-petrenko");
        assertThat(stream.records(Stream.TOPICS.positions()))
                .extracting(record -> record.key() + (record.value() == null ? " gone" : " now"))
                .containsExactlyInAnyOrder("nadia-petrenko|RU now", "orlova|RU gone");
        assertThat(stream.records(Stream.TOPICS.speakerTrends()))
                .extracting(record -> record.key() + (record.value() == null ? " gone" : " now"))
                .containsExactlyInAnyOrder(
                        "2026-02-14|RU|unfavourable|speaker=nadia-petrenko now",
                        "2026-02-14|RU|unfavourable|speaker=orlova gone");
        assertThat(stream.records(Stream.TOPICS.trends())).isEmpty();
        assertThat(stream.edits()).isEmpty();
    }

    @Test
    void aSpeakerOfTheArticleIsTheSameOne() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("haddad")));

        assertThat(latest().tags().speakers()).extracting(Speaker::id).containsExactly("haddad");
    }

    @Test
    void nobodySaidIt() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of(Correction.NOBODY)));

        assertThat(latest().tags().quotations().get(0).speaker()).isEmpty();
    }

    @Test
    void aWrongStanceMovesTheCountsAndThePosition() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        stream.skip();

        correct(correction(CorrectionKind.WRONG_STANCE, Optional.of("favourable")));

        assertThat(stream.table(Stream.TOPICS.trends()).keySet()).containsExactly("2026-02-14|RU|favourable");
        assertThat(stream.positions())
                .extracting(position -> position.now().stance())
                .containsExactly(StanceLabel.FAVOURABLE);
        EnrichedArticle now = latest();
        assertThat(now.tags().quotations().get(0).stance().engine()).isEqualTo("analyst");
        assertThat(now.tags().stance().balance())
                .filteredOn(balance -> balance.target().equals("RU"))
                .allMatch(balance -> balance.favourable() == 1 && balance.unfavourable() == 0);
    }

    @Test
    void aWrongRoleIsPutRightForTheSpeakerOfTheArticle() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        correct(correction(
                CorrectionKind.WRONG_ROLE,
                Optional.of("harbour master"),
                Optional.of("Port of Hammerfest"),
                Optional.of(SpeakerKind.OFFICIAL)));

        Speaker speaker =
                of("orlova", stream.commentary().subList(2, 3)).speaker().orElseThrow();
        assertThat(speaker.role()).contains("harbour master");
        assertThat(speaker.affiliation()).contains("Port of Hammerfest");
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.OFFICIAL);
    }

    @Test
    void whatIsNoQuotationGoesAndTheArticleSaysWhoSaidSo() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        stream.skip();

        correct(correction(CorrectionKind.NOT_A_QUOTATION, Optional.empty()));

        assertThat(stream.records(Stream.TOPICS.commentary())).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(Identity.ofQuotation("a", WORDS, 0));
            assertThat(record.value()).isNull();
        });
        assertThat(latest().tags().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.text()).isEqualTo(WORDS);
            assertThat(refused.correction().by()).isEqualTo("analyst@desk.example");
        });
        assertThat(stream.records(Stream.TOPICS.trends())).singleElement().matches(record -> record.value() == null);
    }

    @Test
    void severalThingsAreRightTogether() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        Correction speaker = correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko"));
        correct(new Correction(
                speaker.quotationId(),
                CorrectionKind.WRONG_STANCE,
                Optional.of("neutral"),
                "editor@desk.example",
                AT.plusSeconds(60),
                Optional.empty(),
                speaker.articleId(),
                speaker.words(),
                Optional.empty(),
                Optional.empty(),
                speaker.points()));

        Commentary now = stream.commentary().get(2);
        assertThat(now.speaker().map(Speaker::name)).contains("Nadia Petrenko");
        assertThat(now.quotation().stance().label()).isEqualTo(StanceLabel.NEUTRAL);
        assertThat(now.quotation().corrections())
                .extracting(AppliedCorrection::by)
                .containsExactly("analyst@desk.example", "editor@desk.example");
    }

    @Test
    void aReplayUnderANewAnalysisKeepsIt() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko")));
        stream.skip();

        stream.analyseWith(new MarkedTagger("2"));
        stream.publish(article("a", 1, "2026-02-14", TEXT));

        assertThat(stream.commentary().get(0).speaker().map(Speaker::name)).contains("Nadia Petrenko");
        assertThat(stream.positions()).isEmpty();
    }

    @Test
    void itComesBeforeItsArticle() {
        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko")));
        stream.publish(article("a", 1, "2026-02-14", TEXT));

        assertThat(stream.commentary().get(0).speaker().map(Speaker::name)).contains("Nadia Petrenko");
    }

    @Test
    void aQuotationThatMovesInARevisionTakesItAlong() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko")));
        stream.skip();

        stream.publish(article("a", 2, "2026-02-14", "A new first paragraph. " + TEXT));

        assertThat(of("nadia-petrenko", stream.commentary()).quotation().corrections())
                .extracting(AppliedCorrection::carried)
                .containsExactly(false);
        assertThat(stream.edits()).isEmpty();
    }

    @Test
    void aRewordedQuotationKeepsItsSpeakerButNotItsStance() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        Correction stance = correction(CorrectionKind.WRONG_STANCE, Optional.of("favourable"));
        correct(new Correction(
                stance.quotationId(),
                CorrectionKind.WRONG_SPEAKER,
                Optional.of("Nadia Petrenko"),
                "analyst@desk.example",
                AT,
                Optional.empty(),
                stance.articleId(),
                stance.words(),
                Optional.empty(),
                Optional.empty(),
                stance.points()));
        stream.skip();

        stream.publish(
                article("a", 2, "2026-02-14", TEXT.replace("a grave mistake to close", "no mistake at all to close")));

        Commentary now = of("nadia-petrenko", stream.commentary());
        assertThat(now.quotation().stance().label()).isEqualTo(StanceLabel.UNFAVOURABLE);
        assertThat(now.quotation().corrections())
                .extracting(AppliedCorrection::kind, AppliedCorrection::carried)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CorrectionKind.WRONG_SPEAKER, true));
        assertThat(stream.edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.changes())
                        .extracting(change -> change.kind().word())
                        .containsExactly("reworded"));
    }

    @Test
    void oneThatIsTakenBackHoldsNoLonger() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko")));
        stream.skip();

        stream.write(
                Stream.TOPICS.corrections().name(),
                Stream.bytes(Identity.ofQuotation("a", WORDS, 0)),
                null,
                new RecordHeaders());

        Commentary now = stream.commentary().get(0);
        assertThat(now.speaker().map(Speaker::name)).contains("Orlova");
        assertThat(now.quotation().corrections()).isEmpty();
    }

    @Test
    void theSameCorrectionAgainGivesNothing() {
        stream.publish(article("a", 1, "2026-02-14", TEXT));
        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko")));
        stream.skip();

        correct(correction(CorrectionKind.WRONG_SPEAKER, Optional.of("Nadia Petrenko")));

        assertThat(stream.commentary()).isEmpty();
        assertThat(stream.enriched()).isEmpty();
    }

    @Test
    void whatCannotBeAppliedIsADeadLetter() {
        Correction wrong = correction(CorrectionKind.WRONG_STANCE, Optional.of("angry"));
        correct(wrong);
        stream.write(Stream.TOPICS.corrections().name(), null, Json.bytes(wrong), new RecordHeaders());
        stream.write(Stream.TOPICS.corrections().name(), Stream.bytes("x"), Json.bytes(wrong), new RecordHeaders());
        correct(new Correction("q", CorrectionKind.NOT_A_QUOTATION, Optional.empty(), "analyst", AT, Optional.empty()));

        assertThat(stream.deadLetters())
                .extracting(letter -> letter.stage() + ": " + letter.message())
                .containsExactly(
                        "enrich/read: \"angry\" is no stance; it is favourable, unfavourable or neutral",
                        "enrich/read: record has no key; a correction's key is its quotation's id",
                        "enrich/read: key \"x\" is not the quotation of the correction, \"" + wrong.quotationId()
                                + "\"",
                        "enrich/read: correction of quotation \"q\" names no article; write it again with:"
                                + " commentariat correct");
    }
}
