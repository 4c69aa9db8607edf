package commentariat.bench.miss;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.contract.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Misses as one HTML page that needs nothing else: its style, its script and its data are inside, and its own policy forbids it the
 * network. The data is JSON that the script puts on the page as text, never as markup.
 */
public final class ErrorPage {
    private ErrorPage() {}

    /**
     * Writes the page.
     *
     * @param version of the analysis that is judged
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Path file, String version, List<Miss> misses) {
        // encoded here, as half a surrogate pair in an article must not stop the page: it becomes a question mark
        byte[] page = html(version, misses).getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written; name a file in a folder that exists", e);
        }
    }

    static String html(String version, List<Miss> misses) {
        return resource("page.html")
                .replace("{{style}}", resource("page.css"))
                .replace("{{script}}", resource("page.js"))
                .replace("{{data}}", insideScript(Json.write(data(version, misses))));
    }

    private static ObjectNode data(String version, List<Miss> misses) {
        ObjectNode data = Json.mapper().createObjectNode().put("version", version);
        ArrayNode kinds = data.putArray("kinds");
        for (MissKind kind : MissKind.values()) {
            kinds.addObject().put("id", kind.name()).put("theme", kind.theme()).put("title", kind.title());
        }
        data.set("misses", Json.mapper().valueToTree(misses));
        return data;
    }

    /** JSON in which no character can end the element that it stands in, or open another one: all of these stand in strings only. */
    private static String insideScript(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String resource(String name) {
        try (InputStream in = ErrorPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path beside " + ErrorPage.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
