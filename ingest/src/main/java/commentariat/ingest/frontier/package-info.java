/**
 * Whose turn it is: {@link commentariat.ingest.frontier.Frontier} keeps the hosts apart and each one's pace,
 * {@link commentariat.ingest.frontier.Progress} which records of a partition are done when they are done out of order.
 *
 * <p>No I/O, no clock, no threads: one thread owns them and tells them the time.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.frontier;
