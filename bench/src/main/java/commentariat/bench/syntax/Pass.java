package commentariat.bench.syntax;

import commentariat.analysis.syntax.Distance;
import commentariat.analysis.syntax.Rows;
import commentariat.analysis.syntax.SpanningTree;
import java.util.Arrays;
import java.util.Random;

/**
 * One sentence through the network and back: the forward computation of {@code commentariat.analysis.syntax} with dropout, then the
 * gradients of its loss, the cross-entropy of heads, relations and tags.
 */
final class Pass {
    private static final float LEAK = 0.1f;
    private static final float NEVER = -1e9f;
    /** The two kinds of tags together weigh as much as heads do. */
    private static final float TAGS = 0.5f;

    private final Model model;
    private final Shape shape;
    private final Gradients gradients;
    private final Dropout dropout;

    Pass(Model model, Gradients gradients, Dropout dropout) {
        this.model = model;
        this.shape = model.shape();
        this.gradients = gradients;
        this.dropout = dropout;
    }

    /** Adds what {@code example} says to the gradients. */
    void learn(Example example, Random random) {
        Input input = new Input(example, random);
        Layer[] layers = new Layer[shape.layers()];
        float[][] states = input.rows;
        for (int i = 0; i < layers.length; i++) {
            layers[i] = new Layer(i, states, dropout.mask(shape.state(), dropout.layers(), random));
            states = layers[i].states;
        }
        float[][] back = new float[example.size()][shape.state()];
        double loss = arcs(example, states, back, random)
                + relations(example, states, back, random)
                + tags("part-of-speech", example.partsOfSpeech(), states, back)
                + tags("tag", example.tags(), states, back);
        for (int i = layers.length - 1; i >= 0; i--) {
            back = layers[i].back(back);
        }
        input.back(back);
        gradients.count(loss, example.size());
    }

    private double tags(String name, int[] gold, float[][] states, float[][] back) {
        float[][] scores = linear(states, name, name + ".bias");
        double loss = 0;
        for (int t = 0; t < scores.length; t++) {
            loss += crossEntropy(scores[t], gold[t], TAGS);
        }
        backLinear(states, name, scores, back);
        backBias(name + ".bias", scores);
        return loss;
    }

    /**
     * What the network says of {@code example}, whose gold is not looked at: nothing is left out, nothing learnt.
     *
     * @param root the place of the relation that the root has, and nothing else
     */
    Prediction predict(Example example, int root) {
        Random none = new Random(0);
        float[][] states = new Input(example, none).rows;
        for (int i = 0; i < shape.layers(); i++) {
            states = new Layer(i, states, Dropout.NONE.mask(shape.state(), 0, none)).states;
        }
        Arcs arcs = new Arcs(states, Dropout.NONE.mask(shape.arc(), 0, none), Dropout.NONE.mask(shape.arc(), 0, none));
        int size = example.size();
        float[][] scores = new float[size][];
        for (int d = 0; d < size; d++) {
            scores[d] = arcs.scores(d);
        }
        int[] heads = SpanningTree.heads(scores);
        float[][] sums = labelSums(heads, linear(states, "label.dependent"), linear(states, "label.head"));
        float[][] relations =
                linear(leaky(sums, Dropout.NONE.mask(shape.label(), 0, none)), "relation", "relation.bias");
        for (int t = 0; t < size; t++) {
            relations[t][root] = heads[t] == 0 ? -NEVER : NEVER;
        }
        return new Prediction(
                best(linear(states, "part-of-speech", "part-of-speech.bias")),
                best(linear(states, "tag", "tag.bias")),
                heads,
                best(relations));
    }

    /** Places in the vocabulary, and heads from 1; 0 for the root. */
    record Prediction(int[] partsOfSpeech, int[] tags, int[] heads, int[] relations) {}

    private static int[] best(float[][] scores) {
        int[] best = new int[scores.length];
        for (int t = 0; t < scores.length; t++) {
            for (int j = 1; j < scores[t].length; j++) {
                best[t] = scores[t][j] > scores[t][best[t]] ? j : best[t];
            }
        }
        return best;
    }

    private double arcs(Example example, float[][] states, float[][] back, Random random) {
        int size = example.size();
        Arcs arcs = new Arcs(
                states,
                dropout.mask(shape.arc(), dropout.layers(), random),
                dropout.mask(shape.arc(), dropout.layers(), random));
        double loss = 0;
        float[][] backDependents = new float[size][shape.arc()];
        float[][] backKeys = new float[size + 1][shape.arc()];
        float[] backKeyBias = new float[size + 1];
        float[][] backNear = new float[size][Distance.BUCKETS];
        for (int d = 0; d < size; d++) {
            float[] scores = arcs.scores(d);
            loss += crossEntropy(scores, example.heads()[d], 1);
            for (int h = 0; h <= size; h++) {
                if (h != d + 1) {
                    backKeyBias[h] += scores[h];
                    backNear[d][h == 0 ? Distance.ROOT : Distance.bucket(d, h - 1)] += scores[h];
                    Rows.add(scores[h], arcs.keys[h], backDependents[d]);
                    Rows.add(scores[h], arcs.dependents[d], backKeys[h]);
                }
            }
        }
        backLinear(arcs.dependents, "arc.distance", backNear, backDependents);
        Rows.add(backKeys[0], gradients.of(model.matrix("arc.root"))[0]);
        gradients.of(model.matrix("arc.root.bias"))[0][0] += backKeyBias[0];
        float[][] backHeads = new float[size][shape.arc()];
        backLinear(arcs.heads, "arc.key", Arrays.copyOfRange(backKeys, 1, size + 1), backHeads);
        float[][] backWeight = gradients.of(model.matrix("arc.key.weight"));
        for (int t = 0; t < size; t++) {
            Rows.add(backKeyBias[t + 1], arcs.weight, backHeads[t]);
            for (int j = 0; j < arcs.weight.length; j++) {
                backWeight[j][0] += backKeyBias[t + 1] * arcs.heads[t][j];
            }
        }
        backLeaky(arcs.dependentsIn, arcs.dependentMask, backDependents);
        backLeaky(arcs.headsIn, arcs.headMask, backHeads);
        backLinear(states, "arc.dependent", backDependents, back);
        backLinear(states, "arc.head", backHeads, back);
        backBias("arc.dependent.bias", backDependents);
        backBias("arc.head.bias", backHeads);
        return loss;
    }

    /** All heads scored for all words. */
    private final class Arcs {
        private final float[][] dependentsIn;
        private final float[][] headsIn;
        private final float[] dependentMask;
        private final float[] headMask;
        private final float[][] dependents;
        private final float[][] heads;
        private final float[][] keys;
        private final float[][] columns;
        private final float[] keyBias;
        private final float[] weight = model.matrix("arc.key.weight").columns()[0];

        Arcs(float[][] states, float[] dependentMask, float[] headMask) {
            int size = states.length;
            this.dependentMask = dependentMask;
            this.headMask = headMask;
            this.dependentsIn = linear(states, "arc.dependent", "arc.dependent.bias");
            this.headsIn = linear(states, "arc.head", "arc.head.bias");
            this.dependents = leaky(dependentsIn, dependentMask);
            this.heads = leaky(headsIn, headMask);
            this.keys = new float[size + 1][shape.arc()];
            this.keyBias = new float[size + 1];
            keys[0] = model.matrix("arc.root").row().clone();
            keyBias[0] = model.matrix("arc.root.bias").row()[0];
            for (int t = 0; t < size; t++) {
                Rows.addProduct(heads[t], model.matrix("arc.key").values(), keys[t + 1]);
                keyBias[t + 1] = dot(heads[t], weight);
            }
            this.columns = Rows.transposed(keys);
        }

        /** Of the root and of all words as the head of {@code d}. */
        float[] scores(int d) {
            float[] scores = keyBias.clone();
            Rows.addProduct(dependents[d], columns, scores);
            float[] near = new float[Distance.BUCKETS];
            Rows.addProduct(dependents[d], model.matrix("arc.distance").values(), near);
            for (int h = 0; h < scores.length; h++) {
                scores[h] += h == 0 ? near[Distance.ROOT] : h == d + 1 ? NEVER : near[Distance.bucket(d, h - 1)];
            }
            return scores;
        }
    }

    private float[][] labelSums(int[] heads, float[][] asDependents, float[][] asHeads) {
        float[][] sums = new float[heads.length][];
        for (int t = 0; t < heads.length; t++) {
            sums[t] = model.matrix("label.bias").row().clone();
            Rows.add(asDependents[t], sums[t]);
            Rows.add(heads[t] == 0 ? model.matrix("label.root").row() : asHeads[heads[t] - 1], sums[t]);
        }
        return sums;
    }

    private double relations(Example example, float[][] states, float[][] back, Random random) {
        int size = example.size();
        float[] mask = dropout.mask(shape.label(), dropout.layers(), random);
        float[][] sums = labelSums(example.heads(), linear(states, "label.dependent"), linear(states, "label.head"));
        float[][] active = leaky(sums, mask);
        float[][] scores = linear(active, "relation", "relation.bias");
        double loss = 0;
        for (int t = 0; t < size; t++) {
            loss += crossEntropy(scores[t], example.relations()[t], 1);
        }
        float[][] backSums = new float[size][shape.label()];
        backLinear(active, "relation", scores, backSums);
        backBias("relation.bias", scores);
        backLeaky(sums, mask, backSums);
        backBias("label.bias", backSums);
        float[][] backHeads = new float[size][shape.label()];
        for (int t = 0; t < size; t++) {
            int head = example.heads()[t];
            Rows.add(backSums[t], head == 0 ? gradients.of(model.matrix("label.root"))[0] : backHeads[head - 1]);
        }
        backLinear(states, "label.dependent", backSums, back);
        backLinear(states, "label.head", backHeads, back);
        return loss;
    }

    private float[][] linear(float[][] in, String matrix, String bias) {
        float[][] out = new float[in.length][];
        for (int t = 0; t < in.length; t++) {
            out[t] = model.matrix(bias).row().clone();
            Rows.addProduct(in[t], model.matrix(matrix).values(), out[t]);
        }
        return out;
    }

    private float[][] linear(float[][] in, String matrix) {
        float[][] out = new float[in.length][model.matrix(matrix).row().length];
        for (int t = 0; t < in.length; t++) {
            Rows.addProduct(in[t], model.matrix(matrix).values(), out[t]);
        }
        return out;
    }

    /** Adds to the matrix's gradient, and to {@code backIn} what went in would have to change. */
    private void backLinear(float[][] in, String name, float[][] backOut, float[][] backIn) {
        Matrix matrix = model.matrix(name);
        addOuter(in, backOut, gradients.of(matrix));
        for (int t = 0; t < in.length; t++) {
            Rows.addProduct(backOut[t], matrix.columns(), backIn[t]);
        }
    }

    private void backBias(String name, float[][] backOut) {
        float[] gradient = gradients.of(model.matrix(name))[0];
        for (float[] row : backOut) {
            Rows.add(row, gradient);
        }
    }

    /** Adds the product of {@code in} transposed with {@code out} to {@code gradient}. */
    private static void addOuter(float[][] in, float[][] out, float[][] gradient) {
        int t = 0;
        for (; t + 4 <= in.length; t += 4) {
            for (int i = 0; i < gradient.length; i++) {
                Rows.add4(
                        in[t][i],
                        out[t],
                        in[t + 1][i],
                        out[t + 1],
                        in[t + 2][i],
                        out[t + 2],
                        in[t + 3][i],
                        out[t + 3],
                        gradient[i]);
            }
        }
        for (; t < in.length; t++) {
            for (int i = 0; i < gradient.length; i++) {
                Rows.add(in[t][i], out[t], gradient[i]);
            }
        }
    }

    private static float[][] leaky(float[][] in, float[] mask) {
        float[][] out = new float[in.length][mask.length];
        for (int t = 0; t < in.length; t++) {
            for (int j = 0; j < mask.length; j++) {
                out[t][j] = mask[j] * Math.max(in[t][j], LEAK * in[t][j]);
            }
        }
        return out;
    }

    private static void backLeaky(float[][] in, float[] mask, float[][] back) {
        for (int t = 0; t < in.length; t++) {
            for (int j = 0; j < mask.length; j++) {
                back[t][j] *= mask[j] * (in[t][j] > 0 ? 1 : LEAK);
            }
        }
    }

    /** Turns {@code scores} into the gradient of {@code weight} times their cross-entropy with {@code gold}, which it returns. */
    private static double crossEntropy(float[] scores, int gold, float weight) {
        if (gold < 0) {
            Arrays.fill(scores, 0);
            return 0;
        }
        float largest = scores[0];
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            scores[j] = (float) Math.exp(scores[j] - largest);
            sum += scores[j];
        }
        double loss = -weight * Math.log(Math.max(1e-12, scores[gold] / sum));
        for (int j = 0; j < scores.length; j++) {
            scores[j] = (float) (weight * scores[j] / sum);
        }
        scores[gold] -= weight;
        return loss;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** What a word comes in as: its own vector, its letters', and the given one drawn together. */
    private final class Input {
        private final Example example;
        private final boolean[] hidden;
        private final float[][] given;
        private final float[][] rows;
        private final float[][] masks;

        Input(Example example, Random random) {
            this.example = example;
            int size = example.size();
            this.hidden = new boolean[size];
            this.given = example.given().rows();
            this.rows = new float[size][shape.input()];
            this.masks = new float[size][];
            float[][] drawn = linear(given, "given");
            for (int t = 0; t < size; t++) {
                int word = example.words()[t];
                hidden[t] = word < 0
                        || (dropout.words() > 0
                                && random.nextFloat() < dropout.words() / (dropout.words() + example.frequencies()[t]));
                if (!hidden[t]) {
                    System.arraycopy(model.words().values()[word], 0, rows[t], 0, shape.word());
                }
                float[] letters = new float[shape.gram()];
                for (int gram : example.grams()[t]) {
                    Rows.add(share(t), model.grams().values()[gram], letters);
                }
                System.arraycopy(letters, 0, rows[t], shape.word(), shape.gram());
                System.arraycopy(drawn[t], 0, rows[t], shape.word() + shape.gram(), shape.given());
                masks[t] = dropout.mask(shape.input(), dropout.inputs(), random);
                for (int j = 0; j < rows[t].length; j++) {
                    rows[t][j] *= masks[t][j];
                }
            }
        }

        private float share(int t) {
            return (float) (1 / Math.sqrt(example.grams()[t].length));
        }

        void back(float[][] back) {
            float[][] backDrawn = new float[example.size()][];
            for (int t = 0; t < example.size(); t++) {
                for (int j = 0; j < back[t].length; j++) {
                    back[t][j] *= masks[t][j];
                }
                if (!hidden[t]) {
                    Rows.add(Arrays.copyOf(back[t], shape.word()), gradients.word(example.words()[t], shape.word()));
                }
                int letters = shape.word() + shape.gram();
                float[] backLetters = Arrays.copyOfRange(back[t], shape.word(), letters);
                for (int gram : example.grams()[t]) {
                    Rows.add(share(t), backLetters, gradients.gram(gram, shape.gram()));
                }
                backDrawn[t] = Arrays.copyOfRange(back[t], letters, back[t].length);
            }
            addOuter(given, backDrawn, gradients.of(model.matrix("given")));
        }
    }

    /** A layer's two directions, with all that the way back needs. */
    private final class Layer {
        private final String name;
        private final boolean first;
        private final float[][] in;
        private final float[] mask;
        private final float[][] states;
        private final Direction[] directions = new Direction[2];

        Layer(int number, float[][] in, float[] mask) {
            this.name = "layer" + number + ".";
            this.first = number == 0;
            this.in = in;
            this.mask = mask;
            this.states = new float[in.length][shape.state()];
            for (int d = 0; d < 2; d++) {
                directions[d] = new Direction(d);
            }
            for (float[] row : states) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= mask[j];
                }
            }
        }

        float[][] back(float[][] back) {
            for (float[] row : back) {
                for (int j = 0; j < row.length; j++) {
                    row[j] *= mask[j];
                }
            }
            float[][] backIn = new float[in.length][in[0].length];
            for (Direction direction : directions) {
                direction.back(back, backIn);
            }
            return backIn;
        }

        private final class Direction {
            private final String prefix;
            private final int number;
            private final float[][] input;
            private final float[][] forgets;
            private final float[][] resets;
            private final float[][] pass;
            private final float[][] memory;

            Direction(int number) {
                this.number = number;
                this.prefix = name + Model.DIRECTIONS[number] + ".";
                this.input = linear(in, prefix + "state", prefix + "state.bias");
                this.forgets = linear(in, prefix + "forget", prefix + "forget.bias");
                this.resets = linear(in, prefix + "reset", prefix + "reset.bias");
                this.pass = first ? linear(in, prefix + "pass") : ownHalf();
                this.memory = new float[in.length][shape.hidden()];
                float[] forgetBefore = model.matrix(prefix + "forget.before").row();
                float[] resetBefore = model.matrix(prefix + "reset.before").row();
                float[] before = new float[shape.hidden()];
                for (int step = 0; step < in.length; step++) {
                    int t = at(step);
                    for (int j = 0; j < before.length; j++) {
                        forgets[t][j] += forgetBefore[j] * before[j];
                        resets[t][j] += resetBefore[j] * before[j];
                        float keep = gate(forgets[t][j]);
                        float show = gate(resets[t][j]);
                        memory[t][j] = keep * before[j] + (1 - keep) * input[t][j];
                        states[t][number * before.length + j] = show * memory[t][j] + (1 - show) * pass[t][j];
                    }
                    before = memory[t];
                }
            }

            private int at(int step) {
                return number == 0 ? step : in.length - 1 - step;
            }

            private float[][] ownHalf() {
                float[][] half = new float[in.length][];
                for (int t = 0; t < in.length; t++) {
                    half[t] = Arrays.copyOfRange(in[t], number * shape.hidden(), (number + 1) * shape.hidden());
                }
                return half;
            }

            void back(float[][] back, float[][] backIn) {
                int hidden = shape.hidden();
                float[][] backInput = new float[in.length][hidden];
                float[][] backForgets = new float[in.length][hidden];
                float[][] backResets = new float[in.length][hidden];
                float[][] backPass = new float[in.length][hidden];
                float[] forgetBefore = model.matrix(prefix + "forget.before").row();
                float[] resetBefore = model.matrix(prefix + "reset.before").row();
                float[] backForgetBefore = gradients.of(model.matrix(prefix + "forget.before"))[0];
                float[] backResetBefore = gradients.of(model.matrix(prefix + "reset.before"))[0];
                float[] backMemory = new float[hidden];
                for (int step = in.length - 1; step >= 0; step--) {
                    int t = at(step);
                    float[] before = step == 0 ? new float[hidden] : memory[at(step - 1)];
                    for (int j = 0; j < hidden; j++) {
                        float out = back[t][number * hidden + j];
                        float keep = gate(forgets[t][j]);
                        float show = gate(resets[t][j]);
                        float changed = backMemory[j] + out * show;
                        float reset = out * (memory[t][j] - pass[t][j]) * slope(resets[t][j]);
                        float forget = changed * (before[j] - input[t][j]) * slope(forgets[t][j]);
                        backPass[t][j] = out * (1 - show);
                        backInput[t][j] = changed * (1 - keep);
                        backResets[t][j] = reset;
                        backForgets[t][j] = forget;
                        backForgetBefore[j] += forget * before[j];
                        backResetBefore[j] += reset * before[j];
                        backMemory[j] = changed * keep + forget * forgetBefore[j] + reset * resetBefore[j];
                    }
                }
                backLinear(in, prefix + "state", backInput, backIn);
                backLinear(in, prefix + "forget", backForgets, backIn);
                backLinear(in, prefix + "reset", backResets, backIn);
                backBias(prefix + "state.bias", backInput);
                backBias(prefix + "forget.bias", backForgets);
                backBias(prefix + "reset.bias", backResets);
                if (first) {
                    backLinear(in, prefix + "pass", backPass, backIn);
                } else {
                    for (int t = 0; t < in.length; t++) {
                        for (int j = 0; j < hidden; j++) {
                            backIn[t][number * hidden + j] += backPass[t][j];
                        }
                    }
                }
            }
        }
    }

    private static float gate(float x) {
        return 0.5f + 0.5f * x / (1 + Math.abs(x));
    }

    private static float slope(float x) {
        float below = 1 + Math.abs(x);
        return 0.5f / (below * below);
    }
}
