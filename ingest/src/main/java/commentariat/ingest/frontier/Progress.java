package commentariat.ingest.frontier;

import java.util.Base64;
import java.util.BitSet;

/**
 * Which records of one partition are done, when they are done out of order: all before {@code next()}, and some behind it. Both are
 * committed together, the second in the text that Kafka keeps beside an offset, so that who goes on neither loses nor repeats one. For one
 * thread.
 */
public final class Progress {
    /** As many records may be open: in base64 their marks fit into the 4,096 characters that a broker takes. */
    public static final int WINDOW = 16_000;

    private static final String FORM = "done-1:";

    private long next;
    private long expected;
    private BitSet doneBehind;

    private Progress(long next, BitSet doneBehind) {
        this.next = next;
        this.expected = next;
        this.doneBehind = doneBehind;
        advance();
    }

    /** Nothing of the partition is done. */
    public static Progress startingAt(long offset) {
        return new Progress(offset, new BitSet());
    }

    /** As it was committed; text of another form says nothing of records behind the offset. */
    public static Progress committed(long offset, String text) {
        BitSet done = new BitSet();
        if (text.startsWith(FORM)) {
            try {
                done = BitSet.valueOf(Base64.getDecoder().decode(text.substring(FORM.length())));
            } catch (IllegalArgumentException e) {
                // somebody set the offset by hand and wrote something beside it: the offset alone counts
                done = new BitSet();
            }
        }
        return new Progress(offset, done);
    }

    /** The first record that is not done: the offset to commit. */
    public long next() {
        return next;
    }

    /** The text to commit beside it. */
    public String text() {
        return doneBehind.isEmpty() ? "" : FORM + Base64.getEncoder().encodeToString(doneBehind.toByteArray());
    }

    /** Whether the record is done. */
    public boolean isDone(long offset) {
        return offset < next || doneBehind.get((int) (offset - next));
    }

    /** How many records lie between the oldest one that is not done and the newest one that has arrived. */
    public long open() {
        return Math.max(0, expected - next);
    }

    /** A record has arrived; offsets that were passed over hold none: markers of transactions, deleted records. */
    public void arrived(long offset) {
        arrivedBefore(offset);
        expected = Math.max(expected, offset + 1);
    }

    /** All records before {@code position} have arrived. */
    public void arrivedBefore(long position) {
        if (doneBehind.isEmpty() && next == expected && position > next) {
            next = position;
            expected = position;
            return;
        }
        for (long offset = Math.max(expected, next); offset < position; offset++) {
            done(offset);
        }
        expected = Math.max(expected, position);
    }

    /** The record is done. */
    public void done(long offset) {
        if (offset >= next) {
            doneBehind.set((int) (offset - next));
            advance();
        }
    }

    private void advance() {
        int done = doneBehind.nextClearBit(0);
        if (done > 0) {
            doneBehind = doneBehind.get(done, Math.max(done, doneBehind.length()));
            next += done;
        }
    }
}
