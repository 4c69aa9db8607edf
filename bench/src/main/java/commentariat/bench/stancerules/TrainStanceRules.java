package commentariat.bench.stancerules;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Trains the weights of the engine {@code rules} on NewsMTSC, and says how well such weights do on articles that they were not trained on.
 *
 * <pre>
 * train-stance-rules --data DIR [--weights FILE]
 * </pre>
 *
 * The penalty is chosen by five-fold cross-validation, no article on both sides; the figure of that stands on top of the weights. The public
 * sentences are all trained on in the end, so a score on them says nothing of other sentences: that figure does.
 */
public final class TrainStanceRules {
    private static final int FOLDS = 5;
    private static final int RAREST = 3;
    private static final int MOST = 8000;
    private static final int STEPS = 60;
    private static final List<Double> PENALTIES = List.of(25.0, 45.0, 80.0);

    private TrainStanceRules() {}

    /** Runs; see the class. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        Path data = Path.of(option(given, "--data").orElse("../shared/data"));
        Path file = Path.of(option(given, "--weights")
                .orElse("analysis/src/main/resources/commentariat/analysis/stance/side-weights.txt"));
        Path sentences = data.resolve("stance/newsmtsc.jsonl.gz");
        if (!Files.exists(sentences)) {
            System.err.println("no sentences in " + sentences + "; name the folder of stance/ with --data DIR");
            System.exit(2);
        }
        train(Labelled.read(sentences, text -> true), file, System.out);
    }

    /**
     * The rows of weights trained on some sentences alone, to measure them on the others.
     *
     * @param file of NewsMTSC, {@code .jsonl.gz}
     * @param learnt the sentences to train on
     */
    public static List<String> rows(Path file, Predicate<String> learnt) throws IOException {
        return Logistic.of(Labelled.read(file, learnt), PENALTIES.get(0), RAREST, MOST, STEPS)
                .rows();
    }

    private static Optional<String> option(List<String> given, String name) {
        int at = given.indexOf(name);
        return at >= 0 && at + 1 < given.size() ? Optional.of(given.get(at + 1)) : Optional.empty();
    }

    private static void train(List<Labelled> rows, Path file, PrintStream out) throws IOException {
        double best = 0;
        double penalty = 0;
        for (double tried : PENALTIES) {
            double figure = crossValidated(rows, tried);
            out.printf(Locale.ROOT, "penalty %.0f: cross-validated macro-F1 %.4f%n", tried, figure);
            if (figure > best) {
                best = figure;
                penalty = tried;
            }
        }
        Weights weights = Logistic.of(rows, penalty, RAREST, MOST, STEPS);
        List<String> lines = new ArrayList<>(List.of(
                "# What each feature of a sentence (SentenceFeatures) says of its side: feature | unfavourable | favourable, both against neutral,",
                "# in hundredths. Written by bench/train-stance-rules; nobody edits it by hand. Trained on the sentences of NewsMTSC (F. Hamborg and",
                "# K. Donnay, EACL 2021; MIT licence); names are masked. " + rows.size() + " sentences, penalty "
                        + Math.round(penalty) + ", five-fold cross-validation with no",
                String.format(
                        Locale.ROOT,
                        "# article on both sides: macro-F1 %.4f. On the sentences that it was trained on it scores higher, which says nothing.",
                        best)));
        lines.addAll(weights.rows());
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%d features written to %s; on the training sentences themselves macro-F1 %.4f%n",
                weights.rows().size(),
                file,
                macroF1(
                        rows,
                        rows.stream().map(row -> weights.side(row.features())).toList()));
    }

    private static double crossValidated(List<Labelled> rows, double penalty) {
        List<Labelled> told = new ArrayList<>();
        List<Integer> said = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int aside = fold;
            Weights weights = Logistic.of(
                    rows.stream().filter(row -> row.fold(FOLDS) != aside).toList(), penalty, RAREST, MOST, STEPS);
            rows.stream().filter(row -> row.fold(FOLDS) == aside).forEach(row -> {
                told.add(row);
                said.add(weights.side(row.features()));
            });
        }
        return macroF1(told, said);
    }

    private static double macroF1(List<Labelled> rows, List<Integer> said) {
        double sum = 0;
        for (int side = 0; side < Labelled.SIDES; side++) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < rows.size(); i++) {
                boolean gold = rows.get(i).side() == side;
                boolean answer = said.get(i) == side;
                both += gold && answer ? 1 : 0;
                either += (gold ? 1 : 0) + (answer ? 1 : 0);
            }
            sum += either == 0 ? 0 : 2.0 * both / either;
        }
        return sum / Labelled.SIDES;
    }
}
