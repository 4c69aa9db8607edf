/**
 * No record stops the stream: what cannot be read, handled or written becomes a dead letter, and the next record is taken.
 *
 * <p>Start at {@link commentariat.streams.deadletter.DeadLetters}, whose {@code config()} is all that a service has to add to its settings. What a
 * topology expects to fail (a record that is no article, an analysis that throws) it may turn into a dead letter by itself; the three
 * handlers here are for all else.
 *
 * <p>Mind the difference between a broken record and a broken machine: a full disk or a lost broker must not turn every article into a dead
 * letter. Those end the stream thread, which is replaced, and the same record is tried again.
 */
@org.jspecify.annotations.NullMarked
package commentariat.streams.deadletter;
