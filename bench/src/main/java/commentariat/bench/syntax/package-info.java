/**
 * Syntax trained and measured: {@link commentariat.bench.syntax.TrainSyntax} writes the weights of {@code commentariat.analysis.syntax},
 * {@link commentariat.bench.syntax.ScoreSyntax} scores them on any file in CoNLL-U.
 *
 * <p>Training runs in plain Java with the loops that reading uses, one sentence at a time, forward and at once backward
 * ({@link commentariat.bench.syntax.Pass}); what it computes without dropout is what the library computes, and a test holds them
 * together. It is deterministic for one number of threads.
 */
@org.jspecify.annotations.NullMarked
package commentariat.bench.syntax;
