package commentariat.app.report;

import commentariat.ingest.SourceCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What each source would bring, and why not: a line a source, and on demand a line a link. */
public final class SourcesReport {
    private final Paper paper;

    /** Printed on {@code paper}. */
    public SourcesReport(Paper paper) {
        this.paper = paper;
    }

    /** The lines of the report; {@code links} asks for every link. */
    public List<String> of(List<SourceCheck> checks, boolean links) {
        List<String> lines = new ArrayList<>();
        for (SourceCheck check : checks) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %-28s %s",
                    check.ingestible() > 0 ? "✓" : "✗",
                    check.source().id(),
                    check.error().map(Paper::clean).orElseGet(() -> counts(check))));
            if (links) {
                check.links().forEach(link -> lines.add(link(link)));
            }
        }
        long good = checks.stream().filter(check -> check.ingestible() > 0).count();
        lines.add(paper.bold(good + " of " + checks.size() + " sources would bring something"));
        return lines;
    }

    private static String counts(SourceCheck check) {
        Map<String, Integer> reasons = new TreeMap<>();
        check.links().forEach(link -> link.whyNot().ifPresent(reason -> reasons.merge(reason, 1, Integer::sum)));
        StringBuilder counts =
                new StringBuilder(check.ingestible() + " of " + check.links().size() + " links");
        reasons.forEach((reason, count) ->
                counts.append("; ").append(count).append(": ").append(Paper.clean(reason)));
        return counts.toString();
    }

    private String link(SourceCheck.Link link) {
        String url = link.url().map(Object::toString).orElse("(no link)");
        String title = link.title().map(text -> "  " + Paper.clean(text)).orElse("");
        return "    " + Paper.clean(url) + paper.faint(title)
                + link.whyNot().map(reason -> "  — not: " + Paper.clean(reason)).orElse("");
    }
}
