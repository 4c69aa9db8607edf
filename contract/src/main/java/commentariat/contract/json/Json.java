package commentariat.contract.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way in which records are written as JSON and read back: times are ISO 8601 in UTC, an absent
 * {@link Optional} is {@code null}, an unknown field is ignored, an absent list or map is empty. The last two are what
 * lets a reader of today read records of yesterday and of tomorrow. Any other component must be there. Thread-safe.
 */
public final class Json {
    /** Longest string that is read, in characters: a page of 8 MiB in base64, with room to spare. */
    private static final int LONGEST_STRING = 32 * 1024 * 1024;

    private static final ObjectMapper MAPPER = build();

    private Json() {}

    private static ObjectMapper build() {
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                // the same record gives the same bytes on every run: Map.copyOf iterates in an order of its own each
                // time
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
        // A component that may be absent is an Optional, a list or a map; null in any other would travel on as null.
        mapper.setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        mapper.configOverride(Optional.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET));
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL));
        mapper.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL));
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_STRING)
                        .build());
        return mapper;
    }

    /** The mapper itself, for streaming; callers must not reconfigure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** {@code value} on one line. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** {@code value} as UTF-8 bytes on one line. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * Reads a record back.
     *
     * @throws JsonError if the text is no JSON or not a valid {@code type}; its message is one line
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return required(MAPPER.readValue(json, type));
        } catch (IOException e) {
            throw new JsonError(type, e);
        }
    }

    /** As {@link #read(String, Class)}, from UTF-8 bytes. */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return required(MAPPER.readValue(json, type));
        } catch (IOException e) {
            throw new JsonError(type, e);
        }
    }

    /** As {@link #read(byte[], Class)}, an array of them. */
    public static <T> List<T> readList(byte[] json, Class<T> type) {
        try {
            return required(MAPPER.readerForListOf(type).<List<T>>readValue(json));
        } catch (IOException e) {
            throw new JsonError(type, e);
        }
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value) throws IOException {
        if (value == null) {
            throw new IOException("the JSON says null");
        }
        return value;
    }
}
