/**
 * Replays: what was analysed again, how far that is, and what came of it.
 *
 * <p>Start at {@link commentariat.contract.replay.Replay}, which stands on the topic {@code replays}. The articles of a replay with their new tags
 * stand on {@code articles.replayed}; whatever follows from them carries the header {@link commentariat.contract.topic.Replayed#HEADER}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.replay;
