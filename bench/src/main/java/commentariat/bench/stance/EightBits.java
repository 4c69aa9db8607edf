package commentariat.bench.stance;

import commentariat.encoder.Onnx;
import commentariat.encoder.TunedWeights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Trained weights in the eight bits of the encoder's file: a product's by column, of which the largest becomes 64, for processors
 * without instructions for it add two products of eight bits in sixteen.
 */
final class EightBits {
    private static final String PRODUCT = "onnx::MatMul_";
    private static final int LARGEST = 64;

    private EightBits() {}

    /** {@code weights} as they go into {@code model}, the encoder's file in eight bits. */
    static TunedWeights of(Map<String, float[]> weights, byte[] model) {
        Map<String, Onnx.Tensor> places = Onnx.weights(model);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        weights.forEach((name, values) -> {
            if (name.startsWith(PRODUCT)) {
                addProduct(
                        name,
                        values,
                        bytes,
                        named(places, name + "_quantized").shape().get(1).intValue());
            } else {
                bytes.put(name, floats(values));
            }
        });
        return new TunedWeights(bytes);
    }

    private static void addProduct(String name, float[] values, Map<String, byte[]> bytes, int columns) {
        float[] scales = new float[columns];
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / LARGEST);
        }
        byte[] quantized = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[i % columns];
            quantized[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
        }
        bytes.put(name + "_quantized", quantized);
        bytes.put(name + "_scale", floats(scales));
    }

    private static Onnx.Tensor named(Map<String, Onnx.Tensor> weights, String name) {
        Onnx.Tensor tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the encoder has no weight " + name);
        }
        return tensor;
    }

    private static byte[] floats(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
