package commentariat.ingest.extract;

/** What was read off a page: an article, or the reason why there is none. */
public sealed interface Extracted permits ExtractedArticle, NotAnArticle {}
