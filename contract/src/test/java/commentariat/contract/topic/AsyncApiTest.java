package commentariat.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import commentariat.contract.Golden;
import commentariat.contract.json.Json;
import commentariat.contract.schema.SchemaWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Schema OFFICIAL =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(official());
    private static final ObjectNode DOCUMENT = AsyncApi.of(Topics.withPrefix(""));

    @Test
    void isWhatTheDocsHold() {
        Golden.compare(
                Path.of("../docs/asyncapi.json"),
                SchemaWriter.pretty(DOCUMENT),
                "./mvnw -pl contract test -Dtest=AsyncApiTest");
    }

    @Test
    void isADocumentOfAsyncApi3() {
        assertThat(errors(DOCUMENT)).isEmpty();
    }

    @Test
    void theOfficialSchemaWouldSayOtherwise() {
        ObjectNode withoutInfo = DOCUMENT.deepCopy();
        withoutInfo.remove("info");
        assertThat(errors(withoutInfo)).isNotEmpty();

        ObjectNode wrongOperation = DOCUMENT.deepCopy();
        ((ObjectNode) wrongOperation.at("/operations/send-articles")).put("action", "shout");
        assertThat(errors(wrongOperation)).isNotEmpty();

        ObjectNode wrongBinding = DOCUMENT.deepCopy();
        ((ObjectNode) wrongBinding.at("/channels/articles/bindings/kafka")).put("partitions", "many");
        assertThat(errors(wrongBinding)).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(DOCUMENT, references);
        assertThat(references)
                .hasSizeGreaterThan(50)
                .allSatisfy(to -> assertThat(DOCUMENT.at(to.substring(1)).isMissingNode())
                        .as(to)
                        .isFalse());
    }

    @Test
    void describesEveryTopic() {
        assertThat(DOCUMENT.get("channels").properties())
                .extracting(channel -> channel.getValue().get("address").asText())
                .containsExactlyElementsOf(Topics.withPrefix("").all().stream()
                        .map(topic -> "{prefix}" + topic.name())
                        .toList());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.isObject() && node.has("$ref")) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    private static List<Error> errors(JsonNode document) {
        return OFFICIAL.validate(Json.write(document), InputFormat.JSON);
    }

    private static String official() {
        try (InputStream in = Objects.requireNonNull(
                AsyncApiTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read AsyncAPI's schema", e);
        }
    }
}
