package commentariat.contract.topic;

import commentariat.contract.Event;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON, with CloudEvents headers on whatever is an {@link Event}. The headers come from the record alone, so a
 * replayed record carries the same ones. Stateless, thread-safe.
 */
public final class JsonSerde {
    private JsonSerde() {}

    /** How values of {@code type} are written and read; {@code byte[]} stay as they are. */
    @SuppressWarnings("unchecked") // byte[].class is Class<T> only where T is byte[]
    public static <T> Serde<T> of(Class<T> type) {
        return type == byte[].class
                ? (Serde<T>) Serdes.serdeFrom(new ByteArraySerializer(), new ByteArrayDeserializer())
                : Serdes.serdeFrom(new Writer<>(type), new Reader<>(json -> Json.read(json, type)));
    }

    /** As {@link #of}, for records whose JSON is there already. */
    public static <T extends Event> Serde<Written<T>> ofWritten(Class<T> type) {
        Reader<T> reader = new Reader<>(json -> Json.read(json, type));
        return Serdes.serdeFrom(new WrittenWriter<>(type), (topic, bytes) -> {
            @Nullable T event = reader.deserialize(topic, bytes);
            return event == null ? null : Written.as(event, bytes);
        });
    }

    /** Several values of {@code type} in one record, as a JSON array. */
    public static <T> Serde<List<T>> ofList(Class<T> type) {
        return Serdes.serdeFrom(
                (topic, values) -> values == null ? null : Json.bytes(values),
                new Reader<>(json -> Json.readList(json, type)));
    }

    private record WrittenWriter<T extends Event>(Class<T> type) implements Serializer<Written<T>> {
        @Override
        public byte @Nullable [] serialize(String topic, @Nullable Written<T> value) {
            return value == null ? null : value.json();
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, @Nullable Written<T> value) {
            stamp(headers, value == null ? null : value.event(), type);
            return serialize(topic, value);
        }
    }

    private record Writer<T>(Class<T> type) implements Serializer<T> {
        @Override
        public byte @Nullable [] serialize(String topic, @Nullable T value) {
            return value == null ? null : Json.bytes(value);
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
            stamp(headers, value, type);
            return serialize(topic, value);
        }
    }

    private static void stamp(Headers headers, @Nullable Object value, Class<?> type) {
        if (value instanceof Event event) {
            CloudEvents.stamp(headers, event);
        } else if (value == null && Event.class.isAssignableFrom(type)) {
            CloudEvents.stampTombstone(headers, type);
        }
    }

    private record Reader<T>(Function<byte[], T> json) implements Deserializer<T> {
        @Override
        public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            try {
                return json.apply(bytes);
            } catch (JsonError e) {
                throw new SerializationException("topic " + topic + ": " + e.getMessage(), e);
            }
        }
    }
}
