/**
 * Sources to pages to articles.
 *
 * <p>Start at {@link commentariat.ingest.Ingest}, which runs it all. A source is polled ({@code discovery}) and its listing read
 * ({@code feed}); new links go to the topic of URLs; whoever owns a host's partition asks its robots.txt ({@code robots}), waits its turn
 * ({@code frontier}) and fetches the page ({@code fetch}); the pages are read by a Kafka Streams topology ({@code topology}) around a
 * pure package ({@code extract}).
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest;
