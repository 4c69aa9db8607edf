package commentariat.bench.syntax;

/**
 * One step of Adam (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization").
 *
 * @param rate how far a step goes
 * @param scale what gradients are multiplied by
 * @param number which step this is, from 1
 */
record Adam(float rate, float scale, int number) {
    private static final float MEAN = 0.9f;
    private static final float SQUARE = 0.98f;
    private static final float NOT_ZERO = 1e-6f;

    void step(float[] values, float[] gradient, float[] mean, float[] square) {
        float meanPart = (float) (1 - Math.pow(MEAN, number));
        float squarePart = (float) (1 - Math.pow(SQUARE, number));
        for (int j = 0; j < values.length; j++) {
            float by = gradient[j] * scale;
            mean[j] = MEAN * mean[j] + (1 - MEAN) * by;
            square[j] = SQUARE * square[j] + (1 - SQUARE) * by * by;
            values[j] -= rate * (mean[j] / meanPart) / ((float) Math.sqrt(square[j] / squarePart) + NOT_ZERO);
        }
    }
}
