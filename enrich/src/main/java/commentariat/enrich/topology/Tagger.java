package commentariat.enrich.topology;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.Tags;

/** The analysis, as the topology needs it: pure, deterministic, callable from several threads. */
@FunctionalInterface
public interface Tagger {
    /** The tags of {@code article}. It may throw: the article becomes a dead letter. */
    Tags tags(Article article);
}
