package commentariat.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Set<String> TEXTS =
            Set.of("title", "guid", "id", "pubdate", "published", "issued", "date", "created", "updated", "modified");
    private static final int LONGEST = 4_000;

    private LenientFeed() {}

    /** Empty where it is no feed at all. */
    static Optional<Listing.Items> read(String xml, URI url) {
        Document document = Jsoup.parse(xml, url.toString(), Parser.xmlParser());
        boolean feed = false;
        List<Parts> items = new ArrayList<>();
        // in the document's order, not by nesting: what is never closed holds all that follows
        for (Element element : document.getAllElements()) {
            String name = localName(element);
            feed |= ROOTS.contains(name);
            if (ITEMS.contains(name)) {
                items.add(new Parts(element.attr("rdf:about")));
            } else if (!items.isEmpty()) {
                items.get(items.size() - 1).take(name, element);
            }
        }
        return feed || !items.isEmpty()
                ? Optional.of(new Listing.Items(
                        items.stream().map(parts -> parts.item(url)).toList()))
                : Optional.empty();
    }

    /** What was found of one item so far: the first of each name counts. */
    private static final class Parts {
        private final String about;
        private final Map<String, String> texts = new HashMap<>();
        private String link = "";

        Parts(String about) {
            this.about = about;
        }

        void take(String name, Element element) {
            if (name.equals("link")) {
                link(element);
            } else if (TEXTS.contains(name)) {
                // its own text alone, as it may never have been closed
                String text = element.ownText().isBlank() ? element.text() : element.ownText();
                if (!text.isBlank() && text.length() < LONGEST) {
                    texts.putIfAbsent(name, text);
                }
            }
        }

        private void link(Element element) {
            String rel = element.attr("rel");
            String href = element.hasAttr("href") ? element.attr("href") : element.ownText();
            boolean better = link.isEmpty() || rel.equals("alternate");
            if (!href.isBlank() && better && !rel.equals("enclosure") && !rel.equals("self")) {
                link = href;
            }
        }

        Item item(URI url) {
            String guid = first(List.of("guid", "id"));
            String href = !link.isEmpty() ? link : guid.startsWith("http") ? guid : about;
            return new Item(
                    Links.of(url, href),
                    FeedReader.title(first(List.of("title"))),
                    FeedReader.moment(first(PUBLISHED)),
                    FeedReader.moment(first(MODIFIED)));
        }

        private String first(List<String> names) {
            return names.stream()
                    .map(name -> texts.getOrDefault(name, ""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private static String localName(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
