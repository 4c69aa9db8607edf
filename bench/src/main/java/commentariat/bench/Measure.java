package commentariat.bench;

import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the measures that come with the data.
 *
 * @param data the data folder
 * @param work a folder for what passes between us and them
 */
record Measure(Path data, Path work) {
    /** The figures of the predictions for a set. */
    Map<String, Double> score(DataSet set, List<String> gold, List<String> predictions)
            throws IOException, InterruptedException {
        Path goldFile = work.resolve(set.name() + ".gold.jsonl");
        Path predicted = work.resolve(set.name() + ".jsonl");
        Files.write(goldFile, gold);
        Files.write(predicted, predictions);
        List<String> command = new ArrayList<>(List.of(
                "python3", data.resolve(set.measure().get(0)).toString(), goldFile.toString(), predicted.toString()));
        command.addAll(set.measure().subList(1, set.measure().size()));
        return Figures.of(output(command));
    }

    /** The figures of the articles that were read off a set of pages. */
    Map<String, Double> score(PageSet set, List<String> articles) throws IOException, InterruptedException {
        Path predicted = work.resolve(set.name() + ".jsonl");
        Path scores = work.resolve(set.name() + ".scores.json");
        Files.write(predicted, articles);
        output(List.of(
                "python3",
                data.resolve(PageSet.MEASURE).toString(),
                "--gold",
                set.folder(data).toString(),
                "--pred",
                predicted.toString(),
                "--bootstrap",
                "1",
                "--json",
                scores.toString()));
        return PageSet.figures(Json.mapper().readTree(Files.readString(scores)));
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
            throw new OperatorError("measure failed: " + String.join(" ", command) + "\n" + output);
        }
        return output.toString();
    }
}
