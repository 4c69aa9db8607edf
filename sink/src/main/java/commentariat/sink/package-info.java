/**
 * Enriched articles into PostgreSQL, exactly once.
 *
 * <p>{@link commentariat.sink.Sink#start} is the door. {@code SinkLoop} is the one thread: it polls, collects a batch, writes it, and decides
 * what to do when that fails. A record becomes a {@code Delivery} once and is never looked at again as bytes, but for a dead letter.
 * The SQL is in {@link commentariat.sink.table}, the schema in {@code resources/commentariat/sink/migration}.
 *
 * <pre>
 *   articles.enriched --poll--> Batch --write--> tables + kafka_offset   (one transaction)
 *        ^ seek to kafka_offset       \--refused--> dead-letters         (flushed before that transaction commits)
 * </pre>
 *
 * <p>Do not touch lightly: nothing may commit an offset before the rows and dead letters of all records before it are safe. The offsets
 * that are committed to Kafka are for tools that show lag; nothing here reads them.
 */
@org.jspecify.annotations.NullMarked
package commentariat.sink;
