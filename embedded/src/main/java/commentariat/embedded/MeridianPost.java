package commentariat.embedded;

import static commentariat.embedded.Template.escape;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A paper with an old web site: XHTML, microdata and meta tags, a column of boxes, an Atom feed; it revises what it has published. */
final class MeridianPost implements DemoPaper {

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu HH:mm 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Template page = Template.named("post/page.html");
    private final Template index = Template.named("post/index.html");

    @Override
    public String id() {
        return "post";
    }

    @Override
    public String name() {
        return "Meridian Post";
    }

    @Override
    public String path(DemoStory story) {
        return "/post/" + story.article().section().toLowerCase(Locale.ROOT) + "/" + story.slug();
    }

    @Override
    public String feedPath() {
        return "/post/atom.xml";
    }

    @Override
    public String feedType() {
        return "application/atom+xml";
    }

    /** Atom, RFC 4287. */
    @Override
    public String feed(String site, List<DemoStory> newestFirst) {
        String entries = newestFirst.stream()
                .map(story -> """
                          <entry>
                            <title type="text">%s</title>
                            <id>%s</id>
                            <link rel="alternate" type="text/html" href="%s"/>
                            <published>%s</published>
                            <updated>%s</updated>
                            <author><name>%s</name></author>
                            <category term="%s"/>
                            <summary type="text">%s</summary>
                          </entry>
                        """.formatted(
                                escape(story.article().title()),
                                site + path(story),
                                site + path(story),
                                story.published(),
                                story.modified(),
                                escape(story.article().author()),
                                escape(story.article().section()),
                                escape(story.article().summary())))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
                  <title>Meridian Post</title>
                  <id>%1$s/post/</id>
                  <link rel="alternate" type="text/html" href="%1$s/post/"/>
                  <link rel="self" type="application/atom+xml" href="%1$s/post/atom.xml"/>
                  <updated>%2$s</updated>
                %3$s</feed>
                """.formatted(site, DemoPaper.lastChange(newestFirst), entries);
    }

    @Override
    public String index(List<DemoStory> newestFirst) {
        return index.fill(Map.of("latest", links("<li>", newestFirst, "</li>")));
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
                Map.entry("modified", story.modified().toString()),
                Map.entry("publishedForPeople", FOR_PEOPLE.format(story.published())),
                Map.entry(
                        "updated", story.isRevised() ? " | Last updated: " + FOR_PEOPLE.format(story.modified()) : ""),
                Map.entry("body", body(article, all)),
                Map.entry("related", links("&bull; ", DemoPaper.related(article, all), "<br />")),
                Map.entry("mostread", links("<li>", all.subList(0, Math.min(3, all.size())), "</li>"))));
    }

    private String body(DemoArticle article, List<DemoStory> all) {
        StringBuilder html = new StringBuilder();
        boolean first = true;
        for (DemoArticle.Block block : article.blocks()) {
            boolean opensWithPlace = first && block instanceof DemoArticle.Paragraph;
            html.append(html(block, opensWithPlace ? "<b>" + escape(article.dateline()) + "</b> - " : "", all))
                    .append('\n');
            first &= !opensWithPlace;
        }
        return html.toString();
    }

    private String html(DemoArticle.Block block, String place, List<DemoStory> all) {
        if (block instanceof DemoArticle.Paragraph paragraph) {
            return "<p>" + place + escape(paragraph.text()) + "</p>";
        }
        if (block instanceof DemoArticle.Subhead subhead) {
            return "<h3 class=\"crosshead\">" + escape(subhead.text()) + "</h3>";
        }
        if (block instanceof DemoArticle.PullQuote quote) {
            return "<div class=\"pullq\">" + escape(quote.text()) + "</div>";
        }
        if (block instanceof DemoArticle.Picture picture) {
            return "<div class=\"pic\"><img src=\"/picture.svg\" width=\"640\" alt=\"\" /><div class=\"cap\">"
                    + escape(picture.caption()) + " <i>" + escape(picture.credit()) + "</i></div></div>";
        }
        if (block instanceof DemoArticle.Question question) {
            return "<p><b>Meridian Post: " + escape(question.text()) + "</b></p>";
        }
        if (block instanceof DemoArticle.Answer answer) {
            return "<p>" + escape(answer.text()) + "</p>";
        }
        if (block instanceof DemoArticle.ReadAlso also) {
            return links(
                    "<p class=\"more\">READ MORE: ",
                    all.stream()
                            .filter(story -> story.slug().equals(also.slug()))
                            .toList(),
                    "</p>");
        }
        if (block instanceof DemoArticle.Entry entry) {
            return "<h4>" + entry.time() + " " + escape(entry.title()) + "</h4>";
        }
        return "<p class=\"note\"><i>" + escape(((DemoArticle.Note) block).text()) + "</i></p>";
    }

    private String links(String before, List<DemoStory> stories, String after) {
        return stories.stream()
                .map(story -> before + "<a href=\"" + path(story) + "\">"
                        + escape(story.article().title()) + "</a>" + after)
                .collect(Collectors.joining("\n"));
    }
}
