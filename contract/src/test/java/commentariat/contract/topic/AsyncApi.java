package commentariat.contract.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.Event;
import commentariat.contract.Samples;
import commentariat.contract.json.Json;
import commentariat.contract.schema.SchemaWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** Describes the topics for programs: the AsyncAPI 3.0 document, made from the catalogue, the schemas and the samples. */
final class AsyncApi {
    private static final String KAFKA_BINDING = "0.5.0";
    private static final String REFERENCE = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document = Json.mapper().createObjectNode();
    private final ObjectNode schemas = Json.mapper().createObjectNode();
    private final ObjectNode messages = Json.mapper().createObjectNode();

    private AsyncApi() {}

    /** The document. */
    static ObjectNode of(Topics topics) {
        AsyncApi api = new AsyncApi();
        api.head();
        ObjectNode channels = api.document.putObject("channels");
        ObjectNode operations = api.document.putObject("operations");
        topics.all().forEach(topic -> api.add(topic, channels, operations));
        ObjectNode components = api.document.putObject("components");
        components.set("messages", api.messages);
        components.set("schemas", api.schemas);
        return api.document;
    }

    private void head() {
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Commentariat");
        info.put("version", "1");
        info.put(
                "description",
                "News as a stream of attributed commentary: who said what, about which countries, with which stance."
                        + " The version counts breaking changes, of which there are none: fields and words of an enum are"
                        + " added, never renamed, retyped or removed.");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("broker")
                .put("host", "127.0.0.1:9092")
                .put("protocol", "kafka")
                .put("description", "Any Kafka broker; this is where `commentariat run` starts one.");
    }

    private void add(Topic<?> topic, ObjectNode channels, ObjectNode operations) {
        String id = topic.name().replace('.', '-');
        ObjectNode channel = channels.putObject(id);
        channel.put("address", "{prefix}" + topic.name());
        channel.put("description", sentence(topic.value()));
        channel.putObject("parameters")
                .putObject("prefix")
                .put("default", "")
                .put("description", "What the setting kafka.topic-prefix says; nothing unless set.");
        ObjectNode ofChannel = channel.putObject("messages");
        kafka(topic, channel.putObject("bindings").putObject("kafka"));

        ObjectNode operation = operations.putObject("send-" + id);
        operation.put("action", "send");
        operation.set("channel", reference("#/channels/" + id));
        operation.put("summary", "Written by " + topic.writtenBy() + ".");
        ArrayNode ofOperation = operation.putArray("messages");
        for (String message : messages(topic)) {
            ofChannel.set(message, reference("#/components/messages/" + message));
            ofOperation.add(reference("#/channels/" + id + "/messages/" + message));
        }
    }

    private static void kafka(Topic<?> topic, ObjectNode binding) {
        Map<String, String> config = topic.config();
        binding.put("partitions", topic.partitions());
        ObjectNode configuration = binding.putObject("topicConfiguration");
        configuration.putArray(TopicConfig.CLEANUP_POLICY_CONFIG).add(config.get(TopicConfig.CLEANUP_POLICY_CONFIG));
        configuration.put(
                TopicConfig.RETENTION_MS_CONFIG,
                topic.retention().map(kept -> kept.toMillis()).orElse(-1L));
        configuration.put(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, topic.largestRecord().bytes());
        binding.put("bindingVersion", KAFKA_BINDING);
    }

    /** The names of the messages that stand on a topic, now among the components. */
    private List<String> messages(Topic<?> topic) {
        if (topic.record() == byte[].class) {
            deadLetter(topic);
            return List.of("DeadLetter");
        }
        Class<? extends Event> record = topic.record().asSubclass(Event.class);
        String schemaName = record.getSimpleName();
        // the same record under another kind of key is another message
        String name = messages.has(schemaName) ? schemaName + "-" + topic.name().replace('.', '-') : schemaName;
        ObjectNode schema = SchemaWriter.write(record);
        ObjectNode message = message(name, topic, CloudEvents.type(record));
        message.put("summary", schema.get("description").asText());
        message.set("payload", reference(SCHEMAS + schemaName));
        ObjectNode example = message.putArray("examples").addObject();
        List<Event> samples = Samples.of(record);
        Event sample = samples.get(0);
        example.put("name", "full");
        example.set("payload", Json.mapper().valueToTree(sample));
        publish(schemaName, schema);
        if (!topic.compacted()) {
            return List.of(name);
        }
        ObjectNode tombstone =
                message(name + "Tombstone", topic, CloudEvents.type(record).replaceFirst("\\.v1$", ".deleted.v1"));
        tombstone.put("summary", "What stood under this key no longer holds: a record without value.");
        tombstone.putObject("payload").put("type", "null");
        return List.of(name, name + "Tombstone");
    }

    private ObjectNode message(String name, Topic<?> topic, String type) {
        ObjectNode message = messages.putObject(name);
        message.put("name", type);
        ObjectNode headers = message.putObject("headers");
        headers.put("type", "object");
        headers.put("description", "CloudEvents 1.0.2, Kafka protocol binding, binary content mode.");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject(CloudEvents.SPEC_VERSION).put("const", "1.0");
        properties.putObject(CloudEvents.TYPE).put("const", type);
        properties.putObject(CloudEvents.SOURCE).put("type", "string");
        properties.putObject(CloudEvents.ID).put("type", "string");
        properties.putObject(CloudEvents.TIME).put("type", "string").put("format", "date-time");
        properties
                .putObject(Replayed.HEADER)
                .put("type", "string")
                .put("description", "The name of the replay that led to the record; absent on all others.");
        key(topic, message);
        return message;
    }

    private static void key(Topic<?> topic, ObjectNode message) {
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", topic.key());
        kafka.put("bindingVersion", KAFKA_BINDING);
    }

    private void deadLetter(Topic<?> topic) {
        ObjectNode message = messages.putObject("DeadLetter");
        message.put("name", "commentariat.dead-letter");
        message.put("contentType", "application/octet-stream");
        message.put("summary", "A record that a stage could not handle: key, value and headers as they were.");
        ObjectNode headers = message.putObject("headers");
        headers.put("type", "object");
        headers.put("description", "The headers of the record as they were, and these.");
        ObjectNode properties = headers.putObject("properties");
        DeadLetter.HEADERS.forEach((name, meaning) ->
                properties.putObject(name).put("type", "string").put("description", meaning));
        message.putObject("payload").put("description", "The bytes as they were.");
        key(topic, message);
    }

    /** Puts a schema and all that it refers to among the components, where every reference of this document points. */
    private void publish(String name, ObjectNode schema) {
        JsonNode definitions = schema.remove("$defs");
        schema.remove(List.of("$schema", "$id", "title"));
        put(name, schema);
        if (definitions != null) {
            definitions.properties().forEach(entry -> put(entry.getKey(), entry.getValue()));
        }
    }

    private void put(String name, JsonNode schema) {
        redirect(schema);
        JsonNode known = schemas.get(name);
        if (known != null && !known.equals(schema)) {
            throw new IllegalStateException("two different records are called " + name);
        }
        schemas.set(name, schema);
    }

    private static void redirect(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.get(REFERENCE) != null) {
            String to = object.get(REFERENCE).asText();
            object.put(REFERENCE, to.replace("#/$defs/", SCHEMAS));
        }
        for (Iterator<JsonNode> children = schema.elements(); children.hasNext(); ) {
            redirect(children.next());
        }
    }

    private static ObjectNode reference(String to) {
        return Json.mapper().createObjectNode().put(REFERENCE, to);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
