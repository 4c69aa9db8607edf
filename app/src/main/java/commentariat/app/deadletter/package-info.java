/**
 * Dead letters in the hands of an operator: read ({@link commentariat.app.deadletter.LetterBox}), grouped by cause
 * ({@link commentariat.app.deadletter.Letters}), driven again or discarded ({@link commentariat.app.deadletter.Decisions}), and what came of it
 * ({@link commentariat.app.deadletter.Outcome}).
 *
 * <p>A dead letter stays on its topic as long as that keeps it. It is open until a {@link commentariat.contract.deadletter.Resolution} stands on
 * the topic beside it. The record that is driven again and its resolution are written in one transaction, and there is one transaction at a time:
 * whoever begins ends the one before, so nothing is driven twice, and nothing is lost when the command is killed.
 *
 * <p>No loop can come of it: a record that fails again is a new dead letter that counts one attempt more; a command drives what it saw when it
 * began, and nothing that was tried as often as the limit says.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.deadletter;
