package commentariat.bench.stance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import commentariat.encoder.E5;
import commentariat.encoder.Reading;
import commentariat.encoder.SideModel;
import java.util.List;

/**
 * Sentences that go through the network together; the shorter ones are filled up to the length of the longest.
 *
 * @param states of each piece of each sentence, from the frozen layers: [sentence, place, state]
 * @param beyond one for each place behind a sentence's end: [sentence, 1, 1, place]
 * @param reads the weights with which the head reads the states: [sentence, 3, place]
 * @param sides the share of each side that is wanted: [sentence, side]
 */
record Batch(int size, NDArray states, NDArray beyond, NDArray reads, NDArray sides) {
    /** @param smoothing the share of what is wanted that goes to all sides alike */
    static Batch of(NDManager manager, List<Row> rows, float smoothing) {
        int size = rows.size();
        int places = rows.stream().mapToInt(Row::length).max().orElseThrow();
        int labels = SideModel.SIDES.size();
        float[] states = new float[size * places * E5.STATE];
        float[] beyond = new float[size * places];
        float[] reads = new float[size * 3 * places];
        float[] sides = new float[size * labels];
        for (int i = 0; i < size; i++) {
            Reading reading = rows.get(i).reading();
            int length = rows.get(i).length();
            System.arraycopy(rows.get(i).states(), 0, states, i * places * E5.STATE, length * E5.STATE);
            reads[i * 3 * places] = 1;
            for (int t = 0; t < places; t++) {
                if (t >= length) {
                    beyond[i * places + t] = 1;
                } else {
                    reads[(i * 3 + 1) * places + t] = reading.isMarked(t) ? 1f / reading.countOfMarked() : 0;
                    reads[(i * 3 + 2) * places + t] = 1f / length;
                }
            }
            for (int side = 0; side < labels; side++) {
                boolean wanted = SideModel.SIDES.get(side) == rows.get(i).label();
                sides[i * labels + side] = smoothing / labels + (wanted ? 1 - smoothing : 0);
            }
        }
        return new Batch(
                size,
                manager.create(states, new Shape(size, places, E5.STATE)),
                manager.create(beyond, new Shape(size, 1, 1, places)),
                manager.create(reads, new Shape(size, 3, places)),
                manager.create(sides, new Shape(size, labels)));
    }
}
