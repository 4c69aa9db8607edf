package commentariat.bench.stance;

import ai.djl.ndarray.NDManager;
import commentariat.analysis.stance.Judgement;
import commentariat.analysis.stance.Passage;
import commentariat.analysis.stance.RulesEngine;
import commentariat.analysis.text.Text;
import commentariat.app.Logs;
import commentariat.bench.stancerules.TrainStanceRules;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import commentariat.encoder.Calibration;
import commentariat.encoder.E5;
import commentariat.encoder.SideModel;
import commentariat.encoder.TrainingRecord;
import commentariat.encoder.TunedWeights;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the encoder of stance from start to end, and writes its weights with the record of how they came about. */
@Command(
        name = "bench/train-stance",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the encoder of stance on DIR/stance/newsmtsc.jsonl.gz and writes its weights and their training record.",
            "A seventh of the sentences is left out and only scored. Takes three quarters of an hour on two cores.",
            "A training that was cut short goes on after the last stage that ended."
        })
public final class TrainStance implements Callable<Integer> {
    /**
     * Added to the score of neutral where a reading is marked as a whole. Training had no such readings: they leave the network less
     * sure, which raises what it says of most, neutral. Anything from -1 to 0 does about as well on quotations.
     */
    private static final double NEUTRAL_OF_WHOLES = -0.5;

    @Option(names = "--data", paramLabel = "DIR", description = "The labelled data. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/data");

    @Option(names = "--weights", paramLabel = "DIR", description = "Where the weights go. Default: ${DEFAULT-VALUE}.")
    private Path weights = Path.of("encoder/src/main/resources/commentariat/encoder");

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Where the weights are kept after each epoch. Default: ${DEFAULT-VALUE}.")
    private Path checkpoints = Path.of("bench/target/stance");

    @Option(names = "--seed", paramLabel = "N", description = "Of all that is drawn. Default: ${DEFAULT-VALUE}.")
    private int seed = 1;

    @Option(
            names = "--calibrate",
            description = "Keeps the weights that are there, and finds out anew how their scores become likelihoods.")
    private boolean calibrateOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs; see {@code --help}. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TrainStance()).setExecutionExceptionHandler((error, command, parsed) -> {
            if (error instanceof OperatorError) {
                command.getErr().println("train-stance: " + error.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw error;
        });
    }

    @Override
    public Integer call() throws IOException {
        Logs.quiet(false);
        PrintWriter out = spec.commandLine().getOut();
        Path file = data.resolve("stance").resolve("newsmtsc.jsonl.gz");
        if (!Files.isRegularFile(file)) {
            throw new OperatorError(file + ": no such file; name the folder with the labelled data with --data DIR");
        }
        List<Sentence> sentences = Sentence.read(file);
        Files.createDirectories(checkpoints);
        Recipe recipe = Recipe.chosen();
        Files.createDirectories(weights);
        if (!calibrateOnly) {
            try (OutputStream written =
                    new BufferedOutputStream(Files.newOutputStream(weights.resolve(TrainingRecord.WEIGHTS)))) {
                EightBits.of(trained(sentences, recipe, out), E5.model()).write(written);
            }
        }
        Held held =
                held(sentences, RulesEngine.weighing(TrainStanceRules.rows(file, text -> !Sentence.holdsOut(text))));
        out.println("held out, in eight bits: " + held);
        write(held, sentences.size(), recipe);
        out.println("weights and their record written: " + weights);
        return 0;
    }

    private Map<String, float[]> trained(List<Sentence> sentences, Recipe recipe, PrintWriter out) throws IOException {
        List<Sentence> learnt = new ArrayList<>();
        List<Sentence> scored = new ArrayList<>();
        sentences.forEach(one -> (one.isHeldOut() ? scored : learnt).add(one));
        out.printf(Locale.ROOT, "%d sentences to learn from, %d held out%n", learnt.size(), scored.size());
        Map<String, float[]> tuned = Map.of();
        for (Recipe.Stage stage : recipe.stages()) {
            tuned = trained(recipe, stage, tuned, learnt, scored, out);
        }
        List<Map<String, float[]>> ends = new ArrayList<>();
        for (Recipe.Stage end : recipe.ends()) {
            ends.add(trained(recipe, end, tuned, learnt, scored, out));
        }
        return Checkpoint.mean(ends);
    }

    /** What a stage makes of {@code tuned}; read where an earlier call wrote it. */
    private Map<String, float[]> trained(
            Recipe recipe,
            Recipe.Stage stage,
            Map<String, float[]> tuned,
            List<Sentence> learnt,
            List<Sentence> scored,
            PrintWriter out)
            throws IOException {
        Path ended = checkpoints.resolve("seed-" + seed + "-" + stage);
        if (!Files.exists(ended)) {
            Path going = ended.resolveSibling(ended.getFileName() + "-going");
            train(recipe, stage, tuned, learnt, scored, going, out);
            Files.move(going, ended);
        }
        return Checkpoint.read(ended);
    }

    private void train(
            Recipe recipe,
            Recipe.Stage stage,
            Map<String, float[]> tuned,
            List<Sentence> learnt,
            List<Sentence> scored,
            Path checkpoint,
            PrintWriter out)
            throws IOException {
        out.println(stage);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = new Network(manager, floats(), tuned, stage.frozenLayers(), recipe.dropout(), seed);
            new Training(manager, network, recipe, stage, seed, out).run(learnt, scored, checkpoint);
        }
    }

    private static byte[] floats() throws IOException {
        try (InputStream in = TrainStance.class.getResourceAsStream("/e5-small-v2.onnx")) {
            if (in == null) {
                throw new OperatorError(
                        "e5-small-v2.onnx is not on the class path; run bench/train-stance, which puts it there");
            }
            return in.readAllBytes();
        }
    }

    /**
     * What the weights made of the sentences that they were not trained on, and the calibration that suits them.
     *
     * @param ofWholes the temperature of the scores alone
     */
    private record Held(SideScore score, int sentences, Calibration calibration, double ofWholes) {
        @Override
        public String toString() {
            return score + ", " + calibration;
        }
    }

    /** @param rules that did not learn from the sentences held out, either */
    private Held held(List<Sentence> sentences, RulesEngine rules) throws IOException {
        Readings readings = new Readings();
        List<ScoredSides.Row> rows = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(weights.resolve(TrainingRecord.WEIGHTS)));
                SideModel model = SideModel.open(TunedWeights.read(in), 2)) {
            for (Sentence sentence : sentences) {
                if (sentence.isHeldOut()) {
                    rows.add(new ScoredSides.Row(
                            model.scores(readings.of(sentence)),
                            Calibration.ofRules(judged(sentence, rules)),
                            sentence.label()));
                }
            }
        }
        ScoredSides sides = new ScoredSides(rows);
        double neutral = neutral(sentences);
        return new Held(sides.crossValidated(neutral), rows.size(), sides.calibration(neutral), sides.temperature());
    }

    private static Judgement judged(Sentence sentence, RulesEngine rules) {
        Text text = Text.of(sentence.text());
        Span words = text.sentenceAt(sentence.target().start()).orElse(sentence.target());
        return rules.judge(text, List.of(new Passage(words, Optional.of(sentence.target()), false, Optional.empty())))
                .get(0);
    }

    /** The share of neutral among the sentences learnt from. */
    private static double neutral(List<Sentence> sentences) {
        return sentences.stream()
                .filter(one -> !one.isHeldOut())
                .mapToInt(one -> one.label() == StanceLabel.NEUTRAL ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private void write(Held held, int sentences, Recipe recipe) throws IOException {
        TrainingRecord record = new TrainingRecord(
                "e5-small-v2, its upper layers tuned, the others and the pieces' vectors as they were",
                "NewsMTSC, the public half without a seventh: " + (sentences - held.sentences())
                        + " sentences with a marked target",
                "bench/train-stance --data DIR --seed " + seed,
                recipe.toString(),
                new TrainingRecord.HeldOut(
                        "the seventh of the sentences that neither these weights nor those of the rules beside them learnt from, in eight bits, each tenth of it calibrated on the others",
                        held.sentences(),
                        held.score().macroF1(),
                        held.score().accuracy()),
                held.calibration(),
                new Calibration(held.ofWholes(), NEUTRAL_OF_WHOLES));
        Files.writeString(
                weights.resolve(TrainingRecord.FILE),
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n");
    }
}
