package commentariat.bench.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorPageTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)> & {{style}} <!--";

    @Test
    void textOfAnArticleIsNeverMarkup() throws Exception {
        String html = ErrorPage.html("1", List.of(miss(HOSTILE)));
        assertThat(html).doesNotContain("<img").doesNotContain("<!--").containsOnlyOnce("{{style}}");
        String data = html.substring(html.indexOf("id=\"data\">") + 10, html.lastIndexOf("</script>\n<script>"));
        assertThat(Json.mapper().readTree(data).at("/misses/0/excerpts/0/text").asText())
                .isEqualTo(HOSTILE);
    }

    @Test
    void asksTheNetworkForNothing() {
        assertThat(ErrorPage.html("1", List.of(miss("words"))))
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", " src=", "<link", "@import", "url(");
    }

    @Test
    void halfACharacterDoesNotStopIt(@TempDir Path directory) {
        Path page = directory.resolve("misses.html");
        ErrorPage.write(page, "1", List.of(miss("half \ud83c of one")));
        assertThat(page).content().contains("half ? of one");
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path directory) {
        Path page = directory.resolve("nowhere/misses.html");
        assertThatThrownBy(() -> ErrorPage.write(page, "1", List.of()))
                .hasMessage(page + ": cannot be written; name a file in a folder that exists");
    }

    static Miss miss(String text) {
        return new Miss(
                MissKind.WORDS_MISSED,
                "quotations",
                "bridge",
                Optional.of("participle"),
                Optional.of("saying"),
                "gold",
                "ours",
                1,
                Excerpt.of(text, List.of()));
    }
}
