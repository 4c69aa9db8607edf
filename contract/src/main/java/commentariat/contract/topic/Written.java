package commentariat.contract.topic;

import commentariat.contract.Event;
import commentariat.contract.json.Json;

/**
 * A record and its JSON, written once for all that ask for it. Not for comparing: two of them are the same only as objects.
 *
 * @param <T> what it is a record of
 */
public final class Written<T extends Event> {
    private final T event;
    private final byte[] json;

    private Written(T event, byte[] json) {
        this.event = event;
        this.json = json;
    }

    /** Writes {@code event}. */
    public static <T extends Event> Written<T> of(T event) {
        return new Written<>(event, Json.bytes(event));
    }

    /** {@code json} is what {@link Json#bytes} makes of {@code event}; the caller has made it already, and changes it no more. */
    public static <T extends Event> Written<T> as(T event, byte[] json) {
        return new Written<>(event, json);
    }

    /** The record itself. */
    public T event() {
        return event;
    }

    /** As it is written; callers must not change it. */
    public byte[] json() {
        return json;
    }
}
