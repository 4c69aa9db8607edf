package commentariat.bench.syntax;

import java.util.Map;
import java.util.random.RandomGenerator;

/** A table of vectors that is learnt, of which a batch touches few rows: only those are moved. */
final class VectorTable {
    private static final double SCALE = 0.1;

    private final float[][] values;
    private final float[][] mean;
    private final float[][] square;

    VectorTable(int rows, int width, RandomGenerator random) {
        this.values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) ((random.nextDouble() * 2 - 1) * SCALE);
            }
        }
        this.mean = new float[rows][];
        this.square = new float[rows][];
    }

    float[][] values() {
        return values;
    }

    void step(Map<Integer, float[]> gradients, Adam adam) {
        gradients.forEach((row, gradient) -> {
            if (mean[row] == null) {
                mean[row] = new float[gradient.length];
                square[row] = new float[gradient.length];
            }
            adam.step(values[row], gradient, mean[row], square[row]);
        });
    }
}
