package commentariat.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.service.OperatorError;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * The encoder with the weights that were tuned and its head: how much each side speaks for itself in a reading. Thread-safe; all
 * threads share one session.
 */
public final class SideModel implements AutoCloseable {
    /** The sides in the order in which scores stand. */
    public static final List<StanceLabel> SIDES =
            List.of(StanceLabel.FAVOURABLE, StanceLabel.UNFAVOURABLE, StanceLabel.NEUTRAL);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final float[] head;
    private final float[] bias;

    private SideModel(OrtEnvironment environment, OrtSession session, TunedWeights tuned) {
        this.environment = environment;
        this.session = session;
        this.head = tuned.head(TunedWeights.HEAD);
        this.bias = tuned.head(TunedWeights.HEAD_BIAS);
    }

    /**
     * The encoder from the class path, with {@code tuned}.
     *
     * @param threads that one reading is shared out to
     * @throws OperatorError if its native code does not run here
     */
    public static SideModel open(TunedWeights tuned, int threads) {
        byte[] model = E5.model();
        tuned.putInto(model);
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(threads);
                options.setInterOpNumThreads(1);
                return new SideModel(environment, environment.createSession(model, options), tuned);
            }
        } catch (LinkageError | RuntimeException | OrtException e) {
            throw new OperatorError(
                    "stance.engine encoder: ONNX Runtime does not run on this machine (" + System.getProperty("os.name")
                            + " " + System.getProperty("os.arch") + "); set stance.engine to rules",
                    e);
        }
    }

    /** How much speaks for each side, in the order of {@link #SIDES}, on a scale without bounds. */
    public float[] scores(Reading reading) {
        float[][] states = states(reading);
        float[] read = new float[3 * E5.STATE];
        System.arraycopy(states[0], 0, read, 0, E5.STATE);
        int marked = reading.countOfMarked();
        for (int t = 0; t < states.length; t++) {
            for (int j = 0; j < E5.STATE; j++) {
                if (reading.isMarked(t)) {
                    read[E5.STATE + j] += states[t][j] / marked;
                }
                read[2 * E5.STATE + j] += states[t][j] / states.length;
            }
        }
        float[] scores = bias.clone();
        for (int i = 0; i < read.length; i++) {
            for (int side = 0; side < scores.length; side++) {
                scores[side] += read[i] * head[i * scores.length + side];
            }
        }
        return scores;
    }

    private float[][] states(Reading reading) {
        int length = reading.length();
        long[][] ids = new long[1][length];
        long[][] types = new long[1][length];
        long[][] mask = new long[1][length];
        for (int t = 0; t < length; t++) {
            ids[0][t] = reading.id(t);
            types[0][t] = reading.isMarked(t) ? 1 : 0;
            mask[0][t] = 1;
        }
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
                OnnxTensor attention = OnnxTensor.createTensor(environment, mask);
                OnnxTensor type = OnnxTensor.createTensor(environment, types);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", type))) {
            FloatBuffer flat = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][] states = new float[length][E5.STATE];
            for (float[] state : states) {
                flat.get(state);
            }
            return states;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot read " + length + " pieces", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be closed", e);
        }
    }
}
