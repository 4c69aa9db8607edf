package commentariat.app.report;

import commentariat.ingest.extract.ExtractedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The article as a reader would read it, with how each field was found. */
public final class ExtractReport {
    private final Paper paper;

    /** Printed on {@code paper}. */
    public ExtractReport(Paper paper) {
        this.paper = paper;
    }

    /** The lines of the report on {@code article}. */
    public List<String> of(ExtractedArticle article) {
        List<String> lines = new ArrayList<>();
        paper.wrap(article.title().isEmpty() ? "(no title)" : article.title(), 0)
                .forEach(line -> lines.add(paper.bold(line)));
        article.subtitle().ifPresent(subtitle -> lines.addAll(paper.wrap(subtitle, 0)));
        String byline = Stream.of(
                        Optional.of(String.join(", ", article.authors())).filter(authors -> !authors.isEmpty()),
                        article.published().map(Object::toString),
                        article.modified().map(modified -> "changed " + modified),
                        article.section(),
                        article.language())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        if (!byline.isEmpty()) {
            paper.wrap(byline, 0).forEach(line -> lines.add(paper.faint(line)));
        }
        lines.add(paper.faint(Paper.clean(article.canonicalUrl().toString())));
        for (String paragraph : article.paragraphs()) {
            lines.add("");
            lines.addAll(paper.wrap(paragraph, 0));
        }
        String found = article.foundBy().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(" · "));
        if (!found.isEmpty()) {
            lines.add("");
            paper.wrap("found by " + found, 0).forEach(line -> lines.add(paper.faint(line)));
        }
        return lines;
    }
}
