package commentariat.bench.syntax;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import commentariat.encoder.E5;
import commentariat.encoder.Onnx;
import commentariat.encoder.WordPieces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The states of a pretrained sentence encoder (e5-small-v2, MIT) for each word of a sentence, from two of its inner layers: they know
 * far more of English than the treebanks can teach, and cost a hundred times what the library may. So they teach the teacher only.
 */
final class Encoder implements GivenVectors, AutoCloseable {
    /** A lower layer knows more of forms, a middle one more of structure. */
    private static final List<String> LAYERS = List.of(
            "/encoder/layer.4/output/LayerNorm/Add_1_output_0", "/encoder/layer.8/output/LayerNorm/Add_1_output_0");

    private static final int STATE = E5.STATE;
    /** The encoder reads no more pieces at a time. */
    private static final int LONGEST = 510;

    private static final int PACKED = STATE + Float.BYTES;

    private final WordPieces vocabulary = WordPieces.of(E5.tokenizer());
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private Encoder(int threads) throws IOException, OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        this.session = environment.createSession(Onnx.withOutputs(E5.model(), LAYERS), options);
    }

    /** The encoder, which computes on {@code threads} threads. */
    static Encoder open(int threads) throws IOException {
        try {
            return new Encoder(threads);
        } catch (OrtException e) {
            throw new IOException("the encoder cannot be loaded", e);
        }
    }

    @Override
    public int width() {
        return LAYERS.size() * STATE;
    }

    /** The states packed into eight bits a number, for all sentences of a treebank have to fit into memory. */
    @Override
    public OfSentence of(Treebank.Sentence sentence) {
        try {
            byte[][] packed = read(sentence.forms());
            return () -> Arrays.stream(packed).map(Encoder::unpack).toArray(float[][]::new);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot read: " + sentence.text(), e);
        }
    }

    private byte[][] read(List<String> words) throws OrtException {
        List<Integer> ids = new ArrayList<>();
        int[] starts = new int[words.size()];
        int[] ends = new int[words.size()];
        ids.add(vocabulary.id(WordPieces.FIRST));
        for (int i = 0; i < starts.length; i++) {
            starts[i] = ids.size();
            List<WordPieces.Piece> pieces =
                    vocabulary.cut(words.get(i), 0, words.get(i).length());
            if (ids.size() + pieces.size() < LONGEST) {
                pieces.forEach(piece -> ids.add(piece.id()));
            }
            ends[i] = ids.size();
        }
        ids.add(vocabulary.id(WordPieces.END));
        long[] input = ids.stream().mapToLong(Integer::longValue).toArray();
        long[] mask = new long[input.length];
        Arrays.fill(mask, 1);
        byte[][] packed = new byte[words.size()][LAYERS.size() * PACKED];
        try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, new long[][] {input});
                OnnxTensor attention = OnnxTensor.createTensor(environment, new long[][] {mask});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][input.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", inputIds, "attention_mask", attention, "token_type_ids", types))) {
            for (int layer = 0; layer < LAYERS.size(); layer++) {
                float[][][] states = (float[][][])
                        result.get(LAYERS.get(layer)).orElseThrow().getValue();
                for (int i = 0; i < starts.length; i++) {
                    pack(mean(states[0], starts[i], ends[i]), packed[i], layer * PACKED);
                }
            }
        }
        return packed;
    }

    private static float[] mean(float[][] states, int start, int end) {
        float[] mean = new float[STATE];
        for (int t = start; t < end; t++) {
            for (int j = 0; j < STATE; j++) {
                mean[j] += states[t][j] / (end - start);
            }
        }
        return mean;
    }

    private static void pack(float[] state, byte[] to, int at) {
        float largest = 1e-6f;
        for (float value : state) {
            largest = Math.max(largest, Math.abs(value));
        }
        ByteBuffer out = ByteBuffer.wrap(to, at, PACKED);
        out.putFloat(largest / 127);
        for (float value : state) {
            out.put((byte) Math.round(value / largest * 127));
        }
    }

    private static float[] unpack(byte[] packed) {
        float[] state = new float[packed.length / PACKED * STATE];
        ByteBuffer in = ByteBuffer.wrap(packed);
        int at = 0;
        while (in.hasRemaining()) {
            float scale = in.getFloat();
            for (int j = 0; j < STATE; j++) {
                state[at++] = in.get() * scale;
            }
        }
        return state;
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException("the encoder cannot be closed", e);
        }
    }
}
