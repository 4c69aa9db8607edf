package commentariat.contract.commentary;

import commentariat.contract.Event;
import commentariat.contract.article.Article;
import java.time.Instant;
import java.util.Optional;

/**
 * An article with its tags.
 *
 * @param article the article as it was read off the page
 * @param tags what the analysis found in it
 * @param story which other articles tell the same in nearly the same words; empty where none is known
 */
public record EnrichedArticle(Article article, Tags tags, Optional<Story> story) implements Event {
    @Override
    public String key() {
        return article.id();
    }

    @Override
    public String eventId() {
        return article.eventId() + "/" + tags.analysisVersion()
                + story.map(known -> "/" + known.id() + "+" + known.copies().size())
                        .orElse("");
    }

    @Override
    public Instant eventTime() {
        return article.eventTime();
    }
}
