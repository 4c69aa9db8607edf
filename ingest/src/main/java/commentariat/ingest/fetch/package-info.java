/**
 * Gets what stands at a URL, politely and safely. Start at {@link commentariat.ingest.fetch.Fetcher}; all that can come of it is
 * {@link commentariat.ingest.fetch.Fetch}.
 *
 * <p>Do not touch lightly: {@code PublicAddresses} is what keeps a link in a stranger's feed from reaching the operator's own
 * network. It stands where sockets are connected, so that no redirect and no answer of a name server goes around it.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.fetch;
