/**
 * What became of dead letters: {@link commentariat.contract.deadletter.Resolution}. The dead letters themselves are records as they were, see
 * {@link commentariat.contract.topic.DeadLetter}; they stay on their topic until their time is over, and what is resolved is no longer open.
 *
 * <p>Evolution is additive, as in {@link commentariat.contract.article}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.deadletter;
