package commentariat.app.report;

import commentariat.app.balance.Missing;
import commentariat.app.balance.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A balance for people: two lines of counts, a line for each that is missing, and whether it closes. */
public final class BalanceReport {
    private final Paper paper;

    /** Printed on {@code paper}. */
    public BalanceReport(Paper paper) {
        this.paper = paper;
    }

    /**
     * The lines of the report.
     *
     * @param withStore whether the tables were looked at
     */
    public List<String> of(Statement statement, boolean withStore) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                statement.articles(),
                "articles",
                statement.enriched() + " enriched",
                statement.withdrawn() + " withdrawn",
                statement.deadLettered() + " dead-lettered",
                statement.discarded() + " discarded",
                statement.pending() + " pending",
                statement.notEnriched().size() + " missing"));
        if (withStore) {
            long enriched = statement.stored()
                    + statement.storeDeadLettered()
                    + statement.storePending()
                    + statement.notStored().size();
            lines.add(line(
                    enriched,
                    "with tags",
                    statement.stored() + " stored",
                    statement.storeDeadLettered() + " dead-lettered",
                    statement.storePending() + " pending",
                    statement.notStored().size() + " missing"));
        }
        statement.notEnriched().forEach(missing -> lines.add(line(missing)));
        statement.notStored().forEach(missing -> lines.add(line(missing)));
        int missing = statement.notEnriched().size() + statement.notStored().size();
        lines.add(paper.bold(
                missing == 0 ? "the balance closes" : "the balance does not close: " + missing + " missing"));
        return lines;
    }

    private static String line(long all, String what, String... parts) {
        return String.format(Locale.ROOT, "%9d %-10s ", all, what) + String.join(", ", parts);
    }

    private static String line(Missing missing) {
        String id = missing.articleId().isEmpty() ? "(no key)" : Paper.clean(missing.articleId());
        return "  " + id + "  " + missing.what() + "  (" + missing.record() + ")";
    }
}
