package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.List;

/**
 * What changed between two revisions of an article, quotation by quotation.
 *
 * @param article the later revision
 * @param fromRevision the earlier revision
 * @param changes at least one, in reading order of the later revision, dropped ones last
 * @param changedAt when the later revision was fetched
 */
public record Edit(ArticleReference article, int fromRevision, List<QuotationChange> changes, Instant changedAt)
        implements Event {
    public Edit {
        Checks.atLeast("fromRevision", fromRevision, 1);
        if (fromRevision >= article.revision()) {
            throw new IllegalArgumentException("edit of article " + article.id() + " leads from revision "
                    + fromRevision + " to " + article.revision() + ": needs a later one");
        }
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("edit of article " + article.id() + " has no change");
        }
    }

    @Override
    public String key() {
        return article.id();
    }

    @Override
    public String eventId() {
        return article.id() + "@" + fromRevision + ".." + article.revision();
    }

    @Override
    public Instant eventTime() {
        return changedAt;
    }
}
