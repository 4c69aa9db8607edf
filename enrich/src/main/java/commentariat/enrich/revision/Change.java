package commentariat.enrich.revision;

import java.util.List;
import java.util.Optional;

/**
 * What is published of an article: until now, and from now on.
 *
 * @param articleId whose
 * @param before what holds until now; empty for an article that was not known
 * @param after what holds from now on; empty for an article that was withdrawn
 */
public record Change(String articleId, Optional<TaggedArticle> before, Optional<TaggedArticle> after) {
    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("change of article " + articleId + ": nothing before and nothing after");
        }
    }

    /** Whether the words, by which near-copies are found, or the time of publication, by which the first one is, are others now. */
    public boolean movesStories() {
        return !side(before).equals(side(after));
    }

    private static List<Object> side(Optional<TaggedArticle> tagged) {
        return tagged.map(known ->
                        List.<Object>of(known.article().text(), known.article().eventTime()))
                .orElse(List.of());
    }
}
