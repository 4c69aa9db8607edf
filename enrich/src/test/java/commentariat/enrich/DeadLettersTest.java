package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.article.Article;
import commentariat.contract.json.Json;
import commentariat.contract.topic.DeadLetter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No record stops the stream, and none is dropped without a word. After each bad one a good one goes through. */
class DeadLettersTest {
    private static final byte[] ID = Stream.bytes("a");

    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    private DeadLetter only() {
        var letters = stream.deadLetters();
        assertThat(letters).hasSize(1);
        stream.skip();
        stream.publish(article("good", 1, "2026-02-14", "Orlova for RU: \"Good.\""));
        assertThat(stream.commentary()).hasSize(1);
        assertThat(stream.deadLetters()).isEmpty();
        return letters.get(0);
    }

    @Test
    void notJson() {
        stream.write(ID, Stream.bytes("<html>"));

        DeadLetter letter = only();
        assertThat(letter.stage()).isEqualTo("enrich/read");
        assertThat(letter.message()).startsWith("not an Article: Unexpected character ('<' (code 60))");
        assertThat(letter.topic()).isEqualTo("articles");
        assertThat(letter.offset()).isZero();
        assertThat(letter.at()).isEqualTo(Stream.FAILED_AT);
        assertThat(letter.key()).contains(ID);
        assertThat(new String(letter.value().orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("<html>");
    }

    @Test
    void wrongSchema() {
        stream.write(ID, Stream.bytes("{\"id\":\"a\",\"revision\":0}"));

        assertThat(only().message()).startsWith("not an Article: ");
    }

    @Test
    void wrongValue() {
        String json = Json.write(article("a", 1, "2026-02-14", "text")).replace("\"revision\":1", "\"revision\":0");
        stream.write(ID, Stream.bytes(json));

        assertThat(only().message()).contains("revision 0: needs at least 1");
    }

    @Test
    void nullKey() {
        byte[] value = Json.bytes(article("a", 1, "2026-02-14", "text"));
        stream.write(null, value);

        DeadLetter letter = only();
        assertThat(letter.message()).isEqualTo("record has no key; an article's key is its id");
        assertThat(letter.key()).isEmpty();
        assertThat(letter.value()).contains(value);
    }

    @Test
    void nullKeyAndNullValue() {
        stream.write(null, null);

        assertThat(only().value()).isEmpty();
    }

    @Test
    void anotherArticlesKey() {
        stream.write(ID, Json.bytes(article("b", 1, "2026-02-14", "text")));

        assertThat(only().message()).isEqualTo("key \"a\" is not the id of article \"b\"");
    }

    @Test
    void failedAnalysis() {
        Article article = article("a", 1, "2026-02-14", "[cannot be analysed]");
        stream.publish(article);

        DeadLetter letter = only();
        assertThat(letter.stage()).isEqualTo("enrich/analyse");
        assertThat(letter.message()).isEqualTo("the analysis of \"a\" failed");
        assertThat(letter.error()).isEqualTo("java.lang.IllegalStateException");
        assertThat(letter.value()).contains(Json.bytes(article));
        assertThat(stream.metrics
                        .get("commentariat.enrich.failures")
                        .tag("stage", "enrich/analyse")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void analysisOverflowsTheStack() {
        stream.publish(article("a", 1, "2026-02-14", "[overflows the stack]"));

        assertThat(only().error()).isEqualTo("java.lang.StackOverflowError");
    }

    @Test
    void loneSurrogate() {
        String json = Json.write(article("a", 1, "2026-02-14", "HERE")).replace("HERE", "\\ud800 alone");
        stream.write(ID, Stream.bytes(json));

        DeadLetter letter = only();
        assertThat(letter.stage()).isEqualTo("enrich/read");
        assertThat(letter.message())
                .isEqualTo(
                        "article \"a\": half a surrogate pair in its title or text, which no other program would read");
    }

    @Test
    void tooLargeWithItsTags() {
        String voices = "Orlova for RU: \"x\" ".repeat(20_000);
        stream.publish(article("a", 1, "2026-02-14", voices));

        assertThat(only().message())
                .matches("article \"a\" with its tags has \\d+ bytes; articles.enriched takes 8380416");
    }

    @Test
    void anEditTooLargeForItsTopicDoesNotHoldBackTheRest() {
        String quotation = "x".repeat(1_400_000);
        stream.publish(article("a", 1, "2026-02-14", "Orlova for RU: \"1" + quotation + "\""));
        assertThat(stream.deadLetters()).extracting(DeadLetter::stage).containsOnly("enrich/write");
        stream.skip();

        stream.publish(article("a", 2, "2026-02-14", "Orlova for RU: \"2" + quotation + "\""));

        assertThat(stream.enriched()).hasSize(1);
        assertThat(stream.deadLetters())
                .anySatisfy(letter ->
                        assertThat(letter.message()).matches("record of \\d+ bytes; topic commentary takes 1040384"));
    }

    @Test
    void anAttemptAfterARedriveIsCounted() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("dead_attempt", Stream.bytes("2"));
        stream.write("articles", ID, Stream.bytes("<html>"), headers);

        assertThat(only().attempt()).isEqualTo(3);
    }

    @Test
    void aStepThatThrows() {
        // a trend's key that no step here would make
        stream.write(
                "commentariat-enrich-trends-repartition",
                Stream.bytes("0"),
                Stream.bytes("[{\"trend\":\"2026-02-14|RU|neutral\",\"more\":1},{\"trend\":\"nonsense\",\"more\":1}]"),
                new RecordHeaders());

        assertThat(stream.trends()).as("nor is half of it counted").isEmpty();
        DeadLetter letter = only();
        assertThat(letter.stage()).isEqualTo("enrich/add-up");
        assertThat(letter.key()).contains(Stream.bytes("0"));
    }
}
