package commentariat.app.balance;

import java.util.ArrayList;
import java.util.List;

/**
 * The balance: where all that was read has gone.
 *
 * @param articles ids on {@code articles}, and records there that are no article
 * @param withdrawn of these, withdrawn ones whose tags are gone, too
 * @param enriched of these, those whose newest revision has its tags
 * @param deadLettered of these, those that are an open dead letter, or were driven again since
 * @param discarded of these, those whose dead letter nobody wanted
 * @param pending of these, those that the enricher has not come to
 * @param notEnriched the rest
 * @param stored articles with tags that are in the tables
 * @param storeDeadLettered with tags, and the tables did not take them
 * @param storePending with tags, and the sink has not come to them
 * @param notStored the rest
 */
public record Statement(
        long articles,
        long withdrawn,
        long enriched,
        long deadLettered,
        long discarded,
        long pending,
        List<Missing> notEnriched,
        long stored,
        long storeDeadLettered,
        long storePending,
        List<Missing> notStored) {
    public Statement {
        notEnriched = List.copyOf(notEnriched);
        notStored = List.copyOf(notStored);
    }

    /** Whether nothing is missing. */
    public boolean closes() {
        return notEnriched.isEmpty() && notStored.isEmpty();
    }

    /** The same, with only those missing that {@code earlier} missed as well. */
    Statement confirmedBy(Statement earlier) {
        List<Missing> enriched2 = new ArrayList<>(notEnriched);
        enriched2.retainAll(earlier.notEnriched);
        List<Missing> stored2 = new ArrayList<>(notStored);
        stored2.retainAll(earlier.notStored);
        return new Statement(
                articles,
                withdrawn,
                enriched,
                deadLettered,
                discarded,
                pending + notEnriched.size() - enriched2.size(),
                enriched2,
                stored,
                storeDeadLettered,
                storePending + notStored.size() - stored2.size(),
                stored2);
    }
}
