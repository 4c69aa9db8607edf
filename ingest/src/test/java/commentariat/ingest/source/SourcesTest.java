package commentariat.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.settings.SettingsError;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private Path dir;

    private Path file(String yaml) throws IOException {
        return Files.writeString(dir.resolve("sources.yaml"), yaml);
    }

    @Test
    void readsEverythingThatASourceMaySay() throws IOException {
        Sources sources = Sources.load(file("""
                sources:
                  - id: courier
                    name: The Courier
                    kind: page
                    url: https://courier.example/world
                    country: IE
                    language: en
                    every: 10m
                    links: h3 > a
                    include: [/world/, /opinion/]
                    exclude: [/live/]
                    overrides:
                      - until: 2025-12-31
                        body: div.old
                      - from: 2026-01-01
                        body: div.new
                        title: h1
                """));
        Source source = sources.byId("courier").orElseThrow();
        assertThat(source.kind()).isEqualTo(SourceKind.PAGE);
        assertThat(source.every()).contains(Duration.ofMinutes(10));
        assertThat(source.host()).isEqualTo("courier.example");
        assertThat(source.refuses(URI.create("https://courier.example/world/1")))
                .isEmpty();
        assertThat(source.refuses(URI.create("https://courier.example/world/live/1")))
                .contains("exclude \"/live/\"");
        assertThat(source.refuses(URI.create("https://courier.example/sport/1")))
                .contains("no pattern of include matches");
        assertThat(source.selectorsOn(LocalDate.of(2025, 12, 31)).orElseThrow().body())
                .contains("div.old");
        assertThat(source.selectorsOn(LocalDate.of(2026, 1, 1)).orElseThrow().body())
                .contains("div.new");
    }

    @Test
    void theSourcesThatAreShippedAreSound() {
        Sources sources = Sources.load(Path.of("..", "sources.yaml"));
        assertThat(sources.sources()).hasSizeGreaterThan(40).allSatisfy(source -> {
            assertThat(source.country()).as(source.id()).isPresent();
            assertThat(source.kind()).isEqualTo(SourceKind.FEED);
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: The Courier      | 2: sources[0].id "The Courier" is no id; write lower-case letters, digits and hyphens, like "bbc-world"
            url: courier.example | 4: sources[0].url "courier.example" is no web address; write it like "https://news.example/feed.xml"
            country: Ireland     | 5: sources[0].country "Ireland" is no ISO 3166-1 alpha-2 code; write two capital letters, like "GB"
            language: englisch 1 | 6: sources[0].language "englisch 1" is no language tag; write it like "en" or "pt-BR"
            every: 5             | 8: sources[0].every "5" has no unit; write "5m" or "5s" (units: ms, s, m, h, d)
            every: 10ms          | 8: sources[0].every is shorter than 1s; write it like "5m"
            kind: page           | 2: sources[0].links is missing, which a source of kind "page" needs; add the CSS selector of its links, like "h3 > a"
            kind: atom           | 8: sources[0].kind "atom" is none of feed, sitemap, page
            links: h3            | 8: sources[0].links is for sources of kind "page" alone; remove it, or add "kind: page"
            exclude: a(b          | 8: sources[0].exclude "a(b" is no regular expression (Unclosed group); write it like "/world/"
            evry: 5m             | 8: unknown key "sources[0].evry"; did you mean "every"?
            """)
    void saysWhatIsWrongWhereAndWhatToDo(String line, String message) throws IOException {
        String key = line.substring(0, line.indexOf(':'));
        StringBuilder yaml = new StringBuilder("sources:\n");
        String indent = "  - ";
        for (String known : new String[] {
            "id: courier",
            "name: The Courier",
            "url: https://courier.example/feed",
            "country: IE",
            "language: en",
            "include: [a]"
        }) {
            boolean replaced = known.startsWith(key + ":");
            yaml.append(indent).append(replaced ? line : known).append('\n');
            indent = "    ";
        }
        if (!yaml.toString().contains(line)) {
            yaml.append(indent).append(line).append('\n');
        }
        Path file = file(yaml.toString());
        assertThatThrownBy(() -> Sources.load(file))
                .isInstanceOf(SettingsError.class)
                .hasMessage(file + ":" + message);
    }

    @Test
    void namesTheLineOfAnIdThatStandsTwice() throws IOException {
        Path file = file("""
                sources:
                  - {id: courier, name: The Courier, url: "https://courier.example/feed", language: en}
                  - id: herald
                    name: The Herald
                    url: https://herald.example/feed
                    language: en
                  - id: courier
                    name: The Courier again
                    url: https://courier.example/more
                    language: en
                """);
        assertThatThrownBy(() -> Sources.load(file))
                .hasMessage(file + ":7: id \"courier\" stands twice; give one of the two sources another id");
    }

    @Test
    void refusesAFileWithoutASource() throws IOException {
        Path file = file("sources: []");
        assertThatThrownBy(() -> Sources.load(file))
                .hasMessage(file + ":1: no source in it; add one below \"sources:\", with id, name, url and language");
    }

    @Test
    void refusesSelectorsThatNeverHoldOrAreNone() throws IOException {
        String source =
                "sources:\n  - id: a\n    name: A\n    url: https://a.example/f\n    language: en\n    overrides:\n";
        Path swapped = file(source + "      - {from: 2026-02-01, until: 2026-01-01, body: p}");
        assertThatThrownBy(() -> Sources.load(swapped))
                .hasMessage(
                        swapped + ":7: sources[0].overrides[0].until 2026-01-01 is before from 2026-02-01; swap them");
        Path broken = file(source + "      - {body: \"p[\"}");
        assertThatThrownBy(() -> Sources.load(broken))
                .hasMessage(
                        broken
                                + ":7: sources[0].overrides[0].body \"p[\" is no CSS selector; write it like \"div.story > p\"");
    }
}
