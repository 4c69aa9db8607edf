package commentariat.bench.stance;

import commentariat.encoder.E5;
import commentariat.encoder.Onnx;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** The vectors of the encoder's word pieces and of places in a sentence, as its file of eight bits has them: they are not trained. */
final class Vectors {
    private final float[][] pieces;
    private final float[][] places;

    private Vectors(float[][] pieces, float[][] places) {
        this.pieces = pieces;
        this.places = places;
    }

    static Vectors ofEncoder() {
        Map<String, Onnx.Tensor> weights = Onnx.weights(E5.model());
        return new Vectors(
                table(weights, "embeddings.word_embeddings.weight"),
                table(weights, "embeddings.position_embeddings.weight"));
    }

    private static float[][] table(Map<String, Onnx.Tensor> weights, String name) {
        ByteBuffer raw = named(weights, name + "_quantized").raw().duplicate();
        float scale = named(weights, name + "_scale")
                .raw()
                .duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
        int zero = named(weights, name + "_zero_point").raw().get(0) & 0xff;
        float[][] rows = new float[raw.remaining() / E5.STATE][E5.STATE];
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = ((raw.get() & 0xff) - zero) * scale;
            }
        }
        return rows;
    }

    private static Onnx.Tensor named(Map<String, Onnx.Tensor> weights, String name) {
        Onnx.Tensor tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the encoder has no weight " + name);
        }
        return tensor;
    }

    /** Adds the vectors of {@code id} at {@code place} of a sentence to {@code sum} from {@code at} on. */
    void add(int id, int place, float[] sum, int at) {
        for (int j = 0; j < E5.STATE; j++) {
            sum[at + j] += pieces[id][j] + places[place][j];
        }
    }
}
