/**
 * How fast articles go through the enricher, beside the analysis alone, and how much memory its state takes.
 *
 * <p>Start at {@link commentariat.bench.stream.TimeEnricher}, which {@code bench/time-enricher} runs.
 */
@org.jspecify.annotations.NullMarked
package commentariat.bench.stream;
