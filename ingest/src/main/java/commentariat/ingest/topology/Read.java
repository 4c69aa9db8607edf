package commentariat.ingest.topology;

import commentariat.contract.article.Article;
import commentariat.ingest.drift.Measure;
import java.util.Optional;

/**
 * What a page gave.
 *
 * @param sourceId where it was found
 * @param article none where the page has none
 * @param measure what the watch over its source is told of it
 */
record Read(String sourceId, Optional<Article> article, Measure measure) {}
