package commentariat.bench.stance;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** A sentence of NewsMTSC, the words in it that name a target, and the side that it takes toward it. */
record Sentence(String text, Span target, StanceLabel label) {
    private static final Map<String, StanceLabel> LABELS = Map.of(
            "positive", StanceLabel.FAVOURABLE, "neutral", StanceLabel.NEUTRAL, "negative", StanceLabel.UNFAVOURABLE);
    /** One of so many parts of the sentences is held out, by their words, so that the same words are never learnt and scored. */
    private static final int PARTS = 7;

    /** All of {@code file}, in its order. */
    static List<Sentence> read(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().map(Sentence::of).toList();
        }
    }

    private static Sentence of(String line) {
        JsonNode row = Json.read(line, JsonNode.class);
        String text = row.path("text").asText();
        StanceLabel label = LABELS.get(row.path("label").asText());
        if (label == null) {
            throw new IllegalArgumentException(
                    row.path("id").asText() + ": label \"" + row.path("label").asText()
                            + "\" is none of "
                            + new TreeSet<>(LABELS.keySet()));
        }
        return new Sentence(
                text,
                new Span(
                        text.offsetByCodePoints(0, row.path("target_start").asInt()),
                        text.offsetByCodePoints(0, row.path("target_end").asInt())),
                label);
    }

    /** Whether it is only scored and never learnt from. */
    boolean isHeldOut() {
        return holdsOut(text);
    }

    /** Whether sentences of these words are only scored. */
    static boolean holdsOut(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % PARTS == 0;
    }
}
