package commentariat.ingest.source;

/** What a source's URL answers with. */
public enum SourceKind {
    /** RSS, Atom, RDF or JSON Feed, whichever it is. */
    FEED,
    /** A sitemap, a news sitemap, or an index of them. */
    SITEMAP,
    /** An HTML page whose links a selector picks. */
    PAGE
}
