package commentariat.sink.table;

/**
 * The right to write what a partition holds, until somebody else claims it.
 *
 * @param epoch the number of the claim: only the latest counts
 * @param nextOffset the first offset that is not yet in the tables
 */
public record Claim(long epoch, long nextOffset) {
    Claim movedTo(long offset) {
        return new Claim(epoch, offset);
    }
}
