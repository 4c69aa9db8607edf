package commentariat.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights that training changed, as they stand in the file of the encoder in eight bits, and those of the head: names with bytes,
 * little-endian.
 */
public final class TunedWeights {
    /** The head: of each number that it reads, one for each side. */
    public static final String HEAD = "head.weight";

    /** The head's bias. */
    public static final String HEAD_BIAS = "head.bias";

    private static final int KIND = 0x53544e31;

    private final Map<String, byte[]> bytes;

    /** @param bytes the weights by their names */
    public TunedWeights(Map<String, byte[]> bytes) {
        this.bytes = new LinkedHashMap<>(bytes);
    }

    /** What {@link #write} wrote. */
    public static TunedWeights read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != KIND) {
            throw new IOException("no tuned weights: they start with other bytes");
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = in.readInt();
            byte[] weight = in.readNBytes(length);
            if (weight.length < length) {
                throw new IOException("the tuned weights end within " + name);
            }
            bytes.put(name, weight);
        }
        return new TunedWeights(bytes);
    }

    /** Writes all to {@code to}, and leaves it open. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(KIND);
        out.writeInt(bytes.size());
        for (Map.Entry<String, byte[]> weight : bytes.entrySet()) {
            out.writeUTF(weight.getKey());
            out.writeInt(weight.getValue().length);
            out.write(weight.getValue());
        }
        out.flush();
    }

    /** Puts all but the head in the place of those that {@code model} has. */
    public void putInto(byte[] model) {
        Map<String, Onnx.Tensor> weights = Onnx.weights(model);
        bytes.forEach((name, weight) -> {
            if (!name.equals(HEAD) && !name.equals(HEAD_BIAS)) {
                Onnx.Tensor tensor = weights.get(name);
                if (tensor == null || tensor.raw().remaining() != weight.length) {
                    throw new IllegalArgumentException("the encoder has no weight " + name + " of " + weight.length
                            + " bytes; the tuned weights belong to another version of it");
                }
                tensor.raw().duplicate().put(weight);
            }
        });
    }

    /** The numbers of the head's weight {@code name}. */
    float[] head(String name) {
        byte[] weight = bytes.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("the tuned weights lack " + name);
        }
        float[] numbers = new float[weight.length / Float.BYTES];
        ByteBuffer.wrap(weight).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
        return numbers;
    }
}
