/**
 * Replays: a slice of the articles is analysed again, compared with what is published, and promoted or discarded.
 *
 * <p>Start at {@link commentariat.app.replay.ReplayCommand}; {@code ReplayRun} is what it does, {@code Promotion} the way into the published
 * topics, {@code BesideTopics} what a replay has of its own. What the comparison is, is in {@link commentariat.app.replay.report}.
 *
 * <p>All that has to outlive a run stands on Kafka: the replay itself on {@code replays}, how far it came in the offsets of its group.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.replay;
