package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.topic.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an article gives when it comes, comes again, and goes. */
class ArticleLifeTest {
    private static final String TWO_VOICES =
            "Orlova against RU: \"It is a grave mistake.\" ¶ Haddad for US: \"They were right to wait.\"";

    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void anArticleGivesItsTagsAndOneRecordForEachQuotation() {
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));

        assertThat(stream.enriched()).singleElement().satisfies(enriched -> {
            assertThat(enriched.article().id()).isEqualTo("a");
            assertThat(enriched.tags().quotations()).hasSize(2);
            assertThat(enriched.story()).isEmpty();
        });
        assertThat(stream.commentary())
                .extracting(commentary -> commentary.speaker().orElseThrow().name())
                .containsExactly("Orlova", "Haddad");
        assertThat(stream.edits()).isEmpty();
        assertThat(stream.deadLetters()).isEmpty();
    }

    @Test
    void recordsCarryTheTimeOfPublicationAndCloudEvents() {
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));

        TestRecord<String, Commentary> first =
                stream.records(Stream.TOPICS.commentary()).get(0);
        assertThat(first.getRecordTime()).isEqualTo(Instant.parse("2026-02-14T12:00:00Z"));
        assertThat(first.key()).isEqualTo(first.value().id());
        assertThat(CloudEvents.value(first.headers(), CloudEvents.TYPE)).contains("commentariat.commentary.v1");
        assertThat(CloudEvents.value(first.headers(), CloudEvents.ID))
                .contains(first.value().eventId());
    }

    @Test
    void whatWasPublishedBefore1970CountsAsPublishedThenForKafka() {
        stream.publish(article("a", 1, "1962-10-22", TWO_VOICES));

        TestRecord<String, EnrichedArticle> enriched =
                stream.records(Stream.TOPICS.enriched()).get(0);
        assertThat(enriched.getRecordTime()).isEqualTo(Instant.EPOCH);
        assertThat(enriched.value().eventTime()).isEqualTo(Instant.parse("1962-10-22T12:00:00Z"));
        assertThat(stream.trends()).hasSize(2);
    }

    @Test
    void headersOfTheArticleGoOnButForThoseOfADeadLetterDrivenAgain() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("replayed", Stream.bytes("march"));
        headers.add("dead_attempt", Stream.bytes("1"));
        stream.write(
                Stream.TOPICS.articles().name(),
                Stream.bytes("a"),
                commentariat.contract.json.Json.bytes(article("a", 1, "2026-02-14", TWO_VOICES)),
                headers);

        assertThat(stream.records(Stream.TOPICS.commentary()).get(0).headers().toArray())
                .extracting(header -> header.key())
                .contains("replayed")
                .doesNotContain("dead_attempt");
    }

    @Test
    void theSameAgainGivesNothing() {
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));
        stream.skip();

        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));

        assertNothingWritten();
        assertThat(stream.metrics
                        .get("commentariat.enrich.articles")
                        .tag("result", "repeated")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theSameUnderANewAnalysisIsPublishedAgainButIsNoEdit() {
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));
        stream.skip();

        stream.analyseWith(new MarkedTagger("2"));
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));

        assertThat(stream.enriched())
                .extracting(enriched -> enriched.tags().analysisVersion())
                .containsExactly("2");
        assertThat(stream.commentary()).extracting(Commentary::analysisVersion).containsExactly("2", "2");
        assertThat(stream.edits()).isEmpty();
        assertThat(stream.trends()).isEmpty();
    }

    @Test
    void aRevisionReplacesTheCommentaryAndDeletesWhatItNoLongerHas() {
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));
        String dropped = stream.commentary().get(1).id();
        stream.skip();

        stream.publish(article("a", 2, "2026-02-14", "Orlova against RU: \"It is a grave mistake.\""));

        assertThat(stream.records(Stream.TOPICS.commentary()))
                .extracting(
                        TestRecord::key,
                        record -> Optional.ofNullable(record.value())
                                .map(commentary -> commentary.article().revision()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                commentariat.contract.identity.Identity.ofQuotation("a", "It is a grave mistake.", 0),
                                Optional.of(2)),
                        org.assertj.core.groups.Tuple.tuple(dropped, Optional.empty()));
    }

    @Test
    void anOlderRevisionThatComesLateDoesNotWin() {
        stream.publish(article("a", 2, "2026-02-14", "Orlova for RU: \"It was wise.\""));
        stream.skip();

        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));

        assertNothingWritten();
    }

    @Test
    void aWithdrawnArticleTakesAllWithIt() {
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));
        stream.skip();

        stream.withdraw("a");

        assertThat(stream.records(Stream.TOPICS.enriched()))
                .singleElement()
                .satisfies(record -> assertThat(record.key()).isEqualTo("a"))
                .satisfies(record -> assertThat(record.value()).isNull());
        assertThat(stream.records(Stream.TOPICS.commentary())).hasSize(2).allMatch(record -> record.value() == null);
        assertThat(stream.records(Stream.TOPICS.trends())).hasSize(2).allMatch(record -> record.value() == null);
        assertThat(stream.records(Stream.TOPICS.positions())).hasSize(2).allMatch(record -> record.value() == null);
    }

    @Test
    void aTombstoneNamesTheRecordThatLedToIt() {
        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));
        stream.skip();

        RecordHeaders headers = new RecordHeaders();
        headers.add(CloudEvents.ID, "withdrawal-of-a".getBytes(StandardCharsets.UTF_8));
        stream.write(Stream.TOPICS.articles().name(), Stream.bytes("a"), null, headers);

        assertThat(stream.records(Stream.TOPICS.commentary())).hasSize(2).allSatisfy(record -> {
            assertThat(CloudEvents.value(record.headers(), CloudEvents.ID)).contains("withdrawal-of-a");
            assertThat(CloudEvents.value(record.headers(), CloudEvents.TYPE))
                    .contains("commentariat.commentary.deleted.v1");
        });
    }

    @Test
    void withdrawingWhatIsNotKnownGivesNothing() {
        stream.withdraw("a");

        assertNothingWritten();
    }

    @Test
    void aWithdrawnArticleMayComeBack() {
        stream.publish(article("a", 3, "2026-02-14", TWO_VOICES));
        stream.withdraw("a");
        stream.skip();

        stream.publish(article("a", 1, "2026-02-14", TWO_VOICES));

        assertThat(stream.commentary()).hasSize(2);
        assertThat(stream.trends()).hasSize(2);
    }

    private void assertNothingWritten() {
        Stream.TOPICS.all().stream()
                .filter(topic -> topic.writtenBy().equals("enrich"))
                .forEach(topic ->
                        assertThat(stream.records(topic)).as(topic.name()).isEmpty());
        assertThat(stream.deadLetters()).isEmpty();
    }
}
