package commentariat.bench.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.analysis.syntax.Rows;
import commentariat.analysis.syntax.WordFeatures;
import commentariat.contract.json.Json;
import commentariat.encoder.E5;
import commentariat.encoder.Onnx;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The input vectors of a pretrained sentence encoder, one for each piece of a word. Of the vocabulary those pieces are kept that
 * English text can have: letters of the Latin script, digits, marks.
 */
final class PieceVectors implements GivenVectors {
    private static final String TABLE = "word_embeddings.weight";

    private final List<String> names;
    private final float[][] vectors;
    private final WordFeatures features;
    private final Map<String, float[]> known = new HashMap<>();

    /** Vectors by the names of their pieces; those that go on a word have {@code ##} before them. */
    PieceVectors(List<String> names, float[][] vectors) {
        this.names = names;
        this.vectors = vectors;
        this.features = new WordFeatures(List.of(), names, 1);
    }

    /** Those of the encoder. */
    static PieceVectors ofEncoder() {
        JsonNode vocabulary =
                Json.read(E5.tokenizer(), JsonNode.class).path("model").path("vocab");
        Map<Integer, String> pieces = new TreeMap<>();
        vocabulary.properties().forEach(entry -> pieces.put(entry.getValue().intValue(), entry.getKey()));
        float[][] all = table(Onnx.weights(E5.model()));
        List<String> names = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        pieces.forEach((row, piece) -> {
            if (isEnglish(piece)) {
                names.add(piece);
                vectors.add(all[row]);
            }
        });
        return new PieceVectors(names, normal(vectors.toArray(float[][]::new)));
    }

    private static boolean isEnglish(String piece) {
        return !piece.startsWith("[") && piece.codePoints().allMatch(c -> c < 0x250 || (c >= 0x2010 && c <= 0x20bf));
    }

    /** The bytes as numbers, by the scale that is stored beside them. */
    private static float[][] table(Map<String, Onnx.Tensor> weights) {
        Onnx.Tensor table = named(weights, TABLE + "_quantized");
        float scale = named(weights, TABLE + "_scale")
                .raw()
                .duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
        int zero = named(weights, TABLE + "_zero_point").raw().get(0) & 0xff;
        float[][] rows =
                new float[table.shape().get(0).intValue()][table.shape().get(1).intValue()];
        ByteBuffer raw = table.raw().duplicate();
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = ((raw.get() & 0xff) - zero) * scale;
            }
        }
        return rows;
    }

    private static Onnx.Tensor named(Map<String, Onnx.Tensor> weights, String end) {
        return weights.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the encoder has no weight " + end))
                .getValue();
    }

    /** Around zero, and on average one in each direction. */
    private static float[][] normal(float[][] rows) {
        int width = rows[0].length;
        float[] mean = new float[width];
        for (float[] row : rows) {
            Rows.add(1f / rows.length, row, mean);
        }
        double square = 0;
        for (float[] row : rows) {
            for (int j = 0; j < width; j++) {
                row[j] -= mean[j];
                square += (double) row[j] * row[j];
            }
        }
        float scale = (float) (1 / Math.sqrt(square / rows.length / width));
        for (float[] row : rows) {
            for (int j = 0; j < width; j++) {
                row[j] *= scale;
            }
        }
        return rows;
    }

    List<String> names() {
        return names;
    }

    /** All vectors drawn together by {@code matrix}. */
    float[][] times(float[][] matrix) {
        float[][] drawn = new float[vectors.length][matrix[0].length];
        for (int i = 0; i < vectors.length; i++) {
            Rows.addProduct(vectors[i], matrix, drawn[i]);
        }
        return drawn;
    }

    @Override
    public int width() {
        return vectors[0].length;
    }

    @Override
    public OfSentence of(Treebank.Sentence sentence) {
        float[][] rows = sentence.forms().stream()
                .map(form -> known.computeIfAbsent(WordFeatures.normal(form), this::mean))
                .toArray(float[][]::new);
        return () -> rows;
    }

    private float[] mean(String word) {
        int[] pieces = features.pieces(word);
        float[] mean = new float[width()];
        Arrays.stream(pieces).forEach(piece -> Rows.add(1f / pieces.length, vectors[piece], mean));
        return mean;
    }
}
