/**
 * English syntax: words as Universal Dependencies cuts them, their parts of speech, and a dependency tree for every sentence.
 *
 * <p>Start at {@link commentariat.analysis.syntax.Syntax}. One small network reads a sentence once in each direction
 * ({@link commentariat.analysis.syntax.Network}) and says tags, heads and relations at once; the tree is the best that its scores
 * allow ({@link commentariat.analysis.syntax.SpanningTree}). The weights are a resource that {@code bench/train-syntax} writes;
 * {@link commentariat.analysis.syntax.SyntaxWeights} is their form, and nobody edits them by hand.
 *
 * <p>The inner loops in {@link commentariat.analysis.syntax.Rows} are written so that the JVM turns them into vector instructions:
 * arrays from their start, nothing else in the loop. {@code bench/score-syntax} says how many words a second they make: look before and
 * after a change to them.
 */
@org.jspecify.annotations.NullMarked
package commentariat.analysis.syntax;
