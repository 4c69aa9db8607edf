/**
 * What sites allow robots to fetch, after RFC 9309. Start at {@link commentariat.ingest.robots.Robots}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.robots;
