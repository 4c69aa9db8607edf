/**
 * From what a source's URL answers to the links in it: RSS, Atom, RDF, JSON Feed, sitemaps, index pages.
 *
 * <p>Start at {@link commentariat.ingest.feed.Listing}. XML is freed of its document type before any parser sees it, so no feed makes us
 * open a file or expand an entity; what is not well-formed is mended once by a lenient parser and read again.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.feed;
