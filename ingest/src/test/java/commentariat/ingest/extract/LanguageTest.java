package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a page is written in, and that texts in any script survive: the cases are in {@code languages.txt}. */
class LanguageTest {
    private static final URI URL = URI.create("https://courier.example/city/story");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "languages.txt", delimiter = '|', quoteCharacter = '\u0000')
    void tellsTheLanguage(String name, String lang, String text, String language, String by) {
        String html = "<html" + (lang == null ? "" : " lang=" + lang) + "><body><article><h1>1931</h1><div class=story>"
                + ("<p>" + text + "</p>").repeat(3) + "</div></article>";
        ExtractedArticle article = (ExtractedArticle) Extraction.extract(html.getBytes(StandardCharsets.UTF_8), URL);
        assertThat(article.language()).contains(language);
        assertThat(article.foundBy()).containsEntry("language", by);
        assertThat(article.text()).contains(text);
    }
}
