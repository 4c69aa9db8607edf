package commentariat.contract.replay;

import commentariat.contract.Checks;

/**
 * The part of a partition of {@code articles} that a replay reads.
 *
 * @param partition of {@code articles}
 * @param from the first offset
 * @param to the first offset after it
 */
public record Stretch(int partition, long from, long to) {
    public Stretch {
        Checks.atLeast("stretch.partition", partition, 0);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("stretch " + from + ".." + to + ": needs 0 <= from <= to");
        }
    }

    /** How many offsets it has; some may hold no record. */
    public long length() {
        return to - from;
    }
}
