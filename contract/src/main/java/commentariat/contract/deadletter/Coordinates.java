package commentariat.contract.deadletter;

import commentariat.contract.Checks;

/**
 * Where a record stands.
 *
 * @param topic with its prefix
 * @param partition from 0
 * @param offset from 0
 */
public record Coordinates(String topic, int partition, long offset) {
    public Coordinates {
        Checks.notBlank("coordinates.topic", topic);
        Checks.atLeast("coordinates.partition", partition, 0);
        if (offset < 0) {
            throw new IllegalArgumentException("coordinates.offset " + offset + ": needs at least 0");
        }
    }

    /** {@code articles-3@17}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
