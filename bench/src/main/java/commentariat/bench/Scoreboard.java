package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import commentariat.analysis.Analysis;
import commentariat.analysis.stance.StanceEngine;
import commentariat.bench.miss.ErrorPage;
import commentariat.bench.miss.Miss;
import commentariat.bench.syntax.SyntaxSet;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import commentariat.encoder.EncoderEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores the analysis and the extraction on labelled data, compares with the ratchet, and shows the misses. */
@Command(
        name = "bench/scoreboard",
        mixinStandardHelpOptions = true,
        description = "Scores the analysis and the extraction on labelled data and compares with the ratchet.",
        footer =
                "Exit code: 0 when every floor holds (or there is no data, which it says), 1 when one does not, 2 when it could not be measured.")
public final class Scoreboard implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "The labelled data. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/data");

    @Option(names = "--only", paramLabel = "SET", description = "One set alone; floors are shown and not enforced.")
    private @Nullable String only;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures and the data's fingerprint there.")
    private @Nullable Path json;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Write the error browser there: one HTML page of the misses, which quotes the data.")
    private @Nullable Path errors;

    @Option(names = "--ratchet", paramLabel = "FILE", description = "The ratchet. Default: ${DEFAULT-VALUE}.")
    private Path ratchetFile = Path.of("bench/ratchet.json");

    @Option(names = "--update", description = "Raise the floors to the figures, and pin the data as it is now.")
    private boolean update;

    @Option(names = "--lower-floors", description = "With --update: floors may fall too.")
    private boolean lowerFloors;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the scoreboard; see {@code --help}. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Scoreboard()).setExecutionExceptionHandler((error, command, parsed) -> {
            if (error instanceof OperatorError) {
                command.getErr().println("scoreboard: " + error.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw error;
        });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (lowerFloors && !update) {
            throw new OperatorError("--lower-floors does nothing by itself; say --update too");
        }
        if (update && only != null) {
            throw new OperatorError("--update needs every set; leave --only out");
        }
        if (!Files.isDirectory(data)) {
            out.println("scoreboard skipped: no data in " + data + " (name it with --data DIR)");
            return 0;
        }
        Ratchet ratchet = Ratchet.read(ratchetFile);
        List<Miss> misses = new ArrayList<>();
        Results results = measure(out, misses);
        new Tables(ratchet, Peers.published(), out).print(results.figures());
        if (json != null) {
            Files.writeString(
                    json,
                    Json.mapper()
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(results) + "\n");
        }
        if (errors != null) {
            ErrorPage.write(errors, Analysis.VERSION, misses);
            out.printf(Locale.ROOT, "%d misses: %s%n", misses.size(), errors.toUri());
        }
        if (update) {
            ratchet.tightened(results.fingerprint(), results.figures(), Guarded.all(), lowerFloors)
                    .write(ratchetFile);
            out.println("ratchet written: " + ratchetFile);
            return 0;
        }
        if (only != null) {
            return 0;
        }
        List<String> faults = ratchet.faults(results.fingerprint(), results.figures());
        faults.forEach(out::println);
        out.println(
                faults.isEmpty()
                        ? "every floor holds"
                        : "the ratchet does not hold: " + faults.size() + " faults above");
        return faults.isEmpty() ? 0 : 1;
    }

    private Results measure(PrintWriter out, List<Miss> misses) throws IOException, InterruptedException {
        try (StanceEngine encoder = EncoderEngine.open(1)) {
            return measure(out, misses, Analysis.with(encoder));
        }
    }

    private Results measure(PrintWriter out, List<Miss> misses, Analysis withEncoder)
            throws IOException, InterruptedException {
        List<DataSet> sets = new ArrayList<>(new DataSets(Analysis.standard()).all());
        sets.addAll(new DataSets(withEncoder).ofEncoder());
        List<PageSet> pages = PageSet.all();
        List<SyntaxSet> treebanks = SyntaxSet.all();
        List<String> names = Stream.of(
                        sets.stream().map(DataSet::name),
                        pages.stream().map(PageSet::name),
                        treebanks.stream().map(SyntaxSet::name),
                        Stream.of(PageTimes.NAME, Learnt.RULES, Learnt.ENCODER))
                .flatMap(Function.identity())
                .toList();
        if (only != null && !names.contains(only)) {
            throw new OperatorError("--only " + only + ": no such set; there are " + String.join(", ", names));
        }
        Measure measure = new Measure(data, Files.createTempDirectory("scoreboard"));
        Results results = new Results();
        for (SyntaxSet treebank : treebanks) {
            if (wanted(treebank.name())) {
                pin(results, treebank.gold());
                results.add(treebank.name(), treebank.figures(data));
            }
        }
        for (DataSet set : sets) {
            if (wanted(set.name())) {
                pin(results, set.gold(), set.measure().get(0));
                List<JsonNode> gold = set.lines(data);
                long start = System.nanoTime();
                List<Answer> answers = gold.parallelStream().map(set.answer()).toList();
                say(out, set.name(), answers.size(), "documents", start);
                answers.forEach(answer -> misses.addAll(answer.misses()));
                results.add(
                        set.name(),
                        measure.score(
                                set,
                                gold.stream().map(Json::write).toList(),
                                answers.stream()
                                        .map(answer -> Json.write(answer.prediction()))
                                        .toList()));
            }
        }
        for (Learnt learnt : List.of(Learnt.rules(), Learnt.encoder())) {
            if (wanted(learnt.name())) {
                out.println(
                        learnt.name() + ": not scored, for the engine learnt from it; its record has " + learnt.how());
                results.add(learnt.name(), learnt.figures());
            }
        }
        for (PageSet set : pages) {
            if (wanted(set.name())) {
                pin(results, set.gold(), set.pages(), PageSet.MEASURE);
                long start = System.nanoTime();
                List<String> articles = set.answers(set.folder(data), PageSet::extracted);
                if (errors != null) {
                    misses.addAll(set.misses(set.folder(data)));
                }
                say(out, set.name(), articles.size(), "pages", start);
                results.add(set.name(), measure.score(set, articles));
                List<String> theirs = set.answers(set.folder(data), Readability::answer);
                results.addPeer(set.name(), Readability.PREFIX, measure.score(set, theirs), "body.");
            }
        }
        if (wanted(PageTimes.NAME)) {
            results.add(PageTimes.NAME, PageTimes.figures(pages, data));
        }
        return results;
    }

    private boolean wanted(String set) {
        return Optional.ofNullable(only).map(set::equals).orElse(true);
    }

    private void pin(Results results, String... paths) throws IOException {
        for (String path : paths) {
            try {
                results.fingerprint().put(path, Fingerprint.of(data.resolve(path)));
            } catch (NoSuchFileException e) {
                throw new OperatorError(
                        path + ": not in " + data
                                + "; name a complete data folder with --data, or another set with --only",
                        e);
            }
        }
    }

    private static void say(PrintWriter out, String set, int count, String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%s: %d %s, %.1f a second%n", set, count, what, count / seconds);
        out.flush();
    }
}
