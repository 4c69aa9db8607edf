package commentariat.contract.topic;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * The mark of a record that a replay led to: a header with the replay's name. The record tells of words that are old, so whoever alerts
 * people passes over it; whoever keeps tables takes it like any other.
 */
public final class Replayed {
    /** The header's name. */
    public static final String HEADER = "replayed";

    private Replayed() {}

    /** Marks a record as the consequence of the replay that is called {@code name}. */
    public static void mark(Headers headers, String name) {
        headers.remove(HEADER);
        headers.add(HEADER, name.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the replay that led to a record with these headers; empty where it was none. */
    public static Optional<String> by(Headers headers) {
        return CloudEvents.value(headers, HEADER);
    }
}
