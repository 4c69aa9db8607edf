package commentariat.ingest.extract;

import commentariat.ingest.charset.Charsets;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads an article off a page. Pure: the same bytes, URL and hints give the same answer on any machine; no clock, no I/O. Any input has an
 * answer: what no article can be read from is a {@link NotAnArticle}.
 */
public final class Extraction {
    /** Texts shorter than this are articles only where the page says that it is one. */
    private static final int SHORT_ARTICLE = 60;

    private static final int SHORTEST_ARTICLE = 25;
    private static final int LONGEST_SUBTITLE = 1_000;
    private static final Pattern TEXT_TYPE = Pattern.compile("^\\s*(?:text/|application/(?:xhtml|xml|octet-stream)).*");

    private Extraction() {}

    /** The article of a page of which nothing but its bytes and its URL are known. */
    public static Extracted extract(byte[] page, URI url) {
        return extract(page, url, Hints.none());
    }

    /**
     * The article of a page.
     *
     * @param page the bytes that the server sent, content decoding undone
     * @param url absolute: the URL that answered
     * @param hints what else is known; a page that says otherwise wins, the selectors win over the page
     */
    public static Extracted extract(byte[] page, URI url, Hints hints) {
        Optional<String> type = hints.contentType().map(text -> text.toLowerCase(Locale.ROOT));
        if (type.isPresent()
                && !type.get().isBlank()
                && !TEXT_TYPE.matcher(type.get()).matches()) {
            return new NotAnArticle("the server calls it " + TextCleaner.line(type.get()) + ", not HTML");
        }
        if (page.length == 0) {
            return new NotAnArticle("the page is empty");
        }
        return read(page, url, hints).article();
    }

    /** Every piece of text on a page, in reading order, and what became of it: why an article reads as it does. */
    public static List<Piece> pieces(byte[] page, URI url) {
        Reading reading = read(page, url, Hints.none());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < reading.outline.blocks.size(); i++) {
            pieces.add(new Piece(
                    reading.outline.blocks.get(i).text(),
                    reading.body.fates().get(i).name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return pieces;
    }

    private static Reading read(byte[] page, URI url, Hints hints) {
        // a source's own selectors may name any part of the page
        byte[] read = hints.selectors().isPresent() ? page : Pruning.of(page);
        return new Reading(Jsoup.parse(Charsets.decode(read, hints.contentType()), url.toString()), url, hints);
    }

    /** One page while it is read. */
    private static final class Reading {
        private final Document document;
        private final URI url;
        private final Hints hints;
        private final Clues clues;
        private final LinkedData data;
        private final Outline outline;
        private final String title;
        private final List<String> authors;
        private final Body.Chosen body;
        private final Map<String, String> foundBy = new HashMap<>();

        Reading(Document document, URI url, Hints hints) {
            this.document = document;
            this.url = url;
            this.hints = hints;
            Labels labels = new Labels();
            this.clues = new Clues(labels);
            this.outline = Outline.of(document, labels, clues);
            this.data = LinkedData.of(clues.linkedData, clues.meta("og:title").orElse(clues.title()));
            List<String> site = siteNames();
            this.title = note(
                            "title",
                            selected(hints.selectors().flatMap(Selectors::title))
                                    .or(() -> Title.of(clues, data, outline, site, hints))
                                    .or(() -> data.text("headline").map(text -> new Found<>(text, "json-ld"))))
                    .orElse("");
            this.authors = note("authors", selectedAuthors().or(() -> Byline.of(clues, data, outline, site, title)))
                    .orElse(List.of());
            this.body = body();
        }

        Extracted article() {
            List<String> paragraphs = withFallback(body.paragraphs());
            int length = paragraphs.stream().mapToInt(String::length).sum();
            boolean saysSo = data.text("headline").isPresent()
                    || clues.meta("og:type")
                            .map(type -> type.equalsIgnoreCase("article"))
                            .orElse(false);
            if (length < (saysSo ? SHORTEST_ARTICLE : SHORT_ARTICLE)) {
                return new NotAnArticle("0 of " + body.seen() + " paragraphs look like text");
            }
            Published dates = new Published(clues, data, hints);
            Optional<OffsetDateTime> published =
                    note("published", selectedDate().or(() -> dates.published(url, outline, title, authors)));
            return new ExtractedArticle(
                    title,
                    note("subtitle", subtitle()),
                    authors,
                    published,
                    note("modified", dates.modified()),
                    note("language", PageLanguage.of(clues, data, hints, paragraphs)),
                    note("canonicalUrl", Address.of(clues, url)).orElse(url),
                    note("section", section()),
                    paragraphs,
                    foundBy);
        }

        private <T> Optional<T> note(String field, Optional<Found<T>> found) {
            found.ifPresent(value -> foundBy.put(field, value.by()));
            return found.map(Found::value);
        }

        private List<String> siteNames() {
            List<String> names = new ArrayList<>(clues.allMeta("og:site_name"));
            clues.meta("application-name").ifPresent(names::add);
            names.addAll(data.publishers());
            String host = url.getHost() == null ? "" : url.getHost().replaceFirst("^www\\.", "");
            names.add(host);
            for (String label : host.split("\\.")) {
                if (label.length() > 2) {
                    names.add(label);
                }
            }
            return names;
        }

        private Body.Chosen body() {
            Optional<String> selector = hints.selectors().flatMap(Selectors::body);
            if (selector.isPresent()) {
                List<String> paragraphs = new ArrayList<>();
                for (Element element : document.select(selector.get())) {
                    Document alone = Document.createShell(url.toString());
                    alone.body().appendChild(element.clone());
                    Outline.of(alone).blocks.forEach(block -> paragraphs.add(block.text()));
                }
                if (!paragraphs.isEmpty()) {
                    foundBy.put("text", "selector");
                    return new Body.Chosen(paragraphs, Collections.nCopies(paragraphs.size(), Body.Fate.KEPT));
                }
            }
            foundBy.put("text", "text");
            return Body.of(outline, title, authors);
        }

        /** Pages that show their text by script alone, or a part of it, may still carry it whole for search engines. */
        private List<String> withFallback(List<String> paragraphs) {
            if ("selector".equals(foundBy.get("text"))) {
                return paragraphs;
            }
            String said = data.text("articleBody").orElse("");
            int length = paragraphs.stream().mapToInt(String::length).sum();
            if (said.length() < 300 || said.length() < 2L * length) {
                return paragraphs;
            }
            foundBy.put("text", "json-ld");
            Document document = Jsoup.parse(said);
            List<String> blocks = new ArrayList<>();
            Outline.of(document).blocks.forEach(block -> blocks.add(block.text()));
            return blocks;
        }

        private Optional<Found<String>> subtitle() {
            return Found.first(
                    () -> data.text("alternativeHeadline").map(text -> new Found<>(text, "json-ld")),
                    () -> clues.itemprop("alternativeheadline").stream()
                            .map(element -> TextCleaner.line(element, LONGEST_SUBTITLE))
                            .filter(text -> !text.isBlank())
                            .findFirst()
                            .map(text -> new Found<>(text, "microdata")));
        }

        private Optional<Found<String>> section() {
            return Found.first(
                    () -> clues.meta("article:section", "og:article:section")
                            .map(text -> new Found<>(text, "opengraph")),
                    () -> data.text("articleSection").map(text -> new Found<>(text, "json-ld")),
                    () -> clues.meta("parsely-section", "section").map(text -> new Found<>(text, "meta")));
        }

        private Optional<Found<String>> selected(Optional<String> selector) {
            return selector.map(css -> document.select(css).first())
                    .map(element ->
                            TextCleaner.line(element.hasAttr("content") ? element.attr("content") : element.text()))
                    .filter(text -> !text.isBlank())
                    .map(text -> new Found<>(text, "selector"));
        }

        private Optional<Found<List<String>>> selectedAuthors() {
            return hints.selectors()
                    .flatMap(Selectors::author)
                    .map(css -> document.select(css).stream()
                            .map(element -> TextCleaner.line(element.text()))
                            .filter(text -> !text.isBlank())
                            .toList())
                    .filter(names -> !names.isEmpty())
                    .map(names -> new Found<>(names, "selector"));
        }

        private Optional<Found<OffsetDateTime>> selectedDate() {
            return hints.selectors()
                    .flatMap(Selectors::date)
                    .map(css -> document.select(css).first())
                    .flatMap(element -> Moments.parse(Published.written(element)))
                    .map(moment -> new Found<>(moment, "selector"));
        }
    }
}
