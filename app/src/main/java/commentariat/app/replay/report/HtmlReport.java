package commentariat.app.replay.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The findings as one HTML page that needs nothing else: style, script and data are inside, and its own policy forbids it the network. The
 * data is JSON that the script puts on the page as text, never as markup.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @throws OperatorError if the file cannot be written
     */
    public static void write(Path file, Findings findings) {
        try {
            // encoded here: half a surrogate pair becomes a question mark and does not stop the page
            Files.write(file, html(findings).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OperatorError(
                    "--html " + file + ": cannot be written (" + e + "); name a file in a folder that exists", e);
        }
    }

    static String html(Findings findings) {
        return resource("page.html")
                .replace("{{style}}", resource("page.css"))
                .replace("{{script}}", resource("page.js"))
                .replace("{{data}}", insideScript(Json.write(data(findings))));
    }

    private static ObjectNode data(Findings findings) {
        ObjectNode data = Json.mapper().valueToTree(findings);
        data.put("sentence", findings.sentence());
        data.put("slice", findings.replay().slice().words());
        data.put("regresses", findings.verdict().regresses());
        return data;
    }

    /** JSON in which no character can end the element that it stands in, or open another one: all of these stand in strings only. */
    private static String insideScript(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is not on the class path beside " + HtmlReport.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
