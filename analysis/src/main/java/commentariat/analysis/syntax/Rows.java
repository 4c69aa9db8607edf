package commentariat.analysis.syntax;

/** Sums of rows of numbers: the loops that all time goes into. Each starts its arrays at 0 and does one thing, so that the JVM makes vector instructions of it. */
public final class Rows {
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
