package commentariat.ingest.extract;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** When an article was published and last changed, by the surest clue that can be believed. */
final class Published {
    private static final Pattern DAY_IN_PATH =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?:/|-|$|\\D)");
    private static final String[] NAMES = {
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
        "date"
    };
    private static final Pattern PUBLICATION = Pattern.compile("publi.*(?:date|time)|(?:date|time).*publi|pub-?date");
    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_LABEL = 25;
    private static final int MOST_BLOCKS = 1_000;
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final double QUARTER = 15 * 60;
    private static final int MOST_QUARTERS = 14 * 4;

    private static final int LONGEST = 200;

    private final Clues clues;
    private final LinkedData data;
    private final Hints hints;
    private final boolean monthFirst;

    Published(Clues clues, LinkedData data, Hints hints) {
        this.clues = clues;
        this.data = data;
        this.hints = hints;
        // the United States alone write the month first
        this.monthFirst = Stream.of(clues.language(), clues.meta("og:locale"))
                .flatMap(Optional::stream)
                .anyMatch(tag -> tag.equalsIgnoreCase("en-US") || tag.equalsIgnoreCase("en_US"));
    }

    Optional<Found<OffsetDateTime>> published(URI url, Outline outline, String title, List<String> authors) {
        Optional<DateElements.Visible> visible = clues.dates
                .published(monthFirst)
                .filter(shown -> isPast(shown.at().at()));
        Optional<DateElements.Visible> near = visible.filter(shown -> shown.trust() != DateElements.Trust.FAR)
                .or(() -> inText(outline, title, authors));
        Optional<Found<OffsetDateTime>> declared = declared();
        if (declared.isPresent()
                && near.isPresent()
                && isPageClock(declared.get().value(), near.get())) {
            return shown(near);
        }
        return declared.map(found -> new Found<>(inOwnZone(found.value(), near), found.by()))
                .or(() -> shown(near.filter(date -> !isContradicted(date, url))))
                .or(() -> hints.published().map(at -> new Found<>(at.atOffset(ZoneOffset.UTC), "listing")))
                .or(() -> hints.fetchedAt().flatMap(clues.dates::ago).map(at -> new Found<>(at, "text")))
                .or(() -> inPath(url))
                .or(this::modified)
                .or(() -> changedInText(outline))
                .or(() -> shown(visible));
    }

    /** Whether the page's own address names another day than a date that may be another article's. */
    private boolean isContradicted(DateElements.Visible date, URI url) {
        return date.trust() != DateElements.Trust.SURE
                && inPath(url)
                        .filter(day -> Duration.between(day.value(), date.at().at())
                                        .abs()
                                        .compareTo(ONE_DAY.multipliedBy(2))
                                > 0)
                        .isPresent();
    }

    private Optional<Found<OffsetDateTime>> changedInText(Outline outline) {
        return outline.blocks.stream()
                .limit(MOST_BLOCKS)
                .map(Block::text)
                .filter(text -> text.length() < LONGEST_LINE && Moments.holdsYear(text) && DateLine.isChange(text))
                .flatMap(text -> DateLine.read(text, monthFirst).stream())
                .map(line -> line.at().at())
                .filter(this::isPast)
                .findFirst()
                .map(at -> new Found<>(at, "text"));
    }

    private static Optional<Found<OffsetDateTime>> shown(Optional<DateElements.Visible> visible) {
        return visible.map(shown -> new Found<>(shown.at().at(), shown.by()));
    }

    /** What the page tells machines. */
    private Optional<Found<OffsetDateTime>> declared() {
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
                () -> moment(clues.meta(NAMES), "meta"),
                () -> moment(clues.metaLike(PUBLICATION), "meta"),
                () -> moment(data.text("dateCreated", "uploadDate"), "json-ld"));
    }

    /**
     * Whether a page writes its last change, or the moment of its making, into both dates that it tells machines, while readers are shown the
     * day on which it appeared.
     */
    private boolean isPageClock(OffsetDateTime declared, DateElements.Visible visible) {
        boolean same = modified()
                .map(changed ->
                        Duration.between(declared, changed.value()).abs().compareTo(ONE_DAY) <= 0)
                .orElse(false);
        return same
                && visible.trust() == DateElements.Trust.SURE
                && visible.at().at().isBefore(declared.minus(ONE_DAY));
    }

    /**
     * The same moment in the zone in which the page shows it, so that the day is the paper's day: pages tell machines the time in UTC. The
     * zone is known where readers are shown a time that is some quarters of an hour away.
     */
    private OffsetDateTime inOwnZone(OffsetDateTime moment, Optional<DateElements.Visible> visible) {
        if (!moment.getOffset().equals(ZoneOffset.UTC)
                || visible.isEmpty()
                || !visible.get().at().timed()) {
            return moment;
        }
        Moments.Written shown = visible.get().at();
        if (shown.zoned()) {
            boolean same = Duration.between(moment, shown.at()).abs().compareTo(Duration.ofMinutes(1)) <= 0;
            return same ? moment.withOffsetSameInstant(shown.at().getOffset()) : moment;
        }
        long seconds = Duration.between(moment.toLocalDateTime(), shown.at().toLocalDateTime())
                .toSeconds();
        long quarters = Math.round(seconds / QUARTER);
        boolean zone = Math.abs(seconds - quarters * QUARTER) <= 60 && Math.abs(quarters) <= MOST_QUARTERS;
        return zone ? moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) (quarters * QUARTER))) : moment;
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
                () -> shown(clues.dates
                        .changed(monthFirst)
                        .filter(date -> isPast(date.at().at()))),
                () -> hints.modified().map(at -> new Found<>(at.atOffset(ZoneOffset.UTC), "listing")));
    }

    private Optional<Found<OffsetDateTime>> moment(Optional<String> text, String by) {
        return text.flatMap(written -> Moments.read(written, monthFirst))
                .map(Moments.Written::at)
                .filter(this::isPast)
                .map(at -> new Found<>(at, by));
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

    private Optional<Found<OffsetDateTime>> inPath(URI url) {
        Matcher matcher = DAY_IN_PATH.matcher(url.getPath() == null ? "" : url.getPath());
        return matcher.find()
                ? moment(Optional.of(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)), "url")
                : Optional.empty();
    }

    /**
     * A short line with a date: near the headline, the first that stands after it, else the last before; else one that says what date it is, or
     * that stands right below an author's name.
     */
    private Optional<DateElements.Visible> inText(Outline outline, String title, List<String> authors) {
        int blocks = Math.min(MOST_BLOCKS, outline.blocks.size());
        int at = headline(outline, blocks, title);
        int last = Math.min(blocks, Math.max(at, 0) + 12);
        for (int i = Math.max(0, at - 3); i < last; i++) {
            Optional<DateLine> line = line(outline, i);
            if (line.filter(date -> !date.isChange()).isPresent()) {
                boolean below = at >= 0 && i > at && i <= at + 6;
                boolean sure = line.get().isPublication()
                        || below && DateLine.isBare(outline.blocks.get(i).text());
                return Optional.of(new DateElements.Visible(
                        line.get().at(), sure ? DateElements.Trust.SURE : DateElements.Trust.NEAR, "text"));
            }
        }
        for (int i = last; i < blocks; i++) {
            Optional<DateLine> line = line(outline, i);
            if (line.isPresent()
                    && (line.get().isPublication() || !line.get().isChange() && isSigned(outline, i, authors))) {
                return Optional.of(new DateElements.Visible(line.get().at(), DateElements.Trust.NEAR, "text"));
            }
        }
        return Optional.empty();
    }

    /** The block that holds the headline and little else, or else the first heading of the first level; -1 where there is none. */
    private static int headline(Outline outline, int blocks, String title) {
        int first = -1;
        for (int i = 0; i < blocks; i++) {
            Block block = outline.blocks.get(i);
            boolean heading = block.box().tag.equals("h1");
            String text = block.text();
            // in the text it may be one of its questions
            boolean whole = text.equals(title) || text.length() < 2 * title.length() && text.contains(title);
            if (whole && (first < 0 || heading)) {
                return i;
            }
            first = first < 0 && heading ? i : first;
        }
        return first;
    }

    /** What a short block says of a date, with the label that stands in a block of its own before it. */
    private Optional<DateLine> line(Outline outline, int at) {
        String text = outline.blocks.get(at).text();
        if (text.length() >= LONGEST_LINE || !Moments.holdsYear(text)) {
            return Optional.empty();
        }
        String before = at == 0 ? "" : outline.blocks.get(at - 1).text();
        boolean labelled = before.length() <= LONGEST_LABEL && DateLine.isLabel(before) && DateLine.isBare(text);
        return DateLine.read(labelled ? before + " " + text : text, monthFirst)
                .filter(date -> isPast(date.at().at()));
    }

    private static boolean isSigned(Outline outline, int at, List<String> authors) {
        String before = outline.blocks.get(at - 1).text();
        return DateLine.isBare(outline.blocks.get(at).text())
                && before.length() < LONGEST_LINE
                && authors.stream().anyMatch(before::contains);
    }
}
