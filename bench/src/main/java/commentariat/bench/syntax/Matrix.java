package commentariat.bench.syntax;

import commentariat.analysis.syntax.Rows;
import java.util.random.RandomGenerator;

/** A matrix that is learnt, with its columns as rows (for the way back) and the running moments of Adam (Kingma and Ba 2015). */
final class Matrix {
    private final String name;
    private final float[][] values;
    private final float[][] columns;
    private final float[][] mean;
    private final float[][] square;

    Matrix(String name, int rows, int width, double scale, RandomGenerator random) {
        this.name = name;
        this.values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) ((random.nextDouble() * 2 - 1) * scale);
            }
        }
        this.columns = Rows.transposed(values);
        this.mean = new float[rows][width];
        this.square = new float[rows][width];
    }

    String name() {
        return name;
    }

    float[][] values() {
        return values;
    }

    float[] row() {
        return values[0];
    }

    float[][] columns() {
        return columns;
    }

    void fill(float value) {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] = value;
                columns[j][i] = value;
            }
        }
    }

    void step(float[][] gradient, Adam adam) {
        for (int i = 0; i < values.length; i++) {
            adam.step(values[i], gradient[i], mean[i], square[i]);
            for (int j = 0; j < values[i].length; j++) {
                columns[j][i] = values[i][j];
            }
        }
    }
}
