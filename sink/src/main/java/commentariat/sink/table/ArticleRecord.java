package commentariat.sink.table;

import commentariat.contract.commentary.EnrichedArticle;

/**
 * An article to be stored, and where it came from.
 *
 * @param article what PostgreSQL can store: no U+0000, no lone surrogate in any text
 */
public record ArticleRecord(int partition, long offset, EnrichedArticle article) {}
