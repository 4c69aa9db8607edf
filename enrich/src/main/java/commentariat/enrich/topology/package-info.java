/**
 * The stream from {@code articles} to all that is derived from them.
 *
 * <p>Start at {@link commentariat.enrich.topology.EnrichTopology#topology}: one method, read from source to sinks. Every step is named after why
 * it is there; the name of a store or of a repartition is a topic on the broker, so renaming one loses its state.
 *
 * <p>The order of things: {@code Analyse} makes a value of every record, a failure too; {@code Remember} compares an article with what was
 * published of it and works out all consequences before it writes anything, so that a step that throws leaves nothing half done;
 * what follows only writes them out, or brings together what lives on other partitions.
 *
 * <p>No step reads the clock (but for the time of a dead letter): records and their timestamps are functions of the articles.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.topology;
