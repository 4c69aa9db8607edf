package commentariat.bench.miss;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.ingest.extract.ExtractedArticle;
import commentariat.ingest.extract.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What was read off a page against what a person reads off it: its text paragraph by paragraph, its title, authors and day. */
public final class PageMisses {
    private static final int LEAST_WORDS = 3;

    private final String set;
    private final JsonNode labels;
    private final Optional<ExtractedArticle> article;
    private final List<Piece> pieces;
    private final List<Shingles> shingles = new ArrayList<>();

    private PageMisses(String set, JsonNode labels, Optional<ExtractedArticle> article, List<Piece> pieces) {
        this.set = set;
        this.labels = labels;
        this.article = article;
        this.pieces = pieces;
    }

    /**
     * The misses of a page.
     *
     * @param labels its line in the file of labels
     * @param article what was read off it, where it was taken for an article
     * @param pieces all the text on it, and what became of each piece
     */
    public static List<Miss> of(String set, JsonNode labels, Optional<ExtractedArticle> article, List<Piece> pieces) {
        return new PageMisses(set, labels, article, pieces).find();
    }

    private List<Miss> find() {
        List<Miss> misses = new ArrayList<>();
        text().ifPresent(misses::add);
        field(
                        MissKind.PAGE_TITLE,
                        "title",
                        label("title"),
                        article.map(ExtractedArticle::title).orElse(""))
                .ifPresent(misses::add);
        field(MissKind.PAGE_DAY, "published", day(label("published")), day(published()))
                .ifPresent(misses::add);
        field(MissKind.PAGE_AUTHORS, "authors", authors(), together(found())).ifPresent(misses::add);
        return misses;
    }

    private String label(String name) {
        return labels.path(name).asText("");
    }

    private String published() {
        return article.flatMap(ExtractedArticle::published)
                .map(Object::toString)
                .orElse("");
    }

    private static String day(String moment) {
        return moment.length() < 10 ? moment : moment.substring(0, 10);
    }

    private List<String> found() {
        return article.map(ExtractedArticle::authors).orElse(List.of());
    }

    private String authors() {
        return together(StreamSupport.stream(labels.path("authors").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static String together(List<String> names) {
        return new TreeSet<>(names).stream().collect(Collectors.joining(", "));
    }

    /** A field that the labels know and that was read differently. */
    private Optional<Miss> field(MissKind kind, String name, String gold, String ours) {
        boolean same = gold.replaceAll("\\s+", " ").strip().equals(ours)
                || kind == MissKind.PAGE_AUTHORS && gold.equalsIgnoreCase(ours);
        if (gold.isEmpty() || same) {
            return Optional.empty();
        }
        return Optional.of(new Miss(
                kind,
                set,
                labels.path("id").asText(),
                article.map(found -> found.foundBy().get(name)),
                Optional.empty(),
                gold,
                ours.isEmpty() ? "nothing" : ours,
                Math.max(1, Shingles.words(gold)),
                List.of()));
    }

    private Optional<Miss> text() {
        List<Comparison> rows = rows(
                paragraphs(label("text")),
                article.map(ExtractedArticle::paragraphs).orElse(List.of()));
        List<Comparison> different = rows.stream()
                .filter(row -> row.differs() && Shingles.words(row.gold() + row.ours()) >= LEAST_WORDS)
                .toList();
        if (label("text").isEmpty() || different.isEmpty()) {
            return Optional.empty();
        }
        int missed =
                different.stream().mapToInt(row -> Shingles.words(row.gold())).sum();
        int taken =
                different.stream().mapToInt(row -> Shingles.words(row.ours())).sum();
        return Optional.of(new Miss(
                MissKind.PAGE_TEXT,
                set,
                labels.path("id").asText(),
                different.stream().map(Comparison::reason).findFirst(),
                Optional.empty(),
                Shingles.words(label("text")) + " words, " + missed + " of them left out",
                taken + " words that are no part of it",
                Math.max(1, missed + taken),
                List.of(),
                rows));
    }

    /** Of each piece, made when a paragraph is missed. */
    private List<Shingles> shingles() {
        if (shingles.isEmpty()) {
            pieces.forEach(piece -> shingles.add(new Shingles(piece.text())));
        }
        return shingles;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** Both texts in reading order; a paragraph that both have stands in one row. */
    private List<Comparison> rows(List<String> gold, List<String> ours) {
        Shingles inGold = new Shingles(String.join("\n", gold));
        Shingles inOurs = new Shingles(String.join("\n", ours));
        List<Comparison> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < gold.size() || j < ours.size()) {
            if (i < gold.size() && !inOurs.hold(new Shingles(gold.get(i)))) {
                rows.add(new Comparison(gold.get(i), "", fate(gold.get(i))));
                i++;
            } else if (j < ours.size() && !inGold.hold(new Shingles(ours.get(j)))) {
                rows.add(new Comparison("", ours.get(j), "taken"));
                j++;
            } else {
                // what one text cuts in two stands in rows that hold more than one paragraph
                StringBuilder left = new StringBuilder();
                StringBuilder right = new StringBuilder();
                for (; i < gold.size() && inOurs.hold(new Shingles(gold.get(i))); i++) {
                    left.append(left.isEmpty() ? "" : "\n").append(gold.get(i));
                }
                for (; j < ours.size() && inGold.hold(new Shingles(ours.get(j))); j++) {
                    right.append(right.isEmpty() ? "" : "\n").append(ours.get(j));
                }
                rows.add(new Comparison(
                        left.isEmpty() ? "…" : left.toString(), right.isEmpty() ? "…" : right.toString(), ""));
            }
        }
        return rows;
    }

    /** What became of the piece of the page that a paragraph of the labels is. */
    private String fate(String paragraph) {
        Shingles words = new Shingles(paragraph);
        for (int i = 0; i < pieces.size(); i++) {
            if (words.hold(shingles().get(i)) || shingles().get(i).hold(words)) {
                return pieces.get(i).fate();
            }
        }
        return "not on the page";
    }
}
