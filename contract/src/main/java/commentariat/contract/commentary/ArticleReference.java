package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import java.net.URI;
import java.time.Instant;

/**
 * The article that a quotation stands in.
 *
 * @param published when it was published; when it was fetched, where that is not known
 */
public record ArticleReference(
        String id, int revision, URI url, String title, ArticleSource source, Instant published) {
    public ArticleReference {
        Checks.notBlank("article.id", id);
        Checks.atLeast("article.revision", revision, 1);
    }

    /** The reference to {@code article}. */
    public static ArticleReference to(Article article) {
        return new ArticleReference(
                article.id(),
                article.revision(),
                article.url(),
                article.title(),
                article.source(),
                article.eventTime());
    }
}
