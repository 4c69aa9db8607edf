package commentariat.bench.stance;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import commentariat.contract.service.OperatorError;
import commentariat.encoder.Reading;
import commentariat.encoder.SideModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Teaches a network sentences for a stage of a recipe. The same seed and number of threads give the same weights. */
final class Training {
    /** Batches whose sentences are sorted by length together, so that few places are filled up and chance still mixes. */
    private static final int SORTED = 24;

    private static final int SAID_EVERY = 20;
    private static final int KEPT_EVERY = 60;
    /** Steps in a row whose gradient is no number: no batch is to blame then. */
    private static final int MOST_LEFT_OUT = 8;

    private final NDManager manager;
    private final Network network;
    private final Recipe recipe;
    private final Recipe.Stage stage;
    private final PrintWriter out;
    private final Readings readings = new Readings();
    private final Lower lower;
    private final Random random;
    private final AdamW adam;
    private int leftOut;

    Training(NDManager manager, Network network, Recipe recipe, Recipe.Stage stage, long seed, PrintWriter out) {
        this.manager = manager;
        this.network = network;
        this.recipe = recipe;
        this.stage = stage;
        this.out = out;
        this.lower = new Lower(manager, network);
        this.random = new Random(seed);
        this.adam = new AdamW(manager, network.parameters());
    }

    /**
     * All epochs.
     *
     * @param held what is only scored, after each epoch; may be empty
     * @param checkpoint where the weights are kept after each epoch
     */
    void run(List<Sentence> learnt, List<Sentence> held, Path checkpoint) throws IOException {
        List<Row> rows = rows(learnt);
        List<Row> scored = rows(held);
        int steps = stage.epochs() * ((rows.size() + recipe.batch() - 1) / recipe.batch());
        int step = 0;
        for (int epoch = 1; epoch <= stage.epochs(); epoch++) {
            double loss = 0;
            double longest = 0;
            for (List<Row> batch : batches(rows)) {
                Step taken = step(batch, step, steps);
                loss += taken.loss() * batch.size();
                longest = Math.max(longest, taken.gradient());
                say(step, steps, taken);
                step++;
                if (step % KEPT_EVERY == 0) {
                    keep(checkpoint);
                }
            }
            out.printf(Locale.ROOT, "epoch %d: loss %.4f, longest gradient %.2f%n", epoch, loss / rows.size(), longest);
            keep(checkpoint);
            if (!scored.isEmpty()) {
                out.println("    held out: " + score(scored));
            }
            out.flush();
        }
    }

    private void keep(Path checkpoint) throws IOException {
        if (!network.isSound()) {
            throw new OperatorError("a weight is no number; lower the rate in Recipe.chosen");
        }
        Checkpoint.write(network.weights(), checkpoint);
    }

    private void say(int step, int steps, Step taken) {
        if (Double.isFinite(taken.gradient())) {
            leftOut = 0;
        } else {
            out.printf(Locale.ROOT, "step %d left out: its gradient is no number%n", step);
            leftOut++;
            if (leftOut == MOST_LEFT_OUT) {
                throw new OperatorError(
                        "the gradients of " + MOST_LEFT_OUT
                                + " steps in a row are no numbers, as happens now and then; start again, which goes on after the last run that ended");
            }
        }
        if (step % SAID_EVERY == 0) {
            out.printf(
                    Locale.ROOT,
                    "step %d of %d: loss %.3f, gradient %.2f%n",
                    step,
                    steps,
                    taken.loss(),
                    taken.gradient());
            out.flush();
        }
    }

    private List<Row> rows(List<Sentence> sentences) {
        List<Reading> read = sentences.stream().map(readings::of).toList();
        List<float[]> states = lower.of(read);
        return IntStream.range(0, read.size())
                .mapToObj(i ->
                        new Row(read.get(i), states.get(i), sentences.get(i).label()))
                .toList();
    }

    private record Step(double loss, double gradient) {}

    private Step step(List<Row> rows, int step, int steps) {
        List<Row> read = someHidden(rows);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            boolean twice = stage.agreement() > 0;
            Batch batch = Batch.of(manager, twice ? twice(read) : read, recipe.smoothing());
            double loss;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray likely = network.scores(batch, true).logSoftmax(-1);
                NDArray wrong = likely.mul(batch.sides()).sum().mul(-1f / batch.size());
                if (twice) {
                    wrong = wrong.add(apart(likely, read.size()).mul(stage.agreement()));
                }
                collector.backward(wrong);
                loss = wrong.getFloat();
            }
            return new Step(loss, adam.step(name -> recipe.rate(stage, name, step, steps), recipe.longest()));
        }
    }

    private static List<Row> twice(List<Row> rows) {
        List<Row> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        return twice;
    }

    /** How far the first readings' likelihoods are from the second ones': the mean of the divergences both ways. */
    private static NDArray apart(NDArray likely, int rows) {
        NDArray first = likely.get("0:{}", rows);
        NDArray second = likely.get("{}:", rows);
        return first.exp().sub(second.exp()).mul(first.sub(second)).sum().mul(0.5f / rows);
    }

    /** The rows, of which some have one hiding piece for their target. */
    private List<Row> someHidden(List<Row> rows) {
        Map<Row, Reading> hiding = new LinkedHashMap<>();
        for (Row row : rows) {
            if (random.nextDouble() < recipe.hidden()) {
                hiding.put(row, row.reading().hiding(readings.hidden()));
            }
        }
        List<Row> hidden = new ArrayList<>();
        List<float[]> states = lower.of(List.copyOf(hiding.values()));
        hiding.forEach((row, reading) -> hidden.add(new Row(reading, states.get(hidden.size()), row.label())));
        rows.stream().filter(row -> !hiding.containsKey(row)).forEach(hidden::add);
        return hidden;
    }

    /** All rows, mixed anew; those of a batch are about as long as each other. */
    private List<List<Row>> batches(List<Row> rows) {
        List<Row> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, random);
        List<List<Row>> batches = new ArrayList<>();
        cut(mixed, SORTED * recipe.batch()).forEach(some -> batches.addAll(cut(sorted(some), recipe.batch())));
        Collections.shuffle(batches, random);
        return batches;
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingInt(Row::length)).toList();
    }

    private static List<List<Row>> cut(List<Row> rows, int size) {
        List<List<Row>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + size)));
        }
        return parts;
    }

    private SideScore score(List<Row> rows) {
        SideScore score = new SideScore();
        for (List<Row> some : cut(sorted(rows), recipe.batch())) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                long[] told = network.scores(Batch.of(manager, some, 0), false)
                        .argMax(-1)
                        .toLongArray();
                for (int i = 0; i < told.length; i++) {
                    score.add(some.get(i).label(), SideModel.SIDES.get((int) told[i]));
                }
            }
        }
        return score;
    }
}
