package commentariat.ingest.extract;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that show readers when the article appeared: {@code time}, and what is called a date. Collected in document order by
 * the one walk over the page; read only when asked.
 */
final class DateElements {
    private static final int MOST = 200;
    private static final int LONGEST = 160;
    /** What stands further from a headline than this many elements is no part of the article's head. */
    private static final int NEAR = 150;

    private static final int BESIDE = 60;
    private static final int DEEPEST = 6;
    private static final int MOST_READ = 40;
    private static final Pattern ANOTHER_DATE = Pattern.compile("^.*(?:19|20)\\d\\d");

    private final List<Shown> elements = new ArrayList<>();
    private final List<Integer> headlines = new ArrayList<>();
    private final Labels labels;
    private int seen;

    /** What was read off elements already. */
    private final Map<Element, Optional<DateLine>> lines = new IdentityHashMap<>();

    /** @param at its place among the elements of the page */
    private record Shown(Element element, int at) {}

    /** How far a date that readers see can be trusted to be this article's. */
    enum Trust {
        /** The page says that it is the day of publication, or it is the only one by the headline. */
        SURE,
        /** It stands in the article's head, as far as can be told. */
        NEAR,
        /** It stands somewhere. */
        FAR
    }

    /**
     * A date as readers see it.
     *
     * @param by how it was found, as in {@link ExtractedArticle#foundBy()}
     */
    record Visible(Moments.Written at, Trust trust, String by) {}

    DateElements(Labels labels) {
        this.labels = labels;
    }

    /** Takes note of an element, where it is one of them; {@code label}: what it is called. */
    void look(Element element, Label label) {
        seen++;
        String tag = element.normalName();
        if (tag.equals("h1") && headlines.size() < MOST) {
            headlines.add(seen);
        }
        boolean date = tag.equals("time")
                || !tag.equals("body")
                        && !tag.equals("html")
                        && !tag.equals("meta")
                        && !tag.equals("article")
                        && label.date();
        if (date && elements.size() < MOST) {
            elements.add(new Shown(element, seen));
        }
    }

    /** The date of publication that stands nearest to a headline. */
    Optional<Visible> published(boolean monthFirst) {
        Optional<Visible> far = Optional.empty();
        for (Shown shown : byDistance()) {
            Optional<DateLine> line = line(shown.element, monthFirst);
            if (line.isEmpty() || line.get().isChange() || labels.isOfAnother(shown.element)) {
                continue;
            }
            int distance = distance(shown);
            boolean sure = line.get().isPublication() || distance < BESIDE && isAlone(shown.element);
            Visible date =
                    visible(shown.element, line.get(), sure ? Trust.SURE : distance < NEAR ? Trust.NEAR : Trust.FAR);
            if (date.trust() != Trust.FAR) {
                return Optional.of(date);
            }
            far = far.or(() -> Optional.of(date));
        }
        return far;
    }

    /** The date of the last change that stands nearest to a headline. */
    Optional<Visible> changed(boolean monthFirst) {
        return byDistance().stream()
                .filter(shown -> !labels.isOfAnother(shown.element))
                .flatMap(shown -> line(shown.element, monthFirst).stream()
                        .filter(DateLine::isChange)
                        .map(line -> visible(shown.element, line, Trust.NEAR)))
                .findFirst();
    }

    /** The words by a headline that tell how long ago the article appeared. */
    Optional<OffsetDateTime> ago(Instant fetchedAt) {
        return byDistance().stream()
                .filter(shown -> distance(shown) < NEAR && !labels.isOfAnother(shown.element))
                .map(shown -> text(shown.element))
                .filter(text -> text.length() < LONGEST && !DateLine.isChange(text))
                .flatMap(text -> Ago.read(text, fetchedAt).stream())
                .findFirst();
    }

    private List<Shown> byDistance() {
        return elements.stream()
                .sorted(Comparator.comparingInt(this::distance))
                .limit(MOST_READ)
                .toList();
    }

    /** How many elements stand between a headline and it; a date that stands before a headline counts as twice as far. */
    private int distance(Shown shown) {
        int least = Integer.MAX_VALUE;
        for (int headline : headlines) {
            int behind = shown.at - headline;
            least = Math.min(least, behind >= 0 ? behind : -2 * behind);
        }
        return least;
    }

    /** Whether no more than one other date is called so: those of other articles stand in rows. */
    private boolean isAlone(Element element) {
        return elements.stream()
                        .filter(shown -> shown.element.className().equals(element.className())
                                && shown.element.normalName().equals(element.normalName()))
                        .limit(3)
                        .count()
                < 3;
    }

    private static Visible visible(Element element, DateLine line, Trust trust) {
        return new Visible(line.at(), trust, element.normalName().equals("time") ? "time-element" : "text");
    }

    private Optional<DateLine> line(Element element, boolean monthFirst) {
        return lines.computeIfAbsent(element, shown -> read(shown, monthFirst));
    }

    private Optional<DateLine> read(Element element, boolean monthFirst) {
        boolean time = element.normalName().equals("time");
        // what holds a time element shows that one's date, which comes by itself
        if (!time && holdsTime(element)) {
            return Optional.empty();
        }
        String text = text(element);
        if (text.length() > LONGEST || !time && !Moments.holdsYear(text)) {
            return Optional.empty();
        }
        Label label = labels.of(element);
        Element parent = element.parent();
        boolean changed = label.changed() || parent != null && labels.of(parent).changed();
        boolean published = element.hasAttr("pubdate") || around(element).contains("publi");
        String lead = parent == null ? "" : lead(text, text(parent));
        for (String attribute : List.of("datetime", "content", "data-datetime")) {
            Optional<Moments.Written> at = Moments.read(element.attr(attribute), monthFirst);
            if (at.isPresent()) {
                return Optional.of(
                        DateLine.of(at.get(), lead + text, element.hasAttr("pubdate"), changed && !published));
            }
        }
        return DateLine.read(lead + text, monthFirst)
                .map(line -> changed && !published && !line.isPublication() ? line.asChange() : line);
    }

    private boolean holdsTime(Element element) {
        return elements.stream()
                .map(Shown::element)
                .filter(inner -> inner.normalName().equals("time") && inner.hasAttr("datetime"))
                .anyMatch(inner -> isWithin(inner, element));
    }

    private static boolean isWithin(Element inner, Element outer) {
        Element at = inner.parent();
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (at == outer) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** What stands just before it on its line. */
    private static String lead(String text, String parent) {
        int at = text.isEmpty() ? -1 : parent.indexOf(text);
        String lead = at <= 0 ? "" : parent.substring(Math.max(0, at - 30), at);
        // what stands before another date belongs to that one
        return ANOTHER_DATE.matcher(lead).replaceFirst("");
    }

    private static String text(Element element) {
        return TextCleaner.line(BylineElements.text(element).replace(BylineText.SEAM, ' '));
    }

    private static String around(Element element) {
        return (element.className() + " " + element.attr("itemprop") + " "
                        + (element.parent() == null ? "" : element.parent().className()))
                .toLowerCase(Locale.ROOT);
    }
}
