package commentariat.embedded;

import static commentariat.embedded.Template.escape;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The demo site's maps of itself: one of all pages (sitemaps.org 0.9), one of the news among them (Google's news extension 0.9). */
final class DemoSitemap {

    private DemoSitemap() {}

    static String ofPages(List<DemoStory> stories, Function<DemoStory, String> url) {
        return urlset(
                "",
                stories.stream()
                        .map(story -> """
                          <url><loc>%s</loc><lastmod>%s</lastmod></url>
                        """.formatted(url.apply(story), story.modified()))
                        .collect(Collectors.joining()));
    }

    static String ofNews(List<DemoStory> stories, Function<DemoStory, String> url, Function<DemoStory, String> paper) {
        return urlset(
                " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"",
                stories.stream()
                        .map(story -> """
                          <url>
                            <loc>%s</loc>
                            <lastmod>%s</lastmod>
                            <news:news>
                              <news:publication><news:name>%s</news:name><news:language>en</news:language></news:publication>
                              <news:publication_date>%s</news:publication_date>
                              <news:title>%s</news:title>
                            </news:news>
                          </url>
                        """.formatted(
                                        url.apply(story),
                                        story.modified(),
                                        paper.apply(story),
                                        story.published(),
                                        escape(story.article().title())))
                        .collect(Collectors.joining()));
    }

    private static String urlset(String namespaces, String urls) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"%s>
                %s</urlset>
                """.formatted(namespaces, urls);
    }
}
