package commentariat.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class DemoNewsSiteTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final int WHOLE_PROGRAMME = 17;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path state;

    DemoNewsSiteTest(@TempDir Path directory) {
        this.state = directory.resolve("demo/state");
    }

    @Test
    void publishesOneArticleAfterAnother() throws Exception {
        try (DemoNewsSite site = DemoNewsSite.start(0, Duration.ofMillis(300))) {
            await().until(() -> site.published() >= 3);
            assertThat(texts(xml(site.feeds().get(0)), "link"))
                    .anyMatch(link -> link.endsWith("/japan-canada-deal.html"));
        }
    }

    @Test
    void showsOnlyWhatIsPublished() throws Exception {
        try (DemoNewsSite site = DemoNewsSite.start(0, NEVER)) {
            await().until(() -> site.published() == 1);
            assertThat(texts(xml(site.feeds().get(0)), "title"))
                    .containsExactly(
                            "The Harbour Courier", "Norway and Iceland end nine-year cod dispute with Nordhavn accord");
            assertThat(texts(xml(site.feeds().get(1)), "title")).containsExactly("Meridian Post");
            assertThat(texts(xml(site.home().resolve("/sitemap.xml")), "loc")).hasSize(1);
            assertThat(get(site.home().resolve("/post/economy/battery-tariff")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void listsEveryArticleInItsFeedAndInBothSitemaps() throws Exception {
        try (DemoNewsSite site = whole()) {
            Document rss = xml(site.feeds().get(0));
            Document atom = xml(site.feeds().get(1));
            assertThat(rss.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
            assertThat(texts(rss, "item")).hasSize(9);
            assertThat(texts(rss, "pubDate")).allMatch(date -> date.endsWith(" GMT"));
            assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(texts(atom, "entry")).hasSize(8);
            assertThat(texts(xml(site.home().resolve("/sitemap.xml")), "lastmod"))
                    .hasSize(WHOLE_PROGRAMME);

            List<String> urls = texts(xml(site.home().resolve("/news-sitemap.xml")), "loc");
            assertThat(urls).hasSize(WHOLE_PROGRAMME).doesNotHaveDuplicates();
            for (String url : urls) {
                HttpResponse<String> page = get(URI.create(url));
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("<link rel=\"canonical\" href=\"" + url + "\"");
            }
        }
    }

    @Test
    void linksFromItsFeedToAPageThatRobotsTxtForbids() throws Exception {
        try (DemoNewsSite site = whole()) {
            String robots = get(site.home().resolve("/robots.txt")).body();
            assertThat(robots.lines())
                    .contains("User-agent: *", "Crawl-delay: 1", "Disallow: /courier/subscribers/")
                    .contains(
                            "Sitemap: " + site.home() + "sitemap.xml", "Sitemap: " + site.home() + "news-sitemap.xml");
            assertThat(texts(xml(site.feeds().get(0)), "link"))
                    .contains(site.home() + "courier/subscribers/subscriber-lira-briefing.html");
        }
    }

    @Test
    void answers304ToReadersWhoHaveTheNewest() throws Exception {
        try (DemoNewsSite site = whole()) {
            for (URI uri : List.of(
                    site.feeds().get(0),
                    site.feeds().get(1),
                    site.home().resolve("/sitemap.xml"),
                    site.home().resolve("/post/economy/battery-tariff"))) {
                HttpResponse<String> first = get(uri);
                String tag = first.headers().firstValue("ETag").orElseThrow();
                String date = first.headers().firstValue("Last-Modified").orElseThrow();
                assertThat(get(uri, "If-None-Match", tag).statusCode()).isEqualTo(304);
                assertThat(get(uri, "If-Modified-Since", date).statusCode()).isEqualTo(304);
                assertThat(get(uri, "If-None-Match", "\"other\"", "If-Modified-Since", date)
                                .statusCode())
                        .isEqualTo(200);
                assertThat(get(uri, "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void revisesAnArticleAndSaysSoEverywhere() throws Exception {
        Files.createDirectories(state.getParent());
        Files.writeString(state, """
                port 1
                2026-11-20T08:00:00Z publish courier/arctic-fishing-accord
                2026-11-20T08:00:05Z publish post/battery-tariff
                """);
        String before;
        String path = "/post/economy/battery-tariff";
        try (DemoNewsSite site = DemoNewsSite.start(0, NEVER, state)) {
            before = get(site.home().resolve(path)).body();
        }
        Files.writeString(state, Files.readString(state) + "2026-11-20T08:01:00Z revise post/battery-tariff\n");
        try (DemoNewsSite site = DemoNewsSite.start(0, NEVER, state)) {
            HttpResponse<String> page = get(site.home().resolve(path));
            assertThat(before)
                    .contains("&quot;This tariff is a mistake,&quot;")
                    .contains("&quot;We have time until the middle of December,&quot;")
                    .doesNotContain("an insult to every worker in Dunkirk")
                    .contains("itemprop=\"dateModified\" content=\"2026-11-20T08:00:05Z\"");
            assertThat(page.body())
                    .contains("&quot;This tariff, at this height, is a mistake,&quot;")
                    .doesNotContain("until the middle of December")
                    .contains("&quot;Fifteen percent is an insult to every worker in Dunkirk,&quot;")
                    .contains("itemprop=\"datePublished\" content=\"2026-11-20T08:00:05Z\"")
                    .contains("itemprop=\"dateModified\" content=\"2026-11-20T08:01:00Z\"");
            assertThat(page.headers().firstValue("Last-Modified")).contains("Fri, 20 Nov 2026 08:01:00 GMT");
            Document atom = xml(site.feeds().get(1));
            assertThat(texts(atom, "published")).containsExactly("2026-11-20T08:00:05Z");
            assertThat(texts(atom, "updated")).containsOnly("2026-11-20T08:01:00Z");
            assertThat(texts(xml(site.home().resolve("/sitemap.xml")), "lastmod"))
                    .containsExactly("2026-11-20T08:00:00Z", "2026-11-20T08:01:00Z");
        }
    }

    @Test
    void goesOnWhereItWasWithTheSameAddressesAndDates() throws Exception {
        DemoNewsSite first = DemoNewsSite.start(0, Duration.ofMillis(200), state);
        await().until(() -> first.published() >= 4);
        Document rss = xml(first.feeds().get(0));
        List<String> links = texts(rss, "link");
        List<String> dates = texts(rss, "pubDate");
        first.close();
        int count = first.published();
        // what a kill leaves behind: the last line without its end
        Files.writeString(state, Files.readString(state) + "2026-11-24T20:00:00Z publish post/climate-secr");
        try (DemoNewsSite site = DemoNewsSite.start(0, NEVER, state)) {
            assertThat(texts(xml(site.feeds().get(0)), "link")).containsAll(links);
            assertThat(texts(xml(site.feeds().get(0)), "pubDate")).containsAll(dates);
            assertThat(site.published()).isEqualTo(count);
        }
        try (DemoNewsSite site = DemoNewsSite.start(0, AT_ONCE, state)) {
            await().until(() -> site.published() == WHOLE_PROGRAMME);
            assertThat(texts(xml(site.feeds().get(0)), "link")).containsAll(links);
        }
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> DemoNewsSite.start(port, NEVER))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessage("port " + port
                            + " on 127.0.0.1 is taken; stop what listens there or choose another with --port");
        }
    }

    @Test
    void printsTheSameWireStoryInBothPapers() {
        List<String> courier = paragraphs("courier/japan-canada-deal");
        List<String> post = paragraphs("post/japan-canada-deal");
        assertThat(courier).containsAll(post).hasSizeGreaterThan(post.size());
        assertThat(article("courier/japan-canada-deal").title())
                .isNotEqualTo(article("post/japan-canada-deal").title());
    }

    @ParameterizedTest
    @MethodSource("namesInProgramme")
    void hasArticlesOfTheLengthOfNewsWithPeopleWhoSpeak(String name) {
        DemoArticle article = article(name);
        String text = String.join("\n", paragraphs(name));
        assertThat(text.split("\\s+").length).isBetween(article.forSubscribers() ? 150 : 300, 800);
        long questions = article.blocks().stream()
                .filter(DemoArticle.Question.class::isInstance)
                .count();
        long quotations =
                Pattern.compile("[\"‘]\\p{Lu}").matcher(text).results().count();
        assertThat(questions + quotations).isBetween(3L, 20L);
        assertThat(article.related())
                .allMatch(slug -> namesInProgramme().contains(name.substring(0, name.indexOf('/') + 1) + slug));
    }

    static List<String> namesInProgramme() {
        return DemoResource.read("programme.txt")
                .lines()
                .filter(line -> line.startsWith("publish "))
                .map(line -> line.substring("publish ".length()))
                .toList();
    }

    @Test
    void hasNoTextThatIsNeverPublished() throws Exception {
        Path demo = Path.of(DemoNewsSite.class.getResource("demo").toURI());
        try (Stream<Path> files = Files.walk(demo, 2)) {
            List<String> texts = files.map(file -> demo.relativize(file).toString())
                    .filter(file -> file.contains("/") && file.endsWith(".txt"))
                    .map(file -> file.replace(".revised", "").replace(".txt", ""))
                    .distinct()
                    .toList();
            assertThat(texts).containsExactlyInAnyOrderElementsOf(namesInProgramme());
        }
    }

    private static DemoNewsSite whole() {
        DemoNewsSite site = DemoNewsSite.start(0, AT_ONCE);
        await().until(() -> site.published() == WHOLE_PROGRAMME);
        return site;
    }

    private static DemoArticle article(String name) {
        return DemoArticle.parse(DemoResource.read(name + ".txt"));
    }

    private static List<String> paragraphs(String name) {
        return article(name).blocks().stream()
                .flatMap(block -> {
                    if (block instanceof DemoArticle.Paragraph paragraph) {
                        // the papers differ in their marks, not in their words
                        return Stream.of(
                                paragraph.text().replaceAll("[“”]", "\"").replace('’', '\''));
                    }
                    return block instanceof DemoArticle.Answer answer ? Stream.of(answer.text()) : Stream.empty();
                })
                .toList();
    }

    private Document xml(URI uri) throws Exception {
        HttpResponse<String> response = get(uri);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).endsWith("xml; charset=utf-8");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
