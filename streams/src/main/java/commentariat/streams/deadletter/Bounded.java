package commentariat.streams.deadletter;

import commentariat.contract.Event;
import commentariat.contract.settings.DataSize;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.JsonSerde;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Written;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to write a record that its topic would not take. Under exactly-once a record that the producer or the broker refuses takes the whole
 * transaction with it, again and again; refused here, before it reaches the producer, it takes nothing with it.
 *
 * <p>What leaves the service so has come through: if it was driven again, its headers forget that.
 *
 * @param topic its name
 * @param json writes the value
 * @param largest the largest value that it takes
 * @param leaves whether the service is done with the record
 */
public record Bounded<T>(String topic, Serializer<T> json, DataSize largest, boolean leaves) implements Serializer<T> {
    /** What a topic's bound counts besides the value: key, headers, the batch's own head. */
    private static final int ROOM = 8 * 1024;

    /** How values of {@code topic} are written and read. */
    public static <T> Serde<T> serde(Topic<T> topic) {
        return serde(topic, true);
    }

    /** How values that are on their way to {@code topic} are written on the service's own topics, and read from there. */
    public static <T> Serde<T> onTheWayTo(Topic<T> topic) {
        return serde(topic, false);
    }

    /** As {@link #serde(Topic)}, for values whose JSON is there already. */
    public static <T extends Event> Serde<Written<T>> written(Topic<T> topic) {
        Serde<Written<T>> json = JsonSerde.ofWritten(topic.record());
        return Serdes.serdeFrom(
                new Bounded<>(topic.name(), json.serializer(), largest(topic), true), json.deserializer());
    }

    private static <T> Serde<T> serde(Topic<T> topic, boolean leaves) {
        return Serdes.serdeFrom(
                new Bounded<>(topic.name(), topic.serde().serializer(), largest(topic), leaves),
                topic.serde().deserializer());
    }

    /** The largest value that {@code topic} takes. */
    public static DataSize largest(Topic<?> topic) {
        return new DataSize(topic.largestRecord().bytes() - ROOM);
    }

    @Override
    public byte @Nullable [] serialize(String name, @Nullable T value) {
        return checked(json.serialize(name, value));
    }

    @Override
    public byte @Nullable [] serialize(String name, Headers headers, @Nullable T value) {
        byte @Nullable [] bytes = checked(json.serialize(name, headers, value));
        if (leaves) {
            DeadLetter.removeFrom(headers);
        }
        return bytes;
    }

    private byte @Nullable [] checked(byte @Nullable [] bytes) {
        if (bytes != null && bytes.length > largest.bytes()) {
            throw new RecordTooLargeException(
                    "record of " + bytes.length + " bytes; topic " + topic + " takes " + largest.bytes());
        }
        return bytes;
    }
}
