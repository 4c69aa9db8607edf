/**
 * A replay's own work: articles of a slice are analysed again, and stand with their new tags on {@code articles.replayed}.
 *
 * <p>Start at {@link commentariat.enrich.replay.Reanalysis}. What follows from those articles is the topology's work: of an enricher beside the
 * others, which has topics of its own, or of the installation's, where the replay takes the place of what is published.
 *
 * <p>Mind: articles, dead letters and how far the slice was read are one transaction; that alone makes a replay that is killed go on
 * without losing or doing anything twice.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.replay;
