package commentariat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.article.Article;
import commentariat.contract.commentary.Position;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Trend;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RecordsTest {
    private static final Map<String, Class<? extends Event>> RECORDS =
            Samples.all().keySet().stream().collect(Collectors.toMap(Class::getSimpleName, type -> type));

    /** Each case changes one place of the full sample. */
    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvFileSource(resources = "/records/refused.txt", delimiter = '|', quoteCharacter = '\'')
    void cannotBeWrong(String record, String pointer, String value, String message) throws IOException {
        Class<? extends Event> type = Objects.requireNonNull(RECORDS.get(record), record);
        JsonNode json = Json.mapper().readTree(Json.bytes(Samples.of(type).get(0)));
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) json.at(pointer.substring(0, last));
        assertThat(parent.has(pointer.substring(last + 1)))
                .as("the place %s", pointer)
                .isTrue();
        parent.set(pointer.substring(last + 1), Json.mapper().readTree(value));
        assertThatThrownBy(() -> Json.read(json.toString(), type))
                .isInstanceOf(JsonError.class)
                .hasMessageContaining(": " + message + " (line ");
    }

    @Test
    void quotationsAndMentionsOfTheSamplesStandInTheText() {
        String text = Samples.article().text();
        assertThat(Samples.enrichedArticle().tags().quotations())
                .allSatisfy(quotation -> assertThat(quotation.span().in(text)).isEqualTo(quotation.text()))
                .extracting(Quotation::start)
                .isSorted();
        assertThat(Samples.enrichedArticle().tags().countries())
                .flatMap(country -> country.mentions())
                .allSatisfy(mention -> assertThat(mention.span().in(text)).isEqualTo(mention.text()));
    }

    @Test
    void keysReadAsTheyShould() {
        assertThat(Samples.discoveredUrl().key()).isEqualTo("ledger.example");
        assertThat(Samples.trend().key())
                .isEqualTo("2026-03-14|NO|favourable")
                .isEqualTo(
                        Trend.key(Samples.trend().day(), "NO", Samples.trend().stance()));
        assertThat(Samples.speakerTrend().key())
                .isEqualTo(
                        "2026-03-14|NO|favourable|speaker=" + Samples.expert().id());
        assertThat(Samples.sourceTrend().key()).isEqualTo("2026-03-14|NO|favourable|source=harbour-ledger");
        Samples.of(Trend.class)
                .forEach(trend -> assertThat(Trend.of(trend.key(), ((Trend) trend).quotations()))
                        .isEqualTo(trend));
        assertThat(Samples.position().key())
                .isEqualTo("marta-oyelaran|NO")
                .isEqualTo(Position.key("marta-oyelaran", "NO"));
    }

    @Test
    void anArticleHasItsParagraphs() {
        Article article = Samples.article();
        assertThat(article.paragraphs()).hasSize(4).first().isEqualTo("🚢 The strait stayed closed on Friday.");
        assertThat(String.join("\n\n", article.paragraphs())).isEqualTo(article.text());
        assertThat(Samples.minimalArticle().paragraphs()).containsExactly("Ein kurzer Text.");
    }

    @Test
    void aPageEqualsAnotherOfTheSameBytes() {
        assertThat(Samples.page())
                .isEqualTo(Samples.page())
                .hasSameHashCodeAs(Samples.page())
                .isNotEqualTo(Samples.minimalPage());
    }
}
