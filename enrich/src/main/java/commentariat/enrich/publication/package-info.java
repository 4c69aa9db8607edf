/**
 * What is published of an article: all that is known of it, put together.
 *
 * <p>Start at {@link commentariat.enrich.publication.Publish}. What it writes is a function of what the stores hold of the article at that
 * moment, and it writes what differs from the last time: so neither the order in which things become known nor the same thing heard
 * twice shows in what is published in the end.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.publication;
