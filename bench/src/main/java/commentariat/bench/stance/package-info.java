/**
 * The encoder of stance trained and measured: {@link commentariat.bench.stance.TrainStance} writes the weights and the training record
 * of {@code commentariat.encoder}.
 *
 * <p>Training runs on PyTorch through DJL, which the Maven profile {@code train} fetches; nothing else here needs it. The network
 * ({@link commentariat.bench.stance.Network}) computes what the encoder's file computes, in full numbers; afterwards
 * {@link commentariat.bench.stance.EightBits} packs its weights as that file has them.
 *
 * <p>Of the labelled data NewsMTSC alone may be learnt from; everything else measures.
 */
@org.jspecify.annotations.NullMarked
package commentariat.bench.stance;
