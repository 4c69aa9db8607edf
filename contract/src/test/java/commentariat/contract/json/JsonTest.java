package commentariat.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.Samples;
import commentariat.contract.article.Article;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Trend;
import commentariat.contract.source.SourceHealth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/json/broken.txt", delimiter = '|', quoteCharacter = '\'')
    void saysWhatIsWrong(String name, String json, String message) {
        assertThatThrownBy(() -> Json.read(json, Trend.class))
                .isInstanceOf(JsonError.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), Trend.class))
                .isInstanceOf(JsonError.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "revision", "url", "source", "title", "text", "fetchedAt"})
    void doesNotReadARecordThatLacks(String field) throws IOException {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Json.bytes(Samples.article()));
        json.remove(field);
        assertThatThrownBy(() -> Json.read(json.toString(), Article.class))
                .isInstanceOf(JsonError.class)
                .hasMessageStartingWith("not an Article: " + field + ": is missing or null");
    }

    @Test
    void namesThePlaceInsideARecord() throws IOException {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Json.bytes(Samples.article()));
        ((ObjectNode) json.get("source")).put("country", "ZZ");
        assertThatThrownBy(() -> Json.read(json.toString(), Article.class))
                .hasMessageStartingWith("not an Article: source: source.country \"ZZ\" is no ISO 3166-1 alpha-2 code");
    }

    @Test
    void refusesANullInAList() throws IOException {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Json.bytes(Samples.sourceHealth()));
        json.withArray("flags").addNull();
        assertThatThrownBy(() -> Json.read(json.toString(), SourceHealth.class))
                .isInstanceOf(JsonError.class)
                .hasMessageStartingWith("not a SourceHealth: flags");
    }

    @Test
    void readsANullListAsEmpty() throws IOException {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(Json.bytes(Samples.minimalSourceHealth()));
        json.putNull("flags");
        assertThat(Json.read(json.toString(), SourceHealth.class)).isEqualTo(Samples.minimalSourceHealth());
    }

    @Test
    void writesMapsInTheOrderOfTheirKeys() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("b", "2");
        headers.put("c", "3");
        headers.put("a", "1");
        assertThat(Json.write(headers)).isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
    }

    @Test
    void writesOnOneLineWithoutTheMethodsOfARecord() {
        assertThat(Json.write(new Span(3, 8))).isEqualTo("{\"start\":3,\"end\":8}");
        assertThat(Json.write(Samples.trend()))
                .isEqualTo(
                        "{\"day\":\"2026-03-14\",\"country\":\"NO\",\"stance\":\"favourable\",\"quotations\":3000000000,\"speaker\":null,\"source\":null}");
    }
}
