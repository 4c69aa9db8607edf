/**
 * Topics read as a whole by the operator's tools: from the beginning to where they stand now ({@link commentariat.app.topic.TopicTail}), or from
 * one offset to another ({@link commentariat.app.topic.Records}), and how far the services have come on them ({@link commentariat.app.topic.Readers}).
 *
 * <p>What makes the tools' answers exact: who first asks how far a service has come, and then reads its output to the end as it stands after
 * that, misses nothing that came of it, as offsets and output are committed together.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.topic;
