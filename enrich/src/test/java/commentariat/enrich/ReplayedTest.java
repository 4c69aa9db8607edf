package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static commentariat.enrich.Stream.TOPICS;
import static commentariat.enrich.Stream.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.json.Json;
import commentariat.contract.topic.Replayed;
import commentariat.contract.topic.Topic;
import commentariat.enrich.topology.ReplayedArticles;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a replay found takes the place of what is published, and nothing is counted twice. */
class ReplayedTest {
    private static final String WORDS = "Orlova against RU: \"It is a mistake.\" Haddad for US: \"It is well made.\"";
    private static final Article ARTICLE = article("one", 1, "2026-02-14", WORDS);

    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void newTagsTakeThePlaceOfThePublishedOnes() {
        stream.publish(ARTICLE);
        stream.skip();

        replay(stream, ARTICLE, "Orlova for RU: \"It is a mistake.\"");

        assertThat(stream.records(TOPICS.commentary()))
                .extracting(record -> record.value() == null)
                .containsExactlyInAnyOrder(false, true);
        assertThat(stream.table(TOPICS.trends()).values())
                .extracting(trend -> trend.key() + "=" + trend.quotations())
                .containsExactly("2026-02-14|RU|favourable=1");
        assertThat(stream.enriched())
                .singleElement()
                .satisfies(enriched ->
                        assertThat(enriched.tags().analysisVersion()).isEqualTo("2"));
    }

    @Test
    void allThatFollowsCarriesTheNameOfTheReplay() {
        stream.publish(ARTICLE);
        stream.skip();

        replay(stream, ARTICLE, "Orlova for RU: \"It is a mistake.\"");

        assertThat(List.of(TOPICS.commentary(), TOPICS.enriched(), TOPICS.trends(), TOPICS.positions()))
                .allSatisfy(topic -> assertThat(headers(topic))
                        .isNotEmpty()
                        .allSatisfy(headers -> assertThat(Replayed.by(headers)).contains("test")));
    }

    private List<Headers> headers(Topic<?> topic) {
        return stream.records(topic).stream().map(TestRecord::headers).toList();
    }

    @Test
    void whatIsPublishedLaterCarriesNoNameOfAReplay() {
        stream.publish(ARTICLE);
        replay(stream, ARTICLE, "Orlova for RU: \"It is a mistake.\"");
        stream.skip();

        stream.publish(article("one", 2, "2026-02-14", WORDS + " Haddad on RU: \"We shall see.\""));

        assertThat(headers(TOPICS.commentary()))
                .isNotEmpty()
                .allSatisfy(headers -> assertThat(Replayed.by(headers)).isEmpty());
    }

    @Test
    void theSameTagsAgainWriteNothing() {
        stream.publish(ARTICLE);
        List<EnrichedArticle> published = stream.enriched();
        stream.skip();

        write(stream, ARTICLE.id(), Json.bytes(published.get(0)));

        assertThat(stream.enriched()).isEmpty();
        assertThat(stream.commentary()).isEmpty();
    }

    @Test
    void anEarlierRevisionThanThePublishedOneIsIgnored() {
        stream.publish(article("one", 2, "2026-02-14", WORDS));
        stream.skip();

        replay(stream, ARTICLE, "Orlova for RU: \"It is a mistake.\"");

        assertThat(stream.commentary()).isEmpty();
    }

    @Test
    void anArticleThatWasWithdrawnMeanwhileDoesNotComeBack() {
        stream.publish(ARTICLE);
        stream.withdraw(ARTICLE.id());
        stream.skip();

        replay(stream, ARTICLE, "Orlova for RU: \"It is a mistake.\"");

        assertThat(stream.enriched()).isEmpty();
        assertThat(stream.metrics
                        .counter("commentariat.enrich.articles", "result", "unpublished")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void onTopicsOfItsOwnAReplayPublishesAllAndWithdrawsWhatWasWithdrawn() {
        try (Stream beside = new Stream(ReplayedArticles.ALL)) {
            replay(beside, ARTICLE, WORDS);
            assertThat(beside.table(TOPICS.commentary()).values())
                    .extracting(Commentary::analysisVersion)
                    .containsExactly("2", "2");

            write(beside, ARTICLE.id(), null);
            assertThat(beside.values(TOPICS.commentary())).hasSize(2).containsOnlyNulls();
        }
    }

    @Test
    void whatIsNoArticleIsADeadLetter() {
        write(stream, "one", bytes("?"));

        assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.stage()).isEqualTo("enrich/read");
            assertThat(letter.topic()).isEqualTo("articles.replayed");
        });
    }

    /** {@code marked} is what the tags are read off; the article stays what it is. */
    private static void replay(Stream stream, Article article, String marked) {
        EnrichedArticle replayed = new EnrichedArticle(
                article,
                new MarkedTagger("2").tags(article(article.id(), article.revision(), "2026-02-14", marked)),
                Optional.empty());
        write(stream, article.id(), Json.bytes(replayed));
    }

    private static void write(Stream stream, String key, byte @Nullable [] value) {
        Headers headers = new RecordHeaders();
        Replayed.mark(headers, "test");
        stream.write(TOPICS.replayed().name(), bytes(key), value, headers);
    }
}
