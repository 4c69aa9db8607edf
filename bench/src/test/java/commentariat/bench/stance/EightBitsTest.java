package commentariat.bench.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import commentariat.encoder.E5;
import commentariat.encoder.Onnx;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EightBitsTest {
    private static final String PRODUCT = "onnx::MatMul_1629";

    @Test
    void aProductIsKeptToAHundredAndTwentyEighthOfItsColumnsLargest() {
        Random random = new Random(7);
        float[] weights = new float[E5.STATE * E5.STATE];
        float[] largest = new float[E5.STATE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() * (i % E5.STATE + 1);
            largest[i % E5.STATE] = Math.max(largest[i % E5.STATE], Math.abs(weights[i]));
        }
        byte[] model = E5.model();
        EightBits.of(Map.of(PRODUCT, weights), model).putInto(model);
        Map<String, Onnx.Tensor> put = Onnx.weights(model);
        var quantized = raw(put, PRODUCT + "_quantized").raw();
        var scales = raw(put, PRODUCT + "_scale").raw().asFloatBuffer();
        for (int i = 0; i < weights.length; i++) {
            int column = i % E5.STATE;
            assertThat((double) quantized.get(i) * scales.get(column))
                    .isCloseTo(weights[i], within(largest[column] / 127.9));
        }
    }

    private static Onnx.Tensor raw(Map<String, Onnx.Tensor> weights, String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }
}
