/**
 * Speed and quality, measured: {@link commentariat.bench.Scoreboard} scores the analysis and the extraction on a folder of labelled data and compares with
 * the ratchet, and shows what was wrong ({@link commentariat.bench.miss}); the JMH benchmarks ({@code *Benchmark}) time the parts.
 *
 * <p>The measures themselves are the Python scripts that come with the data: they define what a figure means, so they are run,
 * not rewritten. No data is in this repository; only figures and the data's fingerprint are.
 */
@org.jspecify.annotations.NullMarked
package commentariat.bench;
