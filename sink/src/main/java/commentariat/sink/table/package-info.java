/**
 * What a transaction does to the tables of {@code commentariat/sink/migration}, exactly once.
 *
 * <p>Start at {@link commentariat.sink.table.Tables#write}, which reads as the list of its statements:
 *
 * <pre>
 *   lock my rows of kafka_offset; not mine any more, or moved?  ->  Fenced, nothing is written
 *   COPY everything into temporary tables new_*
 *   merge new_article into article: the newest revision and analysis stay  ->  winner
 *   replace what hangs on the winners
 *   what must have left before the offsets count (dead letters)
 *   move the offsets; COMMIT
 * </pre>
 *
 * <p>A statement is a class of its own, named after what it does. The tables that hang on an article differ in their columns
 * alone and stand in one list, {@code Hanging.TABLES}.
 *
 * <p>Do not touch: the order of the statements (locks are taken in one order by everybody, so that two sinks do not wait for each
 * other), and a migration that was released.
 */
@org.jspecify.annotations.NullMarked
package commentariat.sink.table;
