package commentariat.ingest.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** When an article was published and last changed, by the surest clue that can be believed. */
final class Published {
    private static final Pattern DAY_IN_PATH =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?:/|-|$|\\D)");
    private static final Pattern MODIFIED = Pattern.compile("updat|modif|edit|revis|aktualis|mise|actualiz");

    private static final int LONGEST = 200;

    private final Clues clues;
    private final LinkedData data;
    private final Hints hints;

    Published(Clues clues, LinkedData data, Hints hints) {
        this.clues = clues;
        this.data = data;
        this.hints = hints;
    }

    Optional<Found<OffsetDateTime>> published(URI url, Outline outline, String title) {
        return Found.first(
                () -> moment(data.text("datePublished"), "json-ld"),
                () -> moment(
                        clues.meta(
                                "article:published_time",
                                "og:article:published_time",
                                "og:published_time",
                                "article:published"),
                        "opengraph"),
                () -> itemprop("datepublished"),
                () -> moment(
                        clues.meta(
                                "parsely-pub-date",
                                "sailthru.date",
                                "datepublished",
                                "publishdate",
                                "publish-date",
                                "publish_date",
                                "pubdate",
                                "publication_date",
                                "publication-date",
                                "published_time",
                                "dc.date.issued",
                                "dcterms.created",
                                "dcterms.issued",
                                "dc.date",
                                "dcterms.date",
                                "dc.date.created",
                                "article.published",
                                "cxenseparse:recs:publishtime",
                                "ptime",
                                "date.release",
                                "originalpublicationdate",
                                "article_date_original",
                                "published-date",
                                "pub_date",
                                "displaydate",
                                "citation_publication_date",
                                "citation_date",
                                "date"),
                        "meta"),
                () -> moment(data.text("dateCreated", "uploadDate"), "json-ld"),
                this::timeElement,
                () -> hints.published().map(at -> new Found<>(at.atOffset(ZoneOffset.UTC), "listing")),
                () -> inPath(url),
                () -> inText(outline, title),
                () -> moment(clues.meta("last-modified", "article:modified_time", "og:updated_time"), "meta"));
    }

    Optional<Found<OffsetDateTime>> modified() {
        return Found.first(
                () -> moment(data.text("dateModified"), "json-ld"),
                () -> moment(
                        clues.meta("article:modified_time", "og:updated_time", "og:article:modified_time"),
                        "opengraph"),
                () -> itemprop("datemodified"),
                () -> moment(
                        clues.meta("last-modified", "dcterms.modified", "datemodified", "lastmod", "revised"), "meta"),
                () -> hints.modified().map(at -> new Found<>(at.atOffset(ZoneOffset.UTC), "listing")));
    }

    private Optional<Found<OffsetDateTime>> moment(Optional<String> text, String by) {
        return text.flatMap(Moments::parse).filter(this::isPast).map(at -> new Found<>(at, by));
    }

    /** A day's grace for clocks and for days without a zone. */
    private boolean isPast(OffsetDateTime moment) {
        return hints.fetchedAt()
                .map(fetched -> moment.toInstant().isBefore(fetched.plusSeconds(86_400)))
                .orElse(true);
    }

    private Optional<Found<OffsetDateTime>> itemprop(String name) {
        for (Element element : clues.itemprop(name)) {
            Optional<Found<OffsetDateTime>> found = moment(Optional.of(written(element)), "microdata");
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static String written(Element element) {
        for (String attribute : List.of("datetime", "content", "data-datetime")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return TextCleaner.line(element, LONGEST);
    }

    private Optional<Found<OffsetDateTime>> timeElement() {
        Optional<Found<OffsetDateTime>> first = Optional.empty();
        for (Element time : clues.times) {
            String around = (time.className() + " " + time.attr("itemprop") + " "
                            + (time.parent() == null ? "" : time.parent().className()))
                    .toLowerCase(Locale.ROOT);
            Optional<Found<OffsetDateTime>> found = moment(Optional.of(written(time)), "time-element");
            if (found.isPresent()
                    && (time.hasAttr("pubdate") || around.contains("publi") || around.contains("posted"))) {
                return found;
            }
            if (first.isEmpty() && !MODIFIED.matcher(around).find()) {
                first = found;
            }
        }
        return first;
    }

    private Optional<Found<OffsetDateTime>> inPath(URI url) {
        Matcher matcher = DAY_IN_PATH.matcher(url.getPath() == null ? "" : url.getPath());
        return matcher.find()
                ? moment(Optional.of(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)), "url")
                : Optional.empty();
    }

    /** A short line with a date, near the headline: the first that stands after it, else the last before. */
    private Optional<Found<OffsetDateTime>> inText(Outline outline, String title) {
        int at = 0;
        for (int i = 0; i < outline.blocks.size(); i++) {
            if (outline.blocks.get(i).text().equals(title)) {
                at = i;
                break;
            }
        }
        int last = Math.min(outline.blocks.size(), at + 12);
        for (int i = Math.max(0, at - 3); i < last; i++) {
            String text = outline.blocks.get(i).text();
            if (text.length() < 100) {
                Optional<Found<OffsetDateTime>> found = moment(Optional.of(text), "text");
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
