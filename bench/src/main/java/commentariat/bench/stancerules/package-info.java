/**
 * Trains what {@code analysis.stance}'s engine {@code rules} weighs: a linear model over named features of a sentence.
 *
 * <p>Start at {@link commentariat.bench.stancerules.TrainStanceRules}, which {@code bench/train-stance-rules} runs. The features are the
 * analysis's own ({@link commentariat.analysis.stance.SentenceFeatures}); here is only what finds their weights. The same data and
 * code give the same weights: nothing is drawn by lot.
 */
@org.jspecify.annotations.NullMarked
package commentariat.bench.stancerules;
