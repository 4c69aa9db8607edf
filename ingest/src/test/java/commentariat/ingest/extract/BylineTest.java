package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who wrote it: the cases are in {@code bylines.txt}. */
class BylineTest {
    private static final URI URL = URI.create("https://courier.example/city/story");
    private static final String PROSE =
            "<p>The old bridge over the Ostravice will close on Monday, the council said, and it will stay closed until the spring.</p>";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bylines.txt", delimiter = '|', quoteCharacter = '\u0000')
    void namesItsAuthors(String name, String byline, String authors) {
        String html = "<title>Bridge to close for the winter</title><meta property=og:site_name content='The Courier'>"
                + "<article><h1>Bridge to close for the winter</h1>" + byline + "<div class=story>" + PROSE.repeat(3)
                + "</div></article>";
        ExtractedArticle article = (ExtractedArticle) Extraction.extract(html.getBytes(StandardCharsets.UTF_8), URL);
        assertThat(article.authors()).isEqualTo(List.of(authors.split("; ")));
    }

    @Test
    void whoeverIsOnlyWrittenAboutIsNoAuthor() {
        String html = "<article><h1>Bridge to close for the winter</h1><div class=story>" + PROSE.repeat(2)
                + "<p>The bridge was built by Ben Sample in 1931.</p>" + PROSE + "</div></article>";
        ExtractedArticle article = (ExtractedArticle) Extraction.extract(html.getBytes(StandardCharsets.UTF_8), URL);
        assertThat(article.authors()).isEmpty();
    }
}
