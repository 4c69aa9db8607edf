package commentariat.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jspecify.annotations.Nullable;

/** Readability4J, what others on the JVM read articles with: run on the same pages as the extraction, in the same run. */
final class Readability {
    /** What its figures begin with. */
    static final String PREFIX = "readability4j.";

    private Readability() {}

    /** What it takes for the article of a page, as the measure wants it. */
    static ObjectNode answer(LabelledPage page) {
        ObjectNode answer = page.answer();
        String text = text(page.url().toString(), page.html());
        return text == null ? answer : answer.put("text", text);
    }

    static @Nullable String text(String url, String html) {
        return new Readability4JExtended(url, html).parse().getTextContent();
    }
}
