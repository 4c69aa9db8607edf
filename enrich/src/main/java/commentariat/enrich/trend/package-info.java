/**
 * How much was said: per day, country and stance, of all, of each speaker and in each source.
 *
 * <p>Start at {@link commentariat.enrich.trend.Trends}; {@code AddUp} keeps the counts, which are sums of differences, so that an article
 * that changes or goes takes off exactly what it had put on.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.trend;
