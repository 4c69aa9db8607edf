package commentariat.bench.stance;

import commentariat.contract.commentary.StanceLabel;
import commentariat.encoder.Reading;

/**
 * A sentence as the trained layers get it.
 *
 * @param states what the layers below make of it, one state after the other
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one, and many of them
record Row(Reading reading, float[] states, StanceLabel label) {
    int length() {
        return reading.length();
    }
}
