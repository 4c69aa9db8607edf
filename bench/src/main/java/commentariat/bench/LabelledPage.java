package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.json.Json;
import commentariat.ingest.charset.Charsets;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A page of a labelled set.
 *
 * @param labels what a person reads off it: its line in the file of labels
 * @param bytes the page as it was served
 */
record LabelledPage(JsonNode labels, byte[] bytes) {
    /** The page of a line of the labels that are in {@code folder}. */
    static LabelledPage read(Path folder, String line) throws IOException {
        JsonNode labels = Json.mapper().readTree(line);
        Path file = folder.resolve(labels.get("html").asText());
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new LabelledPage(labels, in.readAllBytes());
        }
    }

    String id() {
        return labels.get("id").asText();
    }

    URI url() {
        return URI.create(labels.path("url").asText("https://example.org/"));
    }

    /** The page as text, as a browser would read its bytes. */
    String html() {
        return Charsets.decode(bytes, Optional.empty());
    }

    /** An answer to it, which says nothing yet. */
    ObjectNode answer() {
        return Json.mapper().createObjectNode().put("id", id());
    }
}
