package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What stands above an article's text: its headline and its day. The cases are in {@code titles.txt} and {@code dates.txt}. */
class HeadTest {
    private static final URI URL = URI.create("https://courier.example/city/story");
    private static final String PROSE =
            "<p>The old bridge over the Ostravice will close on Monday, the council said, and it will stay closed until the spring.</p>";
    private static final Hints FETCHED = new Hints(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Instant.parse("2026-11-27T12:00:00Z")),
            Optional.empty());

    private static ExtractedArticle article(String head, String body) {
        String html = "<head>" + head + "<meta property=og:site_name content='The Courier'></head><body><article>"
                + body + "<div class=story>" + PROSE.repeat(3) + "</div></article>";
        return (ExtractedArticle) Extraction.extract(html.getBytes(StandardCharsets.UTF_8), URL, FETCHED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "titles.txt", delimiter = '|', quoteCharacter = '\u0000')
    void findsTheHeadline(String name, String head, String body, String title) {
        assertThat(article(head.replace("§", "|"), body.replace("§", "|")).title())
                .isEqualTo(title);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "dates.txt", delimiter = '|', quoteCharacter = '\u0000')
    void findsTheDay(String name, String head, String body, String published, String by) {
        ExtractedArticle article = article(head, "<h1>Bridge to close for the winter</h1>" + body);
        assertThat(article.published()).contains(OffsetDateTime.parse(published));
        assertThat(article.foundBy()).containsEntry("published", by);
    }
}
