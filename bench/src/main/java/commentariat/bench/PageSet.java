package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.bench.miss.Miss;
import commentariat.bench.miss.PageMisses;
import commentariat.contract.json.Json;
import commentariat.ingest.extract.Extracted;
import commentariat.ingest.extract.ExtractedArticle;
import commentariat.ingest.extract.Extraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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

    /** What {@code reader} reads off each page, as the measure wants it. */
    List<String> answers(Path folder, Function<LabelledPage, ObjectNode> reader) throws IOException {
        return Files.readAllLines(folder.resolve("gold.jsonl")).parallelStream()
                .filter(line -> !line.isBlank())
                .map(line -> Json.write(reader.apply(page(folder, line))))
                .toList();
    }

    private static LabelledPage page(Path folder, String line) {
        try {
            return LabelledPage.read(folder, line);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": a page cannot be read", e);
        }
    }

    /** What the extraction reads off a page, as the measure wants it. */
    static ObjectNode extracted(LabelledPage page) {
        ObjectNode answer = page.answer();
        if (Extraction.extract(page.bytes(), page.url()) instanceof ExtractedArticle article) {
            answer.put("title", article.title());
            answer.put("text", article.text());
            answer.set("authors", Json.mapper().valueToTree(article.authors()));
            article.published().ifPresent(published -> answer.put("published", published.toString()));
            article.language().ifPresent(language -> answer.put("language", language));
        }
        return answer;
    }

    /** What was read off each page and a person reads otherwise. */
    List<Miss> misses(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("gold.jsonl")).parallelStream()
                .filter(line -> !line.isBlank())
                .flatMap(line -> misses(page(folder, line)).stream())
                .toList();
    }

    private List<Miss> misses(LabelledPage page) {
        Extracted extracted = Extraction.extract(page.bytes(), page.url());
        return PageMisses.of(
                name,
                page.labels(),
                extracted instanceof ExtractedArticle article ? Optional.of(article) : Optional.empty(),
                Extraction.pieces(page.bytes(), page.url()));
    }

    /** The figures between 0 and 1 in what the measure wrote. */
    static Map<String, Double> figures(JsonNode scores) {
        Map<String, Double> figures = new TreeMap<>();
        scores.elements().forEachRemaining(set -> Figures.collect("", set, figures));
        return figures;
    }
}
