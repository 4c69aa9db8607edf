package commentariat.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads feeds that are not well-formed or mix their dialects: every {@code item} or {@code entry} is an item, and of what stands in it the
 * usual names tell what it is, whatever their namespaces.
 */
final class LenientFeed {
    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final List<String> PUBLISHED = List.of("pubdate", "published", "issued", "date", "created");
    private static final List<String> MODIFIED = List.of("updated", "modified");

    private LenientFeed() {}

    /** Empty where it is no feed at all. */
    static Optional<Listing.Items> read(String xml, URI url) {
        Document document = Jsoup.parse(xml, url.toString(), Parser.xmlParser());
        boolean feed = false;
        List<Item> items = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            String name = localName(element);
            feed |= ROOTS.contains(name);
            if (ITEMS.contains(name)) {
                items.add(item(element, url));
            }
        }
        return feed || !items.isEmpty() ? Optional.of(new Listing.Items(items)) : Optional.empty();
    }

    private static Item item(Element item, URI url) {
        return new Item(
                link(item).flatMap(href -> Links.of(url, href)),
                FeedReader.title(text(item, List.of("title"))),
                FeedReader.moment(text(item, PUBLISHED)),
                FeedReader.moment(text(item, MODIFIED)));
    }

    private static Optional<String> link(Element item) {
        String best = "";
        for (Element child : item.children()) {
            if (localName(child).equals("link")) {
                String rel = child.attr("rel");
                String href = child.hasAttr("href") ? child.attr("href") : child.text();
                if (!href.isBlank()
                        && (best.isEmpty() || rel.equals("alternate"))
                        && !rel.equals("enclosure")
                        && !rel.equals("self")) {
                    best = href;
                }
            }
        }
        if (best.isEmpty()) {
            String guid = text(item, List.of("guid", "id"));
            best = guid.startsWith("http") ? guid : item.attr("rdf:about");
        }
        return best.isBlank() ? Optional.empty() : Optional.of(best);
    }

    private static String text(Element item, List<String> names) {
        for (String name : names) {
            for (Element child : item.children()) {
                if (localName(child).equals(name) && !child.text().isBlank()) {
                    return child.text();
                }
            }
        }
        return "";
    }

    private static String localName(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
