package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.json.Json;
import commentariat.ingest.extract.Extracted;
import commentariat.ingest.extract.ExtractedArticle;
import commentariat.ingest.extract.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A set of article pages with what a person reads off them.
 *
 * @param name as tables and the ratchet call it
 * @param gold the file of labels, below the data folder, beside its {@code html} folder
 */
record PageSet(String name, String gold) {
    /** The script that scores every such set, below the data folder. */
    static final String MEASURE = "score/score_pages.py";

    private static final List<String> FOLDERS = List.of("wcxb", "andythefactory", "fundus", "postlight");

    /** All of them. */
    static List<PageSet> all() {
        return FOLDERS.stream()
                .map(folder -> new PageSet("pages-" + folder, "pages/" + folder + "/gold.jsonl"))
                .toList();
    }

    /** The folder of the set, which holds its labels and its pages. */
    Path folder(Path data) {
        return data.resolve(gold.substring(0, gold.lastIndexOf('/')));
    }

    /** Where the pages themselves are, below the data folder. */
    String pages() {
        return gold.substring(0, gold.lastIndexOf('/')) + "/html";
    }

    /** What the extraction reads off each page, as the measure wants it. */
    List<String> answers(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("gold.jsonl")).parallelStream()
                .filter(line -> !line.isBlank())
                .map(line -> answer(folder, line))
                .toList();
    }

    private static String answer(Path folder, String line) {
        try {
            JsonNode page = Json.mapper().readTree(line);
            byte[] html = bytes(folder.resolve(page.get("html").asText()));
            Extracted extracted =
                    Extraction.extract(html, URI.create(page.path("url").asText("https://example.org/")));
            ObjectNode answer =
                    Json.mapper().createObjectNode().put("id", page.get("id").asText());
            if (extracted instanceof ExtractedArticle article) {
                answer.put("title", article.title());
                answer.put("text", article.text());
                answer.set("authors", Json.mapper().valueToTree(article.authors()));
                article.published().ifPresent(published -> answer.put("published", published.toString()));
                article.language().ifPresent(language -> answer.put("language", language));
            }
            return Json.write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": a page cannot be read", e);
        }
    }

    /** The figures between 0 and 1 in what the measure wrote. */
    static Map<String, Double> figures(JsonNode scores) {
        Map<String, Double> figures = new TreeMap<>();
        scores.elements().forEachRemaining(set -> Figures.collect("", set, figures));
        return figures;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        }
    }
}
