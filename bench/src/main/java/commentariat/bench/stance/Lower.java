package commentariat.bench.stance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import commentariat.encoder.E5;
import commentariat.encoder.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes states of readings with the frozen layers. */
final class Lower {
    private static final int BATCH = 64;

    private final NDManager manager;
    private final Network network;
    private final Vectors vectors = Vectors.ofEncoder();

    Lower(NDManager manager, Network network) {
        this.manager = manager;
        this.network = network;
    }

    /** The states of each of {@code readings}, one after the other. */
    List<float[]> of(List<Reading> readings) {
        float[][] states = new float[readings.size()][];
        List<Integer> byLength = IntStream.range(0, readings.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> readings.get(i).length()))
                .toList();
        for (int from = 0; from < byLength.size(); from += BATCH) {
            List<Integer> some = byLength.subList(from, Math.min(byLength.size(), from + BATCH));
            List<float[]> made = together(some.stream().map(readings::get).toList());
            for (int i = 0; i < some.size(); i++) {
                states[some.get(i)] = made.get(i);
            }
        }
        return List.of(states);
    }

    private List<float[]> together(List<Reading> readings) {
        int size = readings.size();
        int places = readings.stream().mapToInt(one -> one.length()).max().orElse(0);
        float[] inputs = new float[size * places * E5.STATE];
        float[] types = new float[size * places * 2];
        float[] beyond = new float[size * places];
        for (int i = 0; i < size; i++) {
            Reading reading = readings.get(i);
            for (int t = 0; t < places; t++) {
                int at = i * places + t;
                boolean inside = t < reading.length();
                types[at * 2 + (inside && reading.isMarked(t) ? 1 : 0)] = 1;
                if (inside) {
                    vectors.add(reading.id(t), t, inputs, at * E5.STATE);
                } else {
                    beyond[at] = 1;
                }
            }
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray states = network.lower(
                    manager.create(inputs, new Shape(size, places, E5.STATE)),
                    manager.create(types, new Shape(size, places, 2)),
                    manager.create(beyond, new Shape(size, 1, 1, places)));
            float[] all = states.toFloatArray();
            List<float[]> made = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int start = i * places * E5.STATE;
                made.add(Arrays.copyOfRange(all, start, start + readings.get(i).length() * E5.STATE));
            }
            return made;
        }
    }
}
