package commentariat.bench.stancerules;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.analysis.stance.SentenceFeatures;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import commentariat.contract.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A labelled sentence.
 *
 * @param group a name that all sentences of its article bear, and all equal sentences
 * @param side 0 unfavourable, 1 neutral, 2 favourable
 * @param features of the sentence toward its target, by name
 */
record Labelled(String group, int side, Map<String, Double> features) {
    static final int SIDES = 3;
    private static final List<String> LABELS = List.of("negative", "neutral", "positive");
    private static final Pattern ARTICLE = Pattern.compile("nm-[a-z]+-((?:[a-z0-9]+_)*?\\d+)_.*");

    /** The rows of a {@code .jsonl.gz} file of NewsMTSC whose text is {@code wanted}. */
    static List<Labelled> read(Path file, Predicate<String> wanted) throws IOException {
        List<Labelled> rows = new ArrayList<>();
        Map<String, String> groupOfSentence = new HashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode row = Json.read(line, JsonNode.class);
                String text = row.get("text").asText();
                if (!wanted.test(text)) {
                    continue;
                }
                int start = text.offsetByCodePoints(0, row.get("target_start").asInt());
                int end = text.offsetByCodePoints(0, row.get("target_end").asInt());
                String group = groupOfSentence.computeIfAbsent(
                        text, sentence -> article(row.get("id").asText()));
                rows.add(new Labelled(
                        group,
                        LABELS.indexOf(row.get("label").asText()),
                        SentenceFeatures.around(Text.of(text), new Span(start, end))));
            }
        }
        return rows;
    }

    private static String article(String id) {
        Matcher matcher = ARTICLE.matcher(id);
        return matcher.matches() ? matcher.group(1) : id;
    }

    /** Which of {@code folds} parts it lies in; the same for all of its group, on any machine. */
    int fold(int folds) {
        return Math.floorMod(group.hashCode() * 0x9E3779B1 >>> 8, folds);
    }
}
