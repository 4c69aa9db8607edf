/**
 * Which side words take: of each quotation toward what it judges, of the article's voices taken together, and of the writer.
 *
 * <p>Start at {@link commentariat.analysis.stance.Stances}. What a quotation judges is chosen by {@code Targets}, of
 * what its clauses are about ({@code Candidates}, by their trees) and of what its names and pronouns mean ({@code Names}, {@code Referents});
 * which side it takes
 * is asked of a {@link commentariat.analysis.stance.StanceEngine}. The engine here, {@code RulesEngine}, weighs the judging
 * words of {@code lexicon-news.txt} and {@code lexicon-general.txt} by what stands around them ({@code Composition}: negation, flips,
 * hedges, contrast) and by what they bear on ({@code Bearing}: the doer, the one done to, what they stand by); where the target stands in
 * the sentence, {@code SideWeights} adds what was learned of its features ({@code SentenceFeatures}). Those weights are written by
 * {@code bench/train-stance-rules}: after a change to Composition, Bearing, SentenceFeatures or the lists, train anew.
 *
 * <p>Scores run from -1 (wholly against) to 1 (wholly for); valences in the lists from -4 to 4. A quotation that takes no side is
 * neutral: do not lower {@code RulesEngine}'s threshold to find more sides.
 */
@org.jspecify.annotations.NullMarked
package commentariat.analysis.stance;
