package commentariat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The article of some 700 words, written for this project, that speed is measured on. */
public final class SampleArticle {
    private SampleArticle() {}

    /** Its text; a blank line between paragraphs. */
    public static String text() {
        try (InputStream in = SampleArticle.class.getResourceAsStream("article.txt")) {
            if (in == null) {
                throw new IllegalStateException("article.txt is not on the class path beside " + SampleArticle.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
