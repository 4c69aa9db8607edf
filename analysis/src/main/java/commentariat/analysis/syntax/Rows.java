package commentariat.analysis.syntax;

/** Sums of rows of numbers: the loops that all time goes into. Each starts its arrays at 0 and does one thing, so that the JVM makes vector instructions of it. */
public final class Rows {
    /** So many sums of some hundred numbers, and four rows of a matrix, fit into the nearest cache. */
    private static final int TOGETHER = 8;

    private Rows() {}

    /**
     * Adds {@code x · matrix} to {@code sum}.
     *
     * @param x as long as {@code matrix} has rows
     * @param matrix rows as long as {@code sum}
     */
    public static void addProduct(float[] x, float[][] matrix, float[] sum) {
        int i = 0;
        for (; i + 4 <= matrix.length; i += 4) {
            add4(x[i], matrix[i], x[i + 1], matrix[i + 1], x[i + 2], matrix[i + 2], x[i + 3], matrix[i + 3], sum);
        }
        for (; i < matrix.length; i++) {
            add(x[i], matrix[i], sum);
        }
    }

    /**
     * Adds {@code x · matrix} to the sum for each {@code x}: faster than one by one where the matrix is larger than the nearest cache,
     * since each part of it is fetched once for several sums.
     *
     * @param xs each as long as {@code matrix} has rows
     * @param sums as many, each as long as a row of {@code matrix}
     */
    public static void addProducts(float[][] xs, float[][] matrix, float[][] sums) {
        for (int from = 0; from < xs.length; from += TOGETHER) {
            int to = Math.min(xs.length, from + TOGETHER);
            int i = 0;
            for (; i + 4 <= matrix.length; i += 4) {
                for (int t = from; t < to; t++) {
                    float[] x = xs[t];
                    add4(
                            x[i],
                            matrix[i],
                            x[i + 1],
                            matrix[i + 1],
                            x[i + 2],
                            matrix[i + 2],
                            x[i + 3],
                            matrix[i + 3],
                            sums[t]);
                }
            }
            for (; i < matrix.length; i++) {
                for (int t = from; t < to; t++) {
                    add(xs[t][i], matrix[i], sums[t]);
                }
            }
        }
    }

    /** Adds {@code a · row} to {@code sum}. */
    public static void add(float a, float[] row, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a * row[j];
        }
    }

    /** Adds {@code row} to {@code sum}. */
    public static void add(float[] row, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += row[j];
        }
    }

    /** Adds {@code a·p + b·q + c·r + d·s} to {@code sum}. */
    public static void add4(
            float a, float[] p, float b, float[] q, float c, float[] r, float d, float[] s, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a * p[j] + b * q[j] + c * r[j] + d * s[j];
        }
    }

    /** Columns as rows. */
    public static float[][] transposed(float[][] matrix) {
        float[][] columns = new float[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = matrix[i][j];
            }
        }
        return columns;
    }
}
