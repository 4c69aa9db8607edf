package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import commentariat.analysis.Analysis;
import commentariat.contract.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Scores the analysis and the extraction on labelled data and compares with the ratchet.
 *
 * <pre>
 * scoreboard --data DIR [--ratchet FILE] [--json FILE] [--only SET] [--update [--lower-floors]]
 * </pre>
 *
 * Exit code 0 when every floor holds (or there is no data, which it says), 1 when one does not.
 */
public final class Scoreboard {
    private final Path data;
    private final Path work;
    private final PrintStream out;

    private Scoreboard(Path data, Path work, PrintStream out) {
        this.data = data;
        this.work = work;
        this.out = out;
    }

    /** Runs the scoreboard; see the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) throws IOException, InterruptedException {
        List<String> given = Arrays.asList(arguments);
        Path data = Path.of(option(given, "--data").orElse("../shared/data"));
        Path ratchetFile = Path.of(option(given, "--ratchet").orElse("bench/ratchet.json"));
        if (!Files.isDirectory(data)) {
            out.println("scoreboard skipped: no data in " + data + " (name it with --data DIR)");
            return 0;
        }
        Scoreboard board = new Scoreboard(data, Files.createTempDirectory("scoreboard"), out);
        Optional<String> only = option(given, "--only");
        Map<String, String> fingerprint = new TreeMap<>();
        Map<String, Double> scores = new TreeMap<>();
        Ratchet ratchet = Ratchet.read(ratchetFile);
        List<DataSet> sets = new ArrayList<>(new DataSets(Analysis.standard()).all());
        for (DataSet set : sets) {
            if (only.map(set.name()::equals).orElse(true)) {
                fingerprint.put(set.gold(), hash(data.resolve(set.gold())));
                board.score(set).forEach((figure, value) -> scores.put(set.name() + "." + figure, value));
            }
        }
        for (PageSet set : PageSet.all()) {
            if (only.map(set.name()::equals).orElse(true)) {
                fingerprint.put(set.gold(), hash(data.resolve(set.gold())));
                board.scorePages(set).forEach((figure, value) -> scores.put(set.name() + "." + figure, value));
            }
        }
        board.print(scores, ratchet);
        Optional<String> json = option(given, "--json");
        if (json.isPresent()) {
            Files.writeString(
                    Path.of(json.get()),
                    Json.mapper()
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(scores) + "\n");
        }
        if (given.contains("--update")) {
            ratchet.raised(fingerprint, scores, guarded(), given.contains("--lower-floors"))
                    .write(ratchetFile);
            out.println("ratchet written: " + ratchetFile);
            return 0;
        }
        if (only.isPresent()) {
            return 0;
        }
        List<String> faults = ratchet.faults(fingerprint, scores);
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "every floor holds" : faults.size() + " below the ratchet");
        return faults.isEmpty() ? 0 : 1;
    }

    /** The figures that the ratchet guards: those that users feel. */
    private static List<String> guarded() throws IOException {
        try (InputStream in = Scoreboard.class.getResourceAsStream("guarded-figures.txt")) {
            if (in == null) {
                throw new IllegalStateException("guarded-figures.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private Map<String, Double> score(DataSet set) throws IOException, InterruptedException {
        Path gold = work.resolve(set.name() + ".gold.jsonl");
        Path predicted = work.resolve(set.name() + ".jsonl");
        List<JsonNode> lines = set.lines(data);
        long start = System.nanoTime();
        Files.write(
                predicted,
                lines.parallelStream().map(set.answer()).map(Json::write).toList());
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.write(gold, lines.stream().map(Json::write).toList());
        out.printf(Locale.ROOT, "%s: %d documents, %.1f a second%n", set.name(), lines.size(), lines.size() / seconds);
        List<String> command = new ArrayList<>(List.of(
                "python3", data.resolve(set.measure().get(0)).toString(), gold.toString(), predicted.toString()));
        command.addAll(set.measure().subList(1, set.measure().size()));
        return Figures.of(output(command));
    }

    private Map<String, Double> scorePages(PageSet set) throws IOException, InterruptedException {
        Path folder = set.folder(data);
        Path predicted = work.resolve(set.name() + ".jsonl");
        Path json = work.resolve(set.name() + ".scores.json");
        long start = System.nanoTime();
        List<String> answers = set.answers(folder);
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.write(predicted, answers);
        out.printf(Locale.ROOT, "%s: %d pages, %.1f a second%n", set.name(), answers.size(), answers.size() / seconds);
        output(List.of(
                "python3",
                data.resolve("score/score_pages.py").toString(),
                "--gold",
                folder.toString(),
                "--pred",
                predicted.toString(),
                "--bootstrap",
                "1",
                "--json",
                json.toString()));
        return PageSet.figures(Json.mapper().readTree(Files.readString(json)));
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                output.append(line).append('\n');
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("measure failed: " + String.join(" ", command) + "\n" + output);
        }
        return output.toString();
    }

    private void print(Map<String, Double> scores, Ratchet ratchet) {
        String heading = "";
        for (Map.Entry<String, Double> score : new LinkedHashMap<>(scores).entrySet()) {
            String set = score.getKey().substring(0, score.getKey().indexOf('.'));
            if (!set.equals(heading)) {
                out.println();
                out.println(set);
                heading = set;
            }
            Double floor = ratchet.floors().get(score.getKey());
            out.printf(
                    Locale.ROOT,
                    "    %-44s %.4f%s%n",
                    score.getKey().substring(set.length() + 1),
                    score.getValue(),
                    floor == null ? "" : String.format(Locale.ROOT, "   floor %.4f", floor));
        }
        out.println();
    }

    private static Optional<String> option(List<String> given, String name) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 >= given.size() ? Optional.empty() : Optional.of(given.get(at + 1));
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The bytes of a file, unpacked where it ends in {@code .gz}. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        }
    }
}
