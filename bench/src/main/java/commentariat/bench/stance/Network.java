package commentariat.bench.stance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import commentariat.encoder.E5;
import commentariat.encoder.Onnx;
import commentariat.encoder.SideModel;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The encoder with a head that tells the side, as a network that can be trained (Devlin et al. 2019; the head reads the first state,
 * the mean over the target and the mean over all). Its lower layers stay as they are: they know words, and what they make of a
 * sentence can be kept from one epoch to the next (Lee et al. 2019, "What Would Elsa Do? Freezing Layers During Transformer
 * Fine-Tuning").
 */
final class Network {
    /** The table whose second row marks the target. */
    private static final String TYPES = "embeddings.token_type_embeddings.weight";

    /** The head: for each of the states read, one column a side. */
    static final String HEAD = "head.weight";

    static final String HEAD_BIAS = "head.bias";

    private static final int HEADS = 12;
    private static final int STATE = E5.STATE;
    private static final int SIDES = SideModel.SIDES.size();
    private static final float EPSILON = 1e-12f;
    /** What hides a place behind the end of a sentence from those in it. */
    private static final float HIDDEN = -1e9f;

    /** A product's number in the file that weights are read from: of the first layer, and from each layer to the next. */
    private static final int FIRST_PRODUCT = 1525;

    private static final int PRODUCTS_A_LAYER = 13;

    private final Map<String, NDArray> frozen = new LinkedHashMap<>();
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final Map<String, float[]> tuned;
    private final int frozenLayers;
    private final FastDropout dropout;

    /**
     * The network with the weights of {@code model}, an ONNX file of floats, and a head drawn by {@code seed}.
     *
     * @param tuned what training made of weights before, by name; may be empty
     * @param frozenLayers so many layers, from below, are not trained
     * @param dropout the share of numbers that are hidden from each other in training
     */
    Network(NDManager manager, byte[] model, Map<String, float[]> tuned, int frozenLayers, float dropout, long seed) {
        this.tuned = tuned;
        this.frozenLayers = frozenLayers;
        this.dropout = new FastDropout(manager, dropout, seed);
        Map<String, Onnx.Tensor> weights = Onnx.weights(model);
        take(manager, weights, TYPES);
        take(manager, weights, "embeddings.LayerNorm.weight");
        take(manager, weights, "embeddings.LayerNorm.bias");
        for (int layer = 0; layer < E5.LAYERS; layer++) {
            for (Part part : Part.values()) {
                take(manager, weights, part.product(layer));
                take(manager, weights, part.bias(layer));
            }
            for (String norm : new String[] {"attention.output.LayerNorm", "output.LayerNorm"}) {
                for (String of : new String[] {"weight", "bias"}) {
                    take(manager, weights, "encoder.layer." + layer + "." + norm + "." + of);
                }
            }
        }
        Random random = new Random(seed);
        float[] head = new float[3 * STATE * SIDES];
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) (random.nextGaussian() * 0.02);
        }
        add(manager, HEAD, head, new Shape(3L * STATE, SIDES));
        add(manager, HEAD_BIAS, new float[SIDES], new Shape(SIDES));
    }

    /** A product of a layer, with its number and its bias' name. */
    private enum Part {
        QUERY(0, "attention.self.query"),
        KEY(1, "attention.self.key"),
        VALUE(4, "attention.self.value"),
        ATTENDED(10, "attention.output.dense"),
        WIDER(11, "intermediate.dense"),
        NARROWER(12, "output.dense");

        private final int number;
        private final String name;

        Part(int number, String name) {
            this.number = number;
            this.name = name;
        }

        String product(int layer) {
            return "onnx::MatMul_" + (FIRST_PRODUCT + PRODUCTS_A_LAYER * layer + number);
        }

        String bias(int layer) {
            return "encoder.layer." + layer + "." + name + ".bias";
        }
    }

    /** The layer that {@code parameter} belongs to, from 0; below them -1, above them their number. */
    static int layerOf(String parameter) {
        if (parameter.startsWith("onnx::MatMul_")) {
            int number = Integer.parseInt(parameter.substring("onnx::MatMul_".length()));
            return (number - FIRST_PRODUCT) / PRODUCTS_A_LAYER;
        }
        if (parameter.startsWith("encoder.layer.")) {
            return Integer.parseInt(parameter.split("\\.", -1)[2]);
        }
        return parameter.startsWith("head") ? E5.LAYERS : -1;
    }

    private void take(NDManager manager, Map<String, Onnx.Tensor> weights, String name) {
        Onnx.Tensor tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the encoder has no weight " + name);
        }
        float[] values = new float[tensor.raw().remaining() / Float.BYTES];
        tensor.raw().duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        add(manager, name, values, new Shape(tensor.shape()));
    }

    private void add(NDManager manager, String name, float[] values, Shape shape) {
        // a copy that the engine owns: what it makes of an array shares memory with Java's heap, which may go before it
        NDArray parameter =
                manager.create(tuned.getOrDefault(name, values), shape).duplicate();
        if (layerOf(name) < frozenLayers) {
            frozen.put(name, parameter);
        } else {
            parameter.setRequiresGradient(true);
            parameters.put(name, parameter);
        }
    }

    /** All that is trained, by name. */
    Map<String, NDArray> parameters() {
        return parameters;
    }

    /**
     * What the frozen layers make of sentences: [sentence, place, state].
     *
     * @param vectors of each piece of each sentence: [sentence, place, state]
     * @param types of each piece one in the second column if it is the target's, otherwise in the first: [sentence, place, 2]
     * @param beyond one for each place behind a sentence's end: [sentence, 1, 1, place]
     */
    NDArray lower(NDArray vectors, NDArray types, NDArray beyond) {
        NDArray states = normal(vectors.add(types.matMul(parameter(TYPES))), "embeddings.LayerNorm");
        NDArray hidden = beyond.mul(HIDDEN);
        for (int layer = 0; layer < frozenLayers; layer++) {
            states = layer(states, hidden, layer, false);
        }
        return states;
    }

    /** The scores of each side for each sentence of {@code batch}: one row a sentence. */
    NDArray scores(Batch batch, boolean training) {
        NDArray states = dropped(batch.states(), training);
        NDArray hidden = batch.beyond().mul(HIDDEN);
        for (int layer = frozenLayers; layer < E5.LAYERS; layer++) {
            states = layer(states, hidden, layer, training);
        }
        // [sentence, 3, places] x [sentence, places, state]: the first, the mean over the target, the mean over all
        NDArray read = batch.reads().matMul(states).reshape(batch.size(), 3L * STATE);
        return dropped(read, training).matMul(parameter(HEAD)).add(parameter(HEAD_BIAS));
    }

    private NDArray layer(NDArray states, NDArray hidden, int layer, boolean training) {
        String name = "encoder.layer." + layer;
        NDArray attended = dropped(product(attention(states, hidden, layer, training), Part.ATTENDED, layer), training);
        NDArray between = normal(attended.add(states), name + ".attention.output.LayerNorm");
        NDArray wider = Activation.gelu(product(between, Part.WIDER, layer));
        NDArray narrower = dropped(product(wider, Part.NARROWER, layer), training);
        return normal(narrower.add(between), name + ".output.LayerNorm");
    }

    private NDArray attention(NDArray states, NDArray hidden, int layer, boolean training) {
        long sentences = states.getShape().get(0);
        long places = states.getShape().get(1);
        Shape split = new Shape(sentences, places, HEADS, STATE / HEADS);
        NDArray query = product(states, Part.QUERY, layer).reshape(split).transpose(0, 2, 1, 3);
        NDArray key = product(states, Part.KEY, layer).reshape(split).transpose(0, 2, 3, 1);
        NDArray value = product(states, Part.VALUE, layer).reshape(split).transpose(0, 2, 1, 3);
        NDArray weights = query.matMul(key)
                .div((float) Math.sqrt(STATE / HEADS))
                .add(hidden)
                .softmax(-1);
        return dropped(weights, training).matMul(value).transpose(0, 2, 1, 3).reshape(sentences, places, STATE);
    }

    private NDArray product(NDArray states, Part part, int layer) {
        return states.matMul(parameter(part.product(layer))).add(parameter(part.bias(layer)));
    }

    private NDArray normal(NDArray states, String name) {
        NDList normal = LayerNorm.layerNorm(
                states, new Shape(STATE), parameter(name + ".weight"), parameter(name + ".bias"), EPSILON);
        return normal.singletonOrThrow();
    }

    private NDArray dropped(NDArray states, boolean training) {
        return training ? dropout.of(states) : states;
    }

    private NDArray parameter(String name) {
        NDArray parameter = parameters.getOrDefault(name, frozen.get(name));
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter " + name + " among " + parameters.keySet());
        }
        return parameter;
    }

    /** All weights that were ever trained, as they are now, by name. */
    Map<String, float[]> weights() {
        Map<String, float[]> weights = new LinkedHashMap<>(tuned);
        parameters.forEach((name, parameter) -> weights.put(name, parameter.toFloatArray()));
        return weights;
    }

    /** Whether all weights are numbers. */
    boolean isSound() {
        return weights().values().stream().allMatch(Network::allFinite);
    }

    private static boolean allFinite(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return Double.isFinite(sum);
    }
}
