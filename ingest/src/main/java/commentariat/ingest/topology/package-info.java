/**
 * Pages to articles: the Kafka Streams application around {@code commentariat.ingest.extract}.
 *
 * <p>Start at {@link commentariat.ingest.topology.ExtractTopology}: one method, from source to sinks. No record stops it: what cannot be
 * read, handled or written is a dead letter ({@code commentariat.streams.deadletter}).
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.topology;
