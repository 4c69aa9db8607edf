package commentariat.bench.syntax;

import commentariat.analysis.syntax.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What one thread's sentences would change: sums over a batch. */
final class Gradients {
    private final Map<Matrix, float[][]> matrices = new IdentityHashMap<>();
    private final Map<Integer, float[]> words = new HashMap<>();
    private final Map<Integer, float[]> grams = new HashMap<>();
    private double loss;
    private int count;

    Gradients(Model model) {
        model.matrices()
                .forEach(matrix -> matrices.put(matrix, new float[matrix.values().length][matrix.values()[0].length]));
    }

    float[][] of(Matrix matrix) {
        float[][] gradient = matrices.get(matrix);
        if (gradient == null) {
            throw new IllegalArgumentException("no gradient is kept for " + matrix.name());
        }
        return gradient;
    }

    Map<Integer, float[]> words() {
        return words;
    }

    Map<Integer, float[]> grams() {
        return grams;
    }

    float[] word(int row, int width) {
        return words.computeIfAbsent(row, key -> new float[width]);
    }

    float[] gram(int row, int width) {
        return grams.computeIfAbsent(row, key -> new float[width]);
    }

    /** Counts a sentence of {@code size} words. */
    void count(double sentenceLoss, int size) {
        loss += sentenceLoss;
        count += size;
    }

    double loss() {
        return loss;
    }

    int count() {
        return count;
    }

    /** Takes over what {@code other} has. */
    void add(Gradients other) {
        other.matrices.forEach((matrix, gradient) -> {
            float[][] sum = of(matrix);
            for (int i = 0; i < sum.length; i++) {
                Rows.add(gradient[i], sum[i]);
            }
        });
        other.words.forEach((row, gradient) -> Rows.add(gradient, word(row, gradient.length)));
        other.grams.forEach((row, gradient) -> Rows.add(gradient, gram(row, gradient.length)));
        loss += other.loss;
        count += other.count;
    }

    /** The length of the matrices' gradients as one vector. */
    double norm() {
        double sum = 0;
        for (float[][] gradient : matrices.values()) {
            for (float[] row : gradient) {
                for (float value : row) {
                    sum += (double) value * value;
                }
            }
        }
        return Math.sqrt(sum);
    }

    void clear() {
        for (float[][] gradient : matrices.values()) {
            for (float[] row : gradient) {
                Arrays.fill(row, 0);
            }
        }
        words.clear();
        grams.clear();
        loss = 0;
        count = 0;
    }
}
