package commentariat.contract.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import commentariat.contract.json.Json;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema of a record from its components: what is not an {@link Optional} is required, an {@code Optional} may be null,
 * and more fields than these may follow, since records grow.
 */
public final class SchemaWriter {
    // a java.net.URI may hold letters beyond ASCII, as an IRI does
    private static final Map<Class<?>, Map<String, String>> ONE_VALUE = Map.of(
            Instant.class, Map.of("type", "string", "format", "date-time"),
            LocalDate.class, Map.of("type", "string", "format", "date"),
            URI.class, Map.of("type", "string", "format", "iri"),
            byte[].class, Map.of("type", "string", "contentEncoding", "base64"));

    private static final Comparator<MemberScope<?, ?>> DECLARED_ORDER = Comparator.comparing(member -> 0);

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaWriter() {}

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY));
        config.forFields()
                .withRequiredCheck(field -> !field.isFakeContainerItemScope() && !isOptional(field))
                .withDescriptionResolver(SchemaWriter::description);
        config.forTypesInGeneral()
                .withPropertySorter(DECLARED_ORDER)
                .withDescriptionResolver(scope -> scope.getType() == null
                                || !scope.getType().getErasedType().getName().startsWith("commentariat.")
                        ? null
                        : Javadoc.of(scope.getType().getErasedType()).orElse(null))
                .withCustomDefinitionProvider(SchemaWriter::custom);
        return new SchemaGenerator(config.build());
    }

    private static boolean isOptional(FieldScope field) {
        return field.getRawMember().getType() == Optional.class;
    }

    private static @Nullable String description(FieldScope field) {
        return Arrays.stream(field.getRawMember().getDeclaringClass().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .flatMap(component -> Javadoc.of(component).stream())
                .filter(text -> !field.isFakeContainerItemScope())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CustomDefinition custom(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() == Map.class) {
            ObjectNode schema = context.getGeneratorConfig().createObjectNode().put("type", "object");
            schema.putObject("additionalProperties").put("type", "string");
            return new CustomDefinition(schema, true);
        }
        Map<String, String> known = ONE_VALUE.get(type.getErasedType());
        if (known == null) {
            return null;
        }
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        known.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(entry -> schema.put(entry.getKey(), entry.getValue()));
        return new CustomDefinition(schema, true);
    }

    /** The schema of a record, with a name of its own. */
    public static ObjectNode write(Class<?> record) {
        ObjectNode generated = GENERATOR.generateSchema(record);
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put(
                "$id",
                "urn:commentariat:"
                        + record.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(Locale.ROOT) + ":v1");
        schema.put("title", record.getSimpleName());
        JsonNode definitions = generated.remove("$defs");
        schema.setAll(generated);
        if (definitions != null) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    /** JSON for people: two spaces, one entry a line, a line feed at the end on every machine. */
    public static String pretty(JsonNode json) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return Json.mapper().writer(printer).writeValueAsString(json) + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
