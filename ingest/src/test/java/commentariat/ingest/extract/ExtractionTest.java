package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import commentariat.contract.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages written for this project, one shape each; what is read off them stands beside them. */
class ExtractionTest {
    private static final URI URL = URI.create("https://courier.example/city/2026/11/24/story?utm_source=feed");
    private static final String PROSE =
            "The old bridge over the Ostravice will close on Monday, the council said, and it will stay closed until the spring of next year.";

    private static Extracted extract(String html) {
        return Extraction.extract(html.getBytes(StandardCharsets.UTF_8), URL);
    }

    private static ExtractedArticle article(String html) {
        return article(html.getBytes(StandardCharsets.UTF_8), Hints.none());
    }

    private static ExtractedArticle article(byte[] html, Hints hints) {
        Extracted extracted = Extraction.extract(html, URL, hints);
        assertThat(extracted).isInstanceOf(ExtractedArticle.class);
        return (ExtractedArticle) extracted;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "structured", "cyrillic"})
    void readsAsItsGoldenFileSays(String name) throws IOException {
        byte[] html;
        try (InputStream in = ExtractionTest.class.getResourceAsStream(name + ".html")) {
            html = java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
        String found = pretty(article(html, Hints.none()));
        Path golden = Path.of("src/test/resources/commentariat/ingest/extract/" + name + ".golden.json");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, found);
        }
        assertThat(found)
                .as("refresh with: ./mvnw -pl ingest test -Dtest=ExtractionTest -Dgolden=update")
                .isEqualTo(Files.readString(golden));
    }

    private static String pretty(ExtractedArticle article) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", article.title());
        fields.put("subtitle", article.subtitle());
        fields.put("authors", article.authors());
        fields.put("published", article.published().map(OffsetDateTime::toString));
        fields.put("modified", article.modified().map(OffsetDateTime::toString));
        fields.put("language", article.language());
        fields.put("canonicalUrl", article.canonicalUrl());
        fields.put("section", article.section());
        fields.put("foundBy", new TreeMap<>(article.foundBy()));
        fields.put("paragraphs", article.paragraphs());
        return Json.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(fields)
                        .replace("\r\n", "\n") + "\n";
    }

    @Test
    void saysWhyAPageIsNoArticle() {
        assertThat(extract("")).isEqualTo(new NotAnArticle("the page is empty"));
        assertThat(extract("<ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul>"))
                .isEqualTo(new NotAnArticle("0 of 2 paragraphs look like text"));
        assertThat(Extraction.extract(new byte[] {1, 2, 3}, URL, Hints.ofContentType("image/jpeg")))
                .isEqualTo(new NotAnArticle("the server calls it image/jpeg, not HTML"));
    }

    @Test
    void believesUtf8BeforeTheHeaderAndTheHeaderBeforeThePage() {
        String html = "<html><head><meta charset=iso-8859-1></head><p>" + PROSE + " “Žluťoučký kůň”</p>";
        assertThat(article(html.getBytes(StandardCharsets.UTF_8), Hints.ofContentType("text/html; charset=iso-8859-1"))
                        .text())
                .contains("“Žluťoučký kůň”");
        assertThat(article(
                                html.getBytes(Charset.forName("windows-1250")),
                                Hints.ofContentType("text/html; charset=windows-1250"))
                        .text())
                .contains("Žluťoučký kůň");
        String declared =
                "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><p lang=ru>Старый мост через реку закроют в понедельник, сообщил совет города, и он останется закрытым до самой весны. «Нам ничего не сказали», — говорит Павел.</p>";
        assertThat(article(declared.getBytes(Charset.forName("windows-1251")), Hints.none())
                        .text())
                .startsWith("Старый мост");
    }

    @Test
    void aCanonicalUrlOfAnotherSiteOrOfTheFrontPageIsNotBelieved() {
        for (String canonical :
                List.of("https://stranger.example/story", "https://courier.example/", "javascript:alert(1)")) {
            assertThat(article("<link rel=canonical href='" + canonical + "'><p>" + PROSE + "</p><p>" + PROSE + "!</p>")
                            .canonicalUrl())
                    .as(canonical)
                    .isEqualTo(URL);
        }
        assertThat(article("<link rel=canonical href='https://www.courier.example/a#top'><p>" + PROSE + "</p><p>"
                                + PROSE + "!</p>")
                        .canonicalUrl())
                .isEqualTo(URI.create("https://www.courier.example/a"));
    }

    @Test
    void aDateThatLiesInTheFutureIsNotBelieved() {
        String html =
                "<meta property='article:published_time' content='2031-01-01T10:00:00Z'><h1>Bridge to close for the winter</h1><p>"
                        + PROSE + "</p><p>" + PROSE + "!</p>";
        Hints hints = new Hints(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-25T00:00:00Z")),
                Optional.empty());
        ExtractedArticle article = article(html.getBytes(StandardCharsets.UTF_8), hints);
        assertThat(article.published()).contains(OffsetDateTime.parse("2026-11-24T12:00:00Z"));
        assertThat(article.foundBy()).containsEntry("published", "url");
    }

    @Test
    void theSelectorsOfASourceWinOverEverythingElse() {
        String html = "<h1>The wrong title of this page</h1><p>" + PROSE
                + "</p><div id=t>The right title</div><div id=a>Eva Malá</div><time id=d datetime=2026-11-01></time><div id=b><p>Short.</p><p>And this is where the story really stands, which nobody would guess.</p></div>";
        Selectors selectors = new Selectors(
                Optional.empty(),
                Optional.empty(),
                Optional.of("#t"),
                Optional.of("#b"),
                Optional.of("#a"),
                Optional.of("#d"));
        Hints hints = new Hints(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(selectors));
        ExtractedArticle article =
                article(("<meta property=og:type content=article>" + html).getBytes(StandardCharsets.UTF_8), hints);
        assertThat(article.title()).isEqualTo("The right title");
        assertThat(article.authors()).containsExactly("Eva Malá");
        assertThat(article.paragraphs())
                .containsExactly("Short.", "And this is where the story really stands, which nobody would guess.");
        assertThat(article.published()).contains(OffsetDateTime.parse("2026-11-01T12:00:00Z"));
        assertThat(article.foundBy())
                .containsEntry("title", "selector")
                .containsEntry("text", "selector")
                .containsEntry("authors", "selector")
                .containsEntry("published", "selector");
    }

    @Test
    void aFrameThatIsCalledLikeItsSurroundingsIsStillTheArticle() {
        String html = "<div class='newsletter-post'><h1>Bridge to close for the winter</h1><p>" + PROSE + "</p><p>"
                + PROSE + " Indeed.</p></div>";
        assertThat(article(html).paragraphs()).hasSize(2);
    }

    @Test
    void aPageThatShowsNothingWithoutScriptIsReadFromItsStructuredData() {
        String html =
                "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Bridge\",\"articleBody\":\""
                        + PROSE + " " + PROSE + " " + PROSE + "\"}</script><div id=app>Loading</div>";
        assertThat(article(html).foundBy()).containsEntry("text", "json-ld");
    }

    @Test
    void nulsAndHalfSurrogatesDoNotGetOut() {
        String html = "<h1>A \u0000title\uD800 with things in it</h1><p>" + PROSE + "\u0000 \uDC00 \uD83D\uDE00</p><p>"
                + PROSE + "</p>";
        ExtractedArticle article = article(html.getBytes(StandardCharsets.UTF_16), Hints.none());
        assertThat(article.text() + article.title()).doesNotContain("\u0000").contains("😀");
        assertThat((article.text() + article.title()).chars().filter(c -> c == 0xD800 || c == 0xDC00))
                .isEmpty();
    }

    @Test
    void hostilePagesEndInTime() {
        Map<String, String> pages = Map.of(
                "nested tags", "<div>".repeat(50_000) + PROSE,
                "nested links", "<a href=x><b>".repeat(25_000) + PROSE,
                "attributes", "<p " + "a b=c ".repeat(100_000) + ">" + PROSE,
                "different attributes",
                        "<p "
                                + java.util.stream.IntStream.range(0, 50_000)
                                        .mapToObj(i -> "a" + i + "=x ")
                                        .collect(java.util.stream.Collectors.joining())
                                + ">" + PROSE,
                "breaks", "<p>" + "x<br>".repeat(50_000),
                "paragraphs", ("<p>" + PROSE).repeat(2_000),
                "entities", "&amp;&#0;&#xD800;&nosuch;&".repeat(20_000),
                "bylines", "<p>By By By ".repeat(20_000),
                "dates", "<time>1 1 1 1 1 january".repeat(20_000),
                "broken json", "<script type=application/ld+json>" + "[".repeat(200_000) + "</script>" + PROSE);
        pages.forEach((name, html) -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> extract(html), name));
    }

    @Test
    void noBytesMakeItThrowAndTheSameBytesGiveTheSameArticle() {
        Random random = new Random(20261124);
        String[] pieces = {
            "<p>",
            "</p>",
            "<div class=related>",
            "</div>",
            PROSE,
            "<h1>",
            "</h1>",
            "\u0000",
            "<table><tr><td>",
            "</table>",
            "<script type=application/ld+json>{\"@type\":\"Article\"",
            "</script>",
            "<time datetime=9999-99-99>",
            "&#x110000;",
            "<a href=http://[>",
            "<link rel=canonical href='ht tp://x'>",
            "<meta property=og:title content=''>",
            "<svg><p>",
            "<!--",
            "-->"
        };
        for (int i = 0; i < 200; i++) {
            StringBuilder html = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j < 3; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(Extraction.extract(bytes, URL)).isEqualTo(Extraction.extract(bytes, URL));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T10:30:00+01:00           | 2026-11-24T10:30+01:00
            2026-11-24T10:30:00.123Z            | 2026-11-24T10:30Z
            2026-11-24 10:30                    | 2026-11-24T10:30Z
            2026-11-24                          | 2026-11-24T12:00Z
            Tue, 24 Nov 2026 10:30:00 GMT       | 2026-11-24T10:30Z
            November 24, 2026 at 3:05 p.m. EST  | 2026-11-24T15:05-05:00
            Nov. 24, 2026                       | 2026-11-24T12:00Z
            24th November 2026                  | 2026-11-24T12:00Z
            24. November 2026, 10:30 Uhr        | 2026-11-24T10:30Z
            24 de noviembre de 2026             | 2026-11-24T12:00Z
            24 ноября 2026, 10:30               | 2026-11-24T10:30Z
            24 août 2026 à 10h30                | 2026-08-24T10:30Z
            2026年11月24日                       | 2026-11-24T12:00Z
            24.11.2026 10:30                    | 2026-11-24T10:30Z
            11/24/2026                          | 2026-11-24T12:00Z
            24/11/2026                          | 2026-11-24T12:00Z
            20261124                            | 2026-11-24T12:00Z
            1795516200                          | 2026-11-24T10:30Z
            1795516200000                       | 2026-11-24T10:30Z
            1969-01-01                          | none
            24 Octember 2026                    | none
            2026-02-30                          | none
            """)
    void momentsAsPagesWriteThem(String text, String moment) {
        assertThat(Moments.parse(text).map(OffsetDateTime::toString).orElse("none"))
                .isEqualTo(moment);
    }
}
