package commentariat.embedded;

import static commentariat.embedded.Template.escape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A paper with a young web site: HTML 5, JSON-LD, a cookie dialog, an RSS feed; some of it for subscribers only. */
final class HarbourCourier implements DemoPaper {

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern(
                    "MMMM d, uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN_PATH =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Template page = Template.named("courier/page.html");
    private final Template index = Template.named("courier/index.html");

    @Override
    public String id() {
        return "courier";
    }

    @Override
    public String name() {
        return "The Harbour Courier";
    }

    @Override
    public String path(DemoStory story) {
        String folder = story.article().forSubscribers() ? "subscribers" : IN_PATH.format(story.published());
        return "/courier/" + folder + "/" + story.slug() + ".html";
    }

    @Override
    public String feedPath() {
        return "/courier/rss.xml";
    }

    @Override
    public String feedType() {
        return "application/rss+xml";
    }

    /** RSS 2.0 with Dublin Core authors. */
    @Override
    public String feed(String site, List<DemoStory> newestFirst) {
        String items = newestFirst.stream()
                .map(story -> """
                            <item>
                              <title>%s</title>
                              <link>%s</link>
                              <guid isPermaLink="true">%s</guid>
                              <pubDate>%s</pubDate>
                              <dc:creator>%s</dc:creator>
                              <category>%s</category>
                              <description>%s</description>
                            </item>
                        """.formatted(
                                escape(story.article().title()),
                                site + path(story),
                                site + path(story),
                                rfc1123(story.published()),
                                escape(story.article().author()),
                                escape(story.article().section()),
                                escape("<p>" + story.article().summary() + "</p>")))
                .collect(Collectors.joining());
        String built = newestFirst.isEmpty()
                ? ""
                : "    <lastBuildDate>" + rfc1123(newestFirst.get(0).published()) + "</lastBuildDate>\n";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel>
                    <title>The Harbour Courier</title>
                    <link>%1$s/courier/</link>
                    <description>News from Nordhavn and the world</description>
                    <language>en-us</language>
                    <ttl>1</ttl>
                    <atom:link href="%1$s/courier/rss.xml" rel="self" type="application/rss+xml"/>
                %2$s%3$s  </channel>
                </rss>
                """.formatted(site, built, items);
    }

    @Override
    public String index(List<DemoStory> newestFirst) {
        return index.fill(Map.of("latest", links(newestFirst)));
    }

    @Override
    public String page(String site, DemoStory story, List<DemoStory> all) {
        DemoArticle article = story.article();
        return page.fill(Map.ofEntries(
                Map.entry("site", site),
                Map.entry("url", site + path(story)),
                Map.entry("title", escape(article.title())),
                Map.entry("section", escape(article.section())),
                Map.entry("summary", escape(article.summary())),
                Map.entry("author", escape(article.author())),
                Map.entry("published", story.published().toString()),
                Map.entry("publishedForPeople", FOR_PEOPLE.format(story.published())),
                Map.entry(
                        "updated",
                        story.isRevised()
                                ? " · Updated <time datetime=\"%s\">%s</time>"
                                        .formatted(story.modified(), FOR_PEOPLE.format(story.modified()))
                                : ""),
                Map.entry("jsonld", jsonLd(site, story)),
                Map.entry("body", body(article, all)),
                Map.entry("related", links(DemoPaper.related(article, all)))));
    }

    private String body(DemoArticle article, List<DemoStory> all) {
        StringBuilder html = new StringBuilder();
        boolean first = true;
        for (DemoArticle.Block block : article.blocks()) {
            boolean opensWithPlace = first && block instanceof DemoArticle.Paragraph;
            String place = "<span class=\"dateline\">" + escape(article.dateline()) + " — </span>";
            html.append(html(block, opensWithPlace ? place : "", all)).append('\n');
            first &= !opensWithPlace;
        }
        return html.toString();
    }

    private String html(DemoArticle.Block block, String place, List<DemoStory> all) {
        if (block instanceof DemoArticle.Paragraph paragraph) {
            return "<p>" + place + escape(paragraph.text()) + "</p>";
        }
        if (block instanceof DemoArticle.Subhead subhead) {
            return "<h2>" + escape(subhead.text()) + "</h2>";
        }
        if (block instanceof DemoArticle.PullQuote quote) {
            return "<aside class=\"pull-quote\"><blockquote>" + escape(quote.text()) + "</blockquote></aside>";
        }
        if (block instanceof DemoArticle.Picture picture) {
            return "<figure><img src=\"/picture.svg\" alt=\"\" loading=\"lazy\"><figcaption>"
                    + escape(picture.caption()) + " <span class=\"credit\">" + escape(picture.credit())
                    + "</span></figcaption></figure>";
        }
        if (block instanceof DemoArticle.Entry entry) {
            return "<h3 class=\"live-entry\"><time>" + entry.time() + "</time> " + escape(entry.title()) + "</h3>";
        }
        if (block instanceof DemoArticle.ReadAlso also) {
            Optional<DemoStory> other = all.stream()
                    .filter(story -> story.slug().equals(also.slug()))
                    .findFirst();
            return other.map(story -> "<div class=\"inline-promo\"><span>Read more:</span> <a href=\"" + path(story)
                            + "\">" + escape(story.article().title()) + "</a></div>")
                    .orElse("");
        }
        if (block instanceof DemoArticle.Question question) {
            return "<p><strong>" + escape(question.text()) + "</strong></p>";
        }
        if (block instanceof DemoArticle.Answer answer) {
            return "<p>" + escape(answer.text()) + "</p>";
        }
        return "<p class=\"editors-note\"><em>" + escape(((DemoArticle.Note) block).text()) + "</em></p>";
    }

    private String links(List<DemoStory> stories) {
        return stories.stream()
                .map(story -> "    <li><a href=\"" + path(story) + "\">"
                        + escape(story.article().title()) + "</a></li>")
                .collect(Collectors.joining("\n"));
    }

    private String jsonLd(String site, DemoStory story) {
        DemoArticle article = story.article();
        String authors = List.of(article.author().split(" and ")).stream()
                .map(author -> "{\"@type\": \"Person\", \"name\": " + json(author) + "}")
                .collect(Collectors.joining(", "));
        return """
                {
                    "@context": "https://schema.org",
                    "@type": "NewsArticle",
                    "mainEntityOfPage": {"@type": "WebPage", "@id": %s},
                    "headline": %s,
                    "description": %s,
                    "articleSection": %s,
                    "inLanguage": "en-US",
                    "datePublished": "%s",
                    "dateModified": "%s",
                    "isAccessibleForFree": %s,
                    "author": [%s],
                    "publisher": {"@type": "NewsMediaOrganization", "name": "The Harbour Courier"}
                  }""".formatted(
                        json(site + path(story)),
                        json(article.title()),
                        json(article.summary()),
                        json(article.section()),
                        story.published(),
                        story.modified(),
                        !article.forSubscribers(),
                        authors);
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c") + '"';
    }

    private static String rfc1123(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
