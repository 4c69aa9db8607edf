package commentariat.bench.syntax;

import commentariat.analysis.syntax.Distance;
import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.SyntaxWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** All that is learnt: tables and matrices by the names that the library's network asks for. */
final class Model {
    /** Rows that letter groups are hashed into. */
    static final int GRAMS = 1 << 14;

    static final String[] DIRECTIONS = {"forward", "backward"};
    private static final long SEED = 7;

    private final Shape shape;
    private final VectorTable words;
    private final VectorTable grams;
    private final Map<String, Matrix> matrices = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(SEED);

    Model(Shape shape, Vocabulary vocabulary, int givenWidth) {
        this.shape = shape;
        this.words = new VectorTable(vocabulary.words().size(), shape.word(), random);
        this.grams = new VectorTable(GRAMS, shape.gram(), random);
        add("given", givenWidth, shape.given());
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (String direction : DIRECTIONS) {
                addLayer("layer" + layer + "." + direction + ".", layer == 0);
            }
        }
        int state = shape.state();
        add("arc.dependent", state, shape.arc());
        bias("arc.dependent.bias", shape.arc());
        add("arc.head", state, shape.arc());
        bias("arc.head.bias", shape.arc());
        add("arc.key", shape.arc(), shape.arc());
        add("arc.key.weight", shape.arc(), 1);
        add("arc.distance", shape.arc(), Distance.BUCKETS);
        add("arc.root", 1, shape.arc());
        bias("arc.root.bias", 1);
        add("label.dependent", state, shape.label());
        add("label.head", state, shape.label());
        bias("label.bias", shape.label());
        add("label.root", 1, shape.label());
        add("relation", shape.label(), vocabulary.relations().size());
        bias("relation.bias", vocabulary.relations().size());
        add("part-of-speech", state, PartOfSpeech.values().length);
        bias("part-of-speech.bias", PartOfSpeech.values().length);
        add("tag", state, vocabulary.tags().size());
        bias("tag.bias", vocabulary.tags().size());
    }

    private void addLayer(String name, boolean first) {
        int in = first ? shape.input() : shape.state();
        for (String gate : List.of("state", "forget", "reset")) {
            add(name + gate, in, shape.hidden());
            bias(name + gate + ".bias", shape.hidden());
        }
        if (first) {
            add(name + "pass", in, shape.hidden());
        }
        add(name + "forget.before", 1, shape.hidden());
        add(name + "reset.before", 1, shape.hidden());
        // a state that is kept for some words, and shown less than the input, learns fastest
        matrix(name + "forget.bias").fill(1);
        matrix(name + "reset.bias").fill(-0.5f);
    }

    /** Uniform within the bounds of Glorot and Bengio (2010). */
    private void add(String name, int rows, int width) {
        matrices.put(name, new Matrix(name, rows, width, Math.sqrt(6.0 / (rows + width)), random));
    }

    private void bias(String name, int width) {
        matrices.put(name, new Matrix(name, 1, width, 0, random));
    }

    Shape shape() {
        return shape;
    }

    VectorTable words() {
        return words;
    }

    VectorTable grams() {
        return grams;
    }

    List<Matrix> matrices() {
        return new ArrayList<>(matrices.values());
    }

    Matrix matrix(String name) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("no matrix is called " + name);
        }
        return matrix;
    }

    /** Moves all weights against the gradients of {@code batch}. */
    void step(Gradients batch, Adam adam) {
        matrices.values().forEach(matrix -> matrix.step(batch.of(matrix), adam));
        words.step(batch.words(), adam);
        grams.step(batch.grams(), adam);
    }

    /** The weights as the library reads them, with the given vectors of {@code pieces} drawn together once and for all. */
    SyntaxWeights weights(Vocabulary vocabulary, PieceVectors pieces) {
        Map<String, float[][]> values = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> values.put(name, matrix.values()));
        float[][] drawn = pieces.times(values.remove("given"));
        return new SyntaxWeights(
                vocabulary.words(),
                pieces.names(),
                vocabulary.tags(),
                vocabulary.relations(),
                SyntaxWeights.Table.of(words.values()),
                SyntaxWeights.Table.of(grams.values()),
                SyntaxWeights.Table.of(drawn),
                values);
    }
}
