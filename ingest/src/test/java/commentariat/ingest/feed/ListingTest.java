package commentariat.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.ingest.source.Source;
import commentariat.ingest.source.SourceKind;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    private static final URI URL = URI.create("https://courier.example/news/feed");

    private static Listing read(SourceKind kind, String contentType, byte[] body) {
        Source source = new Source(
                "courier",
                "The Courier",
                kind,
                URL,
                Optional.empty(),
                "en",
                Optional.empty(),
                kind == SourceKind.PAGE ? Optional.of("h3 > a") : Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        return Listing.read(source, body, Optional.of(contentType), URL);
    }

    private static Listing feed(String xml) {
        return read(SourceKind.FEED, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Item> items(Listing listing) {
        assertThat(listing).isInstanceOf(Listing.Items.class);
        return ((Listing.Items) listing).items();
    }

    private static Item item(String link, String title, String published, String modified) {
        return new Item(
                Optional.of(URI.create(link)),
                Optional.of(title),
                Optional.of(published).filter(text -> !text.isEmpty()).map(Instant::parse),
                Optional.of(modified).filter(text -> !text.isEmpty()).map(Instant::parse));
    }

    @Test
    void rss() {
        assertThat(items(feed("""
                <rss version="2.0"><channel><title>The Courier</title>
                <item><title>Bridge &amp; tunnel closed</title><link>https://courier.example/1</link><pubDate>Tue, 24 Nov 2026 10:00:00 +0100</pubDate></item>
                </channel></rss>""")))
                .containsExactly(
                        item("https://courier.example/1", "Bridge & tunnel closed", "2026-11-24T09:00:00Z", ""));
    }

    @Test
    void atomWithItsTimeOfUpdate() {
        assertThat(items(feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title>
                <entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; plan</title><link href="/2"/><published>2026-11-24T09:00:00Z</published><updated>2026-11-24T10:00:00Z</updated></entry>
                </feed>""")))
                .containsExactly(item(
                        "https://courier.example/2", "A bold plan", "2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"));
    }

    @Test
    void rdf() {
        assertThat(items(feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://courier.example/"><title>The Courier</title><link>https://courier.example/</link><description>News</description></channel>
                <item rdf:about="https://courier.example/3"><title>Three</title><link>https://courier.example/3</link><dc:date>2026-11-24T09:00:00Z</dc:date></item>
                </rdf:RDF>""")))
                .containsExactly(item("https://courier.example/3", "Three", "2026-11-24T09:00:00Z", ""));
    }

    @Test
    void jsonFeed() {
        assertThat(items(feed("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "items": [
                {"id": "4", "url": "https://courier.example/4", "title": "Four", "date_published": "2026-11-24T10:00:00+01:00"}]}""")))
                .containsExactly(item("https://courier.example/4", "Four", "2026-11-24T09:00:00Z", ""));
    }

    @Test
    void newsSitemap() {
        Listing listing = read(SourceKind.SITEMAP, "application/xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://courier.example/5</loc><lastmod>2026-11-24T10:00:00Z</lastmod><news:news><news:publication><news:name>The Courier</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2026-11-24T09:00:00Z</news:publication_date><news:title>Five</news:title></news:news></url></urlset>""".getBytes(StandardCharsets.UTF_8));
        assertThat(items(listing))
                .containsExactly(
                        item("https://courier.example/5", "Five", "2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"));
    }

    @Test
    void sitemapIndex() {
        Listing listing = read(SourceKind.SITEMAP, "application/xml", """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://courier.example/a.xml</loc></sitemap></sitemapindex>""".getBytes(StandardCharsets.UTF_8));
        assertThat(listing).isEqualTo(new Listing.Index(List.of(URI.create("https://courier.example/a.xml"))));
    }

    @Test
    void indexPageEachLinkOnce() {
        Listing listing = read(SourceKind.PAGE, "text/html", """
                <h3><a href="/6#top">Six</a></h3><h3><a href="/6">Six again</a></h3><h3><a href="mailto:a@b.example">Write</a></h3><a href="/menu">Menu</a>""".getBytes(StandardCharsets.UTF_8));
        assertThat(items(listing))
                .extracting(Item::link)
                .containsExactly(Optional.of(URI.create("https://courier.example/6")), Optional.empty());
    }

    @Test
    void indexPageWithoutALinkThatMatches() {
        assertThat(read(SourceKind.PAGE, "text/html", "<p>Nothing</p>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Listing.Unreadable(
                        "no link on the page matches \"h3 > a\"; check the key \"links\" of the source"));
    }

    @Test
    void junkBeforeTheFirstTagAndABareAmpersand() {
        assertThat(
                        items(
                                feed(
                                        "\uFEFF\n<br/> <?xml version='1.0'?><rss version='2.0'><channel><item><title>R&D up</title><link>https://courier.example/7?a=1&b=2</link></item></channel></rss>")))
                .containsExactly(item("https://courier.example/7?a=1&b=2", "R&D up", "", ""));
    }

    @Test
    void namespacesThatWereNeverDeclaredAndTagsThatAreNeverClosed() {
        assertThat(
                        items(
                                feed(
                                        "<rss version='2.0'><channel><item><media:thumb url='x'><title>Eight</title><link>https://courier.example/8</link></item><item>")))
                .first()
                .extracting(Item::link)
                .isEqualTo(Optional.of(URI.create("https://courier.example/8")));
    }

    @Test
    void aCharsetThatTheHeaderLiesAbout() {
        String xml =
                "<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel><item><title>Новости дня</title><link>https://courier.example/9</link></item></channel></rss>";
        assertThat(items(read(SourceKind.FEED, "application/xml", xml.getBytes(Charset.forName("windows-1251"))))
                        .get(0)
                        .title())
                .contains("Новости дня");
        assertThat(items(read(SourceKind.FEED, "text/xml; charset=iso-8859-1", xml.getBytes(StandardCharsets.UTF_8)))
                        .get(0)
                        .title())
                .contains("Новости дня");
    }

    @Test
    void aPageInsteadOfAFeed() {
        assertThat(feed("<!doctype html><html><body>Moved</body></html>"))
                .isEqualTo(new Listing.Unreadable("no feed: the server answered with an HTML page"));
        assertThat(feed("Moved")).isEqualTo(new Listing.Unreadable("no feed: there is no tag in it"));
        assertThat(feed("")).isEqualTo(new Listing.Unreadable("the feed is empty"));
        assertThat(feed("{\"error\": 404}"))
                .isEqualTo(new Listing.Unreadable("JSON, but no JSON Feed: it has no \"items\""));
    }

    @Test
    void opensNoFileThatADocumentTypeNames(@TempDir Path dir) throws java.io.IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "the secret");
        Listing listing = feed(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><rss version='2.0'><channel><item><title>&x;</title><link>https://courier.example/10</link></item></channel></rss>");
        assertThat(items(listing))
                .singleElement()
                .satisfies(item -> assertThat(item.title().orElse("")).doesNotContain("the secret"));
    }

    @Test
    void expandsNoEntityIntoABomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        bomb.append(
                "]><rss version='2.0'><channel><item><title>&a39;</title><link>https://courier.example/11</link></item></channel></rss>");
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(items(feed(bomb.toString()))).hasSize(1));
    }

    @Test
    void linksWithSpacesAndLettersBeyondAscii() {
        assertThat(items(
                                feed(
                                        "<rss version='2.0'><channel><item><title>x</title><link> https://courier.example/a b/ü?q=[1] </link></item></channel></rss>"))
                        .get(0)
                        .link())
                .contains(URI.create("https://courier.example/a%20b/%C3%BC?q=%5B1%5D"));
    }
}
