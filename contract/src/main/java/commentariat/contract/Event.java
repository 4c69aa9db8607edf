package commentariat.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** A record that stands on a topic: it knows its key, what makes it one of a kind, and when what it tells of happened. */
public interface Event {
    /** The key of the record on its topic. */
    @JsonIgnore
    String key();

    /** One of a kind among all records of its type, and the same on replay: the CloudEvents {@code id}. */
    @JsonIgnore
    String eventId();

    /** When what the record tells of happened; taken from the record itself, never from the clock. */
    @JsonIgnore
    Instant eventTime();
}
