/**
 * Finds new links: {@link commentariat.ingest.discovery.Poller} asks a source what it lists,
 * {@link commentariat.ingest.discovery.PollSchedule} says when to ask again, {@link commentariat.ingest.discovery.Known} remembers what was found
 * before, which it reads off the topics and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.discovery;
