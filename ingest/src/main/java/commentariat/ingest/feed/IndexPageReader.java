package commentariat.ingest.feed;

import commentariat.ingest.charset.Charsets;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the links that a selector picks from an HTML page; each once, in the page's order. */
final class IndexPageReader {
    private IndexPageReader() {}

    static Listing read(byte[] body, Optional<String> contentType, URI url, String selector) {
        Document page = Jsoup.parse(Charsets.decode(body, contentType), url.toString());
        Map<String, Item> items = new LinkedHashMap<>();
        for (Element link : page.select(selector)) {
            Element anchor = link.normalName().equals("a") ? link : link.selectFirst("a[href]");
            if (anchor != null) {
                Optional<URI> target = Links.of(url, anchor.attr("href"));
                Optional<String> title = Optional.of(anchor.text().strip()).filter(text -> !text.isBlank());
                items.putIfAbsent(
                        target.map(URI::toString).orElse(anchor.attr("href")),
                        new Item(target, title, Optional.empty(), Optional.empty()));
            }
        }
        return items.isEmpty()
                ? new Listing.Unreadable(
                        "no link on the page matches \"" + selector + "\"; check the key \"links\" of the source")
                : new Listing.Items(List.copyOf(items.values()));
    }
}
