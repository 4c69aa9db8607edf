package commentariat.analysis.syntax;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Reads a sentence and scores its tags, heads and relations. Immutable but for a cache of what it computed for a word by itself;
 * thread-safe.
 *
 * <p>Words become vectors ({@link WordFeatures}). Layers of a simple recurrent unit (Lei et al. 2018, "Simple Recurrent Units for
 * Highly Parallelizable Recurrence") read them from left to right and from right to left: of all work only sums of a few numbers per
 * word depend on the word before, and what the first layer needs of a word does not depend on the sentence at all. Heads are scored
 * by a biaffine form (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing") with a term for the distance.
 */
final class Network {
    /** Slopes of the units below zero. */
    private static final float LEAK = 0.1f;
    /** Slots for words whose first-layer sums are kept, in pairs that share what falls on them: 40 MB at most. */
    private static final int CACHED = 1 << 14;

    private static final int LONGEST_WORD = 48;
    private static final float NEVER = -1e9f;

    private final SyntaxWeights weights;
    private final WordFeatures features;
    private final Layer[] layers;
    private final int hidden;
    private final float[][] outputs;
    private final float[] outputBias;
    private final int arcs;
    private final int labels;
    private final float[][] key;
    private final float[] keyWeight;
    private final float[][] distance;
    private final float[] rootKey;
    private final float rootBias;
    private final float[] labelBias;
    private final float[] rootLabel;
    private final float[][] relation;
    private final float[] relationBias;
    private final int rootRelation;
    private final AtomicReferenceArray<KnownWord> known = new AtomicReferenceArray<>(CACHED);

    Network(SyntaxWeights weights) {
        this.weights = weights;
        this.features = new WordFeatures(
                weights.words(), weights.pieces(), weights.gramVectors().size());
        int count = 0;
        while (weights.matrices().containsKey("layer" + count + ".forward.state")) {
            count++;
        }
        this.layers = new Layer[count];
        for (int i = 0; i < count; i++) {
            layers[i] = new Layer(weights, i);
        }
        this.hidden = layers[0].hidden;
        this.arcs = weights.row("arc.dependent.bias").length;
        this.labels = weights.row("label.bias").length;
        this.outputs = beside(
                weights.matrix("arc.dependent"),
                weights.matrix("arc.head"),
                weights.matrix("label.dependent"),
                weights.matrix("label.head"),
                weights.matrix("part-of-speech"),
                weights.matrix("tag"));
        this.outputBias = beside(
                new float[][] {weights.row("arc.dependent.bias")},
                new float[][] {weights.row("arc.head.bias")},
                new float[1][labels],
                new float[1][labels],
                new float[][] {weights.row("part-of-speech.bias")},
                new float[][] {weights.row("tag.bias")})[0];
        this.key = weights.matrix("arc.key");
        this.keyWeight = Rows.transposed(weights.matrix("arc.key.weight"))[0];
        this.distance = weights.matrix("arc.distance");
        this.rootKey = weights.row("arc.root");
        this.rootBias = weights.row("arc.root.bias")[0];
        this.labelBias = weights.row("label.bias");
        this.rootLabel = weights.row("label.root");
        this.relation = weights.matrix("relation");
        this.relationBias = weights.row("relation.bias");
        this.rootRelation = weights.relations().indexOf("root");
    }

    /** Tags, heads and relations of {@code words}, which are one sentence. */
    Answer read(String[] words) {
        int size = words.length;
        float[][] states = states(words);
        Answer answer = new Answer(new int[size], new int[size], new int[size], new int[size]);
        float[][] dependents = new float[size][arcs];
        float[][] keys = new float[size + 1][arcs];
        float[] keyBias = new float[size + 1];
        float[][] labelDependents = new float[size][labels];
        float[][] labelHeads = new float[size + 1][labels];
        keys[0] = rootKey;
        keyBias[0] = rootBias;
        labelHeads[0] = rootLabel;
        float[] head = new float[arcs];
        float[][] sums = new float[size][];
        for (int t = 0; t < size; t++) {
            sums[t] = outputBias.clone();
        }
        Rows.addProducts(states, outputs, sums);
        for (int t = 0; t < size; t++) {
            float[] output = sums[t];
            System.arraycopy(output, 0, dependents[t], 0, arcs);
            leak(dependents[t]);
            System.arraycopy(output, arcs, head, 0, arcs);
            leak(head);
            Rows.addProduct(head, key, keys[t + 1]);
            for (int j = 0; j < arcs; j++) {
                keyBias[t + 1] += head[j] * keyWeight[j];
            }
            System.arraycopy(output, 2 * arcs, labelDependents[t], 0, labels);
            System.arraycopy(output, 2 * arcs + labels, labelHeads[t + 1], 0, labels);
            int from = 2 * arcs + 2 * labels;
            answer.partsOfSpeech[t] = best(output, from, from + PartOfSpeech.values().length) - from;
            int tags = from + PartOfSpeech.values().length;
            answer.tags[t] = best(output, tags, output.length) - tags;
        }
        int[] heads = SpanningTree.heads(scores(dependents, keys, keyBias));
        for (int t = 0; t < size; t++) {
            answer.heads[t] = heads[t];
            answer.relations[t] = heads[t] == 0 ? rootRelation : relation(labelDependents[t], labelHeads[heads[t]]);
        }
        return answer;
    }

    private float[][] scores(float[][] dependents, float[][] keys, float[] keyBias) {
        int size = dependents.length;
        float[][] columns = Rows.transposed(keys);
        float[][] scores = new float[size][];
        for (int d = 0; d < size; d++) {
            float[] row = keyBias.clone();
            Rows.addProduct(dependents[d], columns, row);
            float[] near = new float[Distance.BUCKETS];
            Rows.addProduct(dependents[d], distance, near);
            row[0] += near[Distance.ROOT];
            for (int h = 0; h < size; h++) {
                row[h + 1] += h == d ? NEVER : near[Distance.bucket(d, h)];
            }
            scores[d] = row;
        }
        return scores;
    }

    private int relation(float[] dependent, float[] head) {
        float[] sum = labelBias.clone();
        Rows.add(dependent, sum);
        Rows.add(head, sum);
        leak(sum);
        float[] scores = relationBias.clone();
        Rows.addProduct(sum, relation, scores);
        scores[rootRelation] = NEVER;
        return best(scores, 0, scores.length);
    }

    private float[][] states(String[] words) {
        int size = words.length;
        KnownWord[] inputs = new KnownWord[size];
        for (int t = 0; t < size; t++) {
            inputs[t] = known(words[t]);
        }
        float[][] states = new float[size][2 * hidden];
        Recurrence recurrence = new Recurrence(hidden);
        layers[0].start(recurrence, false);
        for (int t = 0; t < size; t++) {
            recurrence.step(inputs[t].forward, states[t], 0);
        }
        layers[0].start(recurrence, true);
        for (int t = size - 1; t >= 0; t--) {
            recurrence.step(inputs[t].backward, states[t], hidden);
        }
        for (int i = 1; i < layers.length; i++) {
            states = layers[i].read(states, recurrence);
        }
        return states;
    }

    private KnownWord known(String word) {
        int slot = (word.hashCode() ^ (word.hashCode() >>> 15)) & (CACHED - 2);
        KnownWord newer = known.get(slot);
        if (newer != null && newer.word.equals(word)) {
            return newer;
        }
        KnownWord older = known.get(slot + 1);
        KnownWord found = older != null && older.word.equals(word) ? older : make(word);
        known.set(slot, found);
        known.set(slot + 1, newer);
        return found;
    }

    private KnownWord make(String word) {
        String cut = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        String normal = WordFeatures.normal(cut);
        float[] own = new float[weights.wordVectors().width()];
        int row = features.word(normal);
        if (row >= 0) {
            weights.wordVectors().add(row, 1, own);
        }
        float[] gram = new float[weights.gramVectors().width()];
        int[] grams = features.grams(cut, normal);
        float share = (float) (1 / Math.sqrt(grams.length));
        for (int each : grams) {
            weights.gramVectors().add(each, share, gram);
        }
        float[] piece = new float[weights.pieceVectors().width()];
        int[] pieces = features.pieces(normal);
        for (int each : pieces) {
            weights.pieceVectors().add(each, 1f / pieces.length, piece);
        }
        float[] input = new float[own.length + gram.length + piece.length];
        System.arraycopy(own, 0, input, 0, own.length);
        System.arraycopy(gram, 0, input, own.length, gram.length);
        System.arraycopy(piece, 0, input, own.length + gram.length, piece.length);
        float[] sum = layers[0].bias.clone();
        Rows.addProduct(input, layers[0].matrix, sum);
        float[][] forward = new float[4][hidden];
        float[][] backward = new float[4][hidden];
        for (int gate = 0; gate < 4; gate++) {
            System.arraycopy(sum, gate * hidden, forward[gate], 0, hidden);
            System.arraycopy(sum, (4 + gate) * hidden, backward[gate], 0, hidden);
        }
        return new KnownWord(word, forward, backward);
    }

    private static void leak(float[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = Math.max(values[j], LEAK * values[j]);
        }
    }

    private static int best(float[] scores, int from, int to) {
        int best = from;
        for (int j = from + 1; j < to; j++) {
            if (scores[j] > scores[best]) {
                best = j;
            }
        }
        return best;
    }

    /** Matrices of equally many rows as one. */
    private static float[][] beside(float[][]... matrices) {
        float[][] rows = new float[matrices[0].length][];
        for (int i = 0; i < rows.length; i++) {
            int width = 0;
            for (float[][] matrix : matrices) {
                width += matrix[i].length;
            }
            rows[i] = new float[width];
            int at = 0;
            for (float[][] matrix : matrices) {
                System.arraycopy(matrix[i], 0, rows[i], at, matrix[i].length);
                at += matrix[i].length;
            }
        }
        return rows;
    }

    /**
     * What the network says of a sentence, a number for each word.
     *
     * @param partsOfSpeech places in {@link PartOfSpeech}
     * @param tags places in the weights' tags
     * @param heads from 1; 0 for the root
     * @param relations places in the weights' relations
     */
    record Answer(int[] partsOfSpeech, int[] tags, int[] heads, int[] relations) {}

    /** What the first layer needs of a word: state, forget and reset gate, and what is passed on as it is, for each direction. */
    private record KnownWord(String word, float[][] forward, float[][] backward) {}

    /** One layer: a matrix for all gates of both directions, and what each gate takes from the state before. */
    private static final class Layer {
        private static final String[] DIRECTIONS = {"forward", "backward"};

        private final float[][] matrix;
        private final float[] bias;
        private final float[][] forgets;
        private final float[][] resets;
        private final int hidden;
        private final int gates;

        Layer(SyntaxWeights weights, int number) {
            String name = "layer" + number + ".";
            boolean first = number == 0;
            String[] gateNames = first
                    ? new String[] {"state", "forget", "reset", "pass"}
                    : new String[] {"state", "forget", "reset"};
            this.gates = gateNames.length;
            this.hidden = weights.row(name + "forward.state.bias").length;
            float[][][] parts = new float[2 * gates][][];
            float[][][] biases = new float[2 * gates][1][hidden];
            this.forgets = new float[2][];
            this.resets = new float[2][];
            for (int direction = 0; direction < 2; direction++) {
                String prefix = name + DIRECTIONS[direction] + ".";
                for (int gate = 0; gate < gates; gate++) {
                    parts[direction * gates + gate] = weights.matrix(prefix + gateNames[gate]);
                    if (gate < 3) {
                        biases[direction * gates + gate] = weights.matrix(prefix + gateNames[gate] + ".bias");
                    }
                }
                forgets[direction] = weights.row(prefix + "forget.before");
                resets[direction] = weights.row(prefix + "reset.before");
            }
            this.matrix = beside(parts);
            this.bias = beside(biases)[0];
        }

        void start(Recurrence recurrence, boolean backward) {
            recurrence.start(forgets[backward ? 1 : 0], resets[backward ? 1 : 0]);
        }

        float[][] read(float[][] inputs, Recurrence recurrence) {
            int size = inputs.length;
            float[][] sums = new float[size][];
            for (int t = 0; t < size; t++) {
                sums[t] = bias.clone();
            }
            Rows.addProducts(inputs, matrix, sums);
            float[][] states = new float[size][2 * hidden];
            float[][] gate = new float[4][hidden];
            start(recurrence, false);
            for (int t = 0; t < size; t++) {
                recurrence.step(gates(sums[t], inputs[t], 0, gate), states[t], 0);
            }
            start(recurrence, true);
            for (int t = size - 1; t >= 0; t--) {
                recurrence.step(gates(sums[t], inputs[t], 1, gate), states[t], hidden);
            }
            return states;
        }

        private float[][] gates(float[] sums, float[] input, int direction, float[][] gate) {
            for (int i = 0; i < gates; i++) {
                System.arraycopy(sums, (direction * gates + i) * hidden, gate[i], 0, hidden);
            }
            System.arraycopy(input, direction * hidden, gate[3], 0, hidden);
            return gate;
        }
    }

    /** The state that runs through a sentence in one direction. */
    private static final class Recurrence {
        private final float[] state;
        private final float[] out;
        private float[] forget = new float[0];
        private float[] reset = new float[0];

        Recurrence(int hidden) {
            this.state = new float[hidden];
            this.out = new float[hidden];
        }

        void start(float[] forgetBefore, float[] resetBefore) {
            java.util.Arrays.fill(state, 0);
            this.forget = forgetBefore;
            this.reset = resetBefore;
        }

        void step(float[][] gate, float[] to, int at) {
            advance(gate[0], gate[1], gate[2], gate[3], forget, reset, state, out);
            System.arraycopy(out, 0, to, at, out.length);
        }

        /** Gates are {@code 0.5 + 0.5 x / (1 + |x|)}: the shape of the logistic function without its cost. */
        private static void advance(
                float[] input,
                float[] forgets,
                float[] resets,
                float[] pass,
                float[] forgetBefore,
                float[] resetBefore,
                float[] state,
                float[] out) {
            for (int j = 0; j < out.length; j++) {
                float before = state[j];
                float a = forgets[j] + forgetBefore[j] * before;
                float b = resets[j] + resetBefore[j] * before;
                float keep = 0.5f + 0.5f * a / (1 + Math.abs(a));
                float show = 0.5f + 0.5f * b / (1 + Math.abs(b));
                float now = keep * before + (1 - keep) * input[j];
                state[j] = now;
                out[j] = show * now + (1 - show) * pass[j];
            }
        }
    }
}
