package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * One set of labelled data and the measure that goes with it.
 *
 * @param name as tables and the ratchet call it
 * @param gold the file of labels, below the data folder; JSON Lines, gzip where it ends in {@code .gz}
 * @param every every which line of gold is read: 1 for all
 * @param measure the script that scores it, below the data folder, with its extra arguments
 * @param answer what the analysis makes of a line of gold
 */
record DataSet(String name, String gold, int every, List<String> measure, Function<JsonNode, Answer> answer) {
    DataSet {
        measure = List.copyOf(measure);
    }

    /** The lines of gold that are read. */
    List<JsonNode> lines(Path data) throws IOException {
        Path file = data.resolve(gold);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = gold.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(Json.mapper().readTree(line));
                }
            }
            return IntStream.range(0, lines.size())
                    .filter(line -> line % every == 0)
                    .mapToObj(lines::get)
                    .toList();
        }
    }
}
