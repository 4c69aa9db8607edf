package commentariat.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import commentariat.contract.Event;
import commentariat.contract.Golden;
import commentariat.contract.Samples;
import commentariat.contract.json.Json;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/commentariat/contract/schema");
    private static final String REFRESH = "./mvnw -pl contract test -Dtest=SchemaTest#isWhatTheRecordSays";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Named<Topic<?>>> topics() {
        return Topics.withPrefix("").all().stream()
                .filter(topic -> topic.record() != byte[].class)
                .map(topic -> Named.of(topic.record().getSimpleName(), topic));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void isWhatTheRecordSays(Topic<?> topic) {
        Golden.compare(
                SCHEMAS.resolve(topic.record().getSimpleName() + ".json"),
                SchemaWriter.pretty(SchemaWriter.write(topic.record())),
                REFRESH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void holdsForWhatIsReallyWritten(Topic<?> topic) {
        List<Event> samples = samples(topic);
        assertThat(samples).isNotEmpty();
        for (Event sample : samples) {
            assertThat(errors(topic, written(topic, sample))).as("%s", sample).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void refusesARecordThatLacksARequiredField(Topic<?> topic) throws IOException {
        Event sample = samples(topic).get(0);
        ObjectNode whole = (ObjectNode) Json.mapper().readTree(written(topic, sample));
        JsonNode required =
                Json.mapper().readTree(Schemas.of(sample.getClass())).get("required");
        assertThat(required).isNotEmpty();
        for (JsonNode field : required) {
            ObjectNode lacking = whole.deepCopy();
            lacking.remove(field.asText());
            assertThat(errors(topic, lacking.toString()))
                    .as("without %s", field)
                    .extracting(Error::getMessage)
                    .anyMatch(message -> message.contains("'" + field.asText() + "'"));
        }
    }

    @Test
    void holdsForARecordOfTomorrow() throws IOException {
        Topic<?> topic = Topics.withPrefix("").commentary();
        ObjectNode grown = (ObjectNode) Json.mapper().readTree(written(topic, Samples.commentary()));
        grown.put("mood", "calm");
        ((ObjectNode) grown.get("quotation")).put("translated", true);
        assertThat(errors(topic, grown.toString())).isEmpty();
    }

    @Test
    void refusesATimeThatIsNone() throws IOException {
        Topic<?> topic = Topics.withPrefix("").corrections();
        ObjectNode wrong = (ObjectNode) Json.mapper().readTree(written(topic, Samples.correction()));
        wrong.put("at", "yesterday");
        assertThat(errors(topic, wrong.toString())).hasSize(1);
    }

    @Test
    void refusesAWordThatIsNoneOfAnEnums() throws IOException {
        Topic<?> topic = Topics.withPrefix("").trends();
        ObjectNode wrong = (ObjectNode) Json.mapper().readTree(written(topic, Samples.trend()));
        wrong.put("stance", "FAVOURABLE");
        assertThat(errors(topic, wrong.toString())).hasSize(1);
    }

    @Test
    void saysWhichRecordHasNone() {
        record Stray(String key, String eventId, Instant eventTime) implements Event {}
        assertThatThrownBy(() -> Schemas.of(Stray.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no schema of " + Stray.class.getName() + ": it stands on no topic of the catalogue");
    }

    private static List<Event> samples(Topic<?> topic) {
        return Samples.of(topic.record().asSubclass(Event.class));
    }

    @SuppressWarnings("unchecked") // the samples are filed under the class of the topic's values
    private static String written(Topic<?> topic, Event sample) {
        Serializer<Event> serializer = (Serializer<Event>) topic.serde().serializer();
        return new String(serializer.serialize(topic.name(), new RecordHeaders(), sample), StandardCharsets.UTF_8);
    }

    private static List<Error> errors(Topic<?> topic, String json) {
        Schema schema = REGISTRY.getSchema(Schemas.of(topic.record().asSubclass(Event.class)));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
