package commentariat.bench.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.syntax.SyntaxWeights;
import commentariat.analysis.syntax.Word;
import commentariat.analysis.syntax.WordFeatures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final String TREES = """
            # newdoc
            1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
            2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj\t_\t_
            3\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
            4\tthat\tthat\tSCONJ\tIN\t_\t7\tmark\t_\t_
            5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\t_
            6\tbridge\tbridge\tNOUN\tNN\t_\t7\tnsubj\t_\t_
            7\tholds\thold\tVERB\tVBZ\t_\t3\tccomp\t_\tSpaceAfter=No
            8\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

            1\tA\ta\tDET\tDT\t_\t2\tdet\t_\t_
            2\tbaker\tbaker\tNOUN\tNN\t_\t3\tnsubj\t_\t_
            3\tsings\tsing\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No
            4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

            1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t_\t_
            2\tasked\task\tVERB\tVBD\t_\t0\troot\t_\t_
            3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_
            4\tmayor\tmayor\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
            5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

            """;
    private static final Shape SMALL = new Shape(6, 5, 4, 7, 2, 6, 5);

    private Treebank treebank = new Treebank(List.of());
    private Vocabulary vocabulary = Vocabulary.of(List.of());
    private PieceVectors pieces = new PieceVectors(List.of(), new float[0][]);
    private List<Example> examples = List.of();

    @BeforeEach
    void readTrees(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trees.conllu"), TREES);
        treebank = Treebank.read(file);
        vocabulary = Vocabulary.of(List.of(
                treebank.sentences().get(0),
                treebank.sentences().get(1),
                treebank.sentences().get(2),
                treebank.sentences().get(0)));
        SplittableRandom random = new SplittableRandom(3);
        List<String> names = List.of("the", "may", "##or", "bridge", "said", "s", "##ing", "##s", ".", "nobody");
        float[][] vectors = new float[names.size()][3];
        for (float[] vector : vectors) {
            for (int j = 0; j < vector.length; j++) {
                vector[j] = (float) random.nextDouble(-1, 1);
            }
        }
        pieces = new PieceVectors(names, vectors);
        WordFeatures features = new WordFeatures(vocabulary.words(), List.of(), Model.GRAMS);
        examples = treebank.sentences().stream()
                .map(sentence -> Example.of(sentence, vocabulary, features, pieces))
                .toList();
    }

    @Test
    void gradientsAreTheSlopesOfTheLoss() {
        Model model = new Model(SMALL, vocabulary, pieces.width());
        Gradients gradients = new Gradients(model);
        new Pass(model, gradients, Dropout.NONE).learn(examples.get(0), new Random(1));
        SplittableRandom random = new SplittableRandom(5);
        double loss = gradients.loss();
        float by = 2e-3f;
        for (Matrix matrix : model.matrices()) {
            int i = random.nextInt(matrix.values().length);
            int j = random.nextInt(matrix.values()[i].length);
            // a unit may bend between the two, so the slope is one of them or lies between
            double before = (loss - lossAt(model, matrix, i, j, -by)) / by;
            double after = (lossAt(model, matrix, i, j, by) - loss) / by;
            double slack = 0.02 + 0.05 * Math.max(Math.abs(before), Math.abs(after));
            assertThat((double) gradients.of(matrix)[i][j])
                    .as("%s[%d][%d]", matrix.name(), i, j)
                    .isBetween(Math.min(before, after) - slack, Math.max(before, after) + slack);
        }
    }

    @Test
    void whatWasLearntIsWhatTheLibrarySays() throws IOException, InterruptedException {
        Model model = new Model(SMALL, vocabulary, pieces.width());
        new Training(600, 20, 0.01f, Dropout.NONE, 2).run(model, examples, round -> {}, nowhere());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.weights(vocabulary, pieces).write(file);
        Syntax syntax = new Syntax(SyntaxWeights.read(new ByteArrayInputStream(file.toByteArray())));
        Pass pass = new Pass(model, new Gradients(model), Dropout.NONE);
        for (int s = 0; s < examples.size(); s++) {
            Parse parse = syntax.parse(treebank.sentences().get(s).forms());
            Pass.Prediction prediction =
                    pass.predict(examples.get(s), vocabulary.relations().indexOf("root"));
            for (int t = 0; t < parse.size(); t++) {
                Treebank.Word gold = treebank.sentences().get(s).words().get(t);
                Word word = parse.word(t);
                assertThat(word.partOfSpeech().name()).isEqualTo(gold.partOfSpeech());
                assertThat(word.tag()).isEqualTo(gold.tag());
                assertThat(word.head() + 1)
                        .isEqualTo(gold.head())
                        .isEqualTo(prediction.heads()[t]);
                assertThat(word.relation())
                        .isEqualTo(gold.relation())
                        .isEqualTo(vocabulary.relations().get(prediction.relations()[t]));
            }
        }
    }

    @Test
    void theSameSentencesGiveTheSameWeights() throws IOException, InterruptedException {
        ByteArrayOutputStream[] files = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
        for (ByteArrayOutputStream file : files) {
            Model model = new Model(SMALL, vocabulary, pieces.width());
            new Training(3, 10, 0.01f, new Dropout(0.2f, 0.2f, 0.2f), 2).run(model, examples, round -> {}, nowhere());
            model.weights(vocabulary, pieces).write(file);
        }
        assertThat(files[0].toByteArray()).isEqualTo(files[1].toByteArray());
    }

    private double lossAt(Model model, Matrix matrix, int i, int j, float by) {
        matrix.values()[i][j] += by;
        matrix.columns()[j][i] += by;
        Gradients gradients = new Gradients(model);
        new Pass(model, gradients, Dropout.NONE).learn(examples.get(0), new Random(1));
        matrix.values()[i][j] -= by;
        matrix.columns()[j][i] -= by;
        return gradients.loss();
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
