package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Everything on a page that may tell of the article's title, authors, dates, language and address; the walk that makes the page's {@link Outline} shows it every element. */
final class Clues {
    private static final int MOST = 200;
    private static final int LONGEST_TITLE = 1_000;

    /** Values of meta elements by name, property or itemprop in lower case. */
    final Map<String, List<String>> meta = new HashMap<>();

    final List<String> linkedData = new ArrayList<>();
    final List<Element> headings = new ArrayList<>();
    private final Labels labels;
    final BylineElements bylines;
    final DateElements dates;
    final Map<String, List<Element>> itemprops = new HashMap<>();
    private String title = "";
    private String canonical = "";
    private String language = "";

    /** @param labels what the elements of the page say of themselves */
    Clues(Labels labels) {
        this.labels = labels;
        this.bylines = new BylineElements(labels);
        this.dates = new DateElements(labels);
    }

    /** Takes note of an element, where it is one, whatever it is called. */
    void look(Node node) {
        if (node instanceof Element element) {
            look(element, labels.of(element));
        }
    }

    /** Takes note of an element; {@code label}: what it is called. */
    void look(Element element, Label label) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "title" -> title = title.isEmpty() ? TextCleaner.line(element, LONGEST_TITLE) : title;
            case "html" -> language = language.isEmpty() ? element.attr("lang").strip() : language;
            case "link" -> {
                if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
                    canonical = element.attr("href").strip();
                }
            }
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") && linkedData.size() < MOST) {
                    linkedData.add(element.data());
                }
            }
            case "h1" -> add(headings, element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            attributes(element, label);
        }
        dates.look(element, label);
    }

    private void attributes(Element element, Label label) {
        String itemprop = element.attributes().get("itemprop");
        if (!itemprop.isEmpty()) {
            add(itemprops.computeIfAbsent(itemprop.toLowerCase(Locale.ROOT), name -> new ArrayList<>()), element);
        }
        bylines.look(element, headings.size(), label, itemprop);
    }

    private void meta(Element element) {
        // some pages were written by hand
        String content = TextCleaner.line(element.attr(element.hasAttr("content") ? "content" : "value"));
        if (content.isEmpty()) {
            return;
        }
        for (String kind : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(kind).toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                add(meta.computeIfAbsent(name, key -> new ArrayList<>()), content);
                return;
            }
        }
    }

    private static <T> void add(List<T> list, T item) {
        if (list.size() < MOST) {
            list.add(item);
        }
    }

    /** The first value of the first of {@code names} that the page has. */
    Optional<String> meta(String... names) {
        for (String name : names) {
            List<String> values = meta.get(name);
            if (values != null) {
                return Optional.of(values.get(0));
            }
        }
        return Optional.empty();
    }

    /** The first value of the first, by name, of those that {@code pattern} is found in. */
    Optional<String> metaLike(Pattern pattern) {
        return meta.keySet().stream()
                .filter(name -> pattern.matcher(name).find())
                .sorted()
                .findFirst()
                .map(name -> meta.getOrDefault(name, List.of("")).get(0));
    }

    List<String> allMeta(String name) {
        return meta.getOrDefault(name, List.of());
    }

    List<Element> itemprop(String name) {
        return itemprops.getOrDefault(name, List.of());
    }

    String title() {
        return title;
    }

    Optional<String> canonical() {
        return canonical.isEmpty() ? Optional.empty() : Optional.of(canonical);
    }

    Optional<String> language() {
        return language.isEmpty() ? Optional.empty() : Optional.of(language);
    }
}
