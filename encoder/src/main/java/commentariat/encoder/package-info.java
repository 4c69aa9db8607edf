/**
 * Which side words take, told by a pretrained sentence encoder (e5-small-v2 in eight bits, run by ONNX Runtime) that was tuned for it.
 *
 * <p>Start at {@link commentariat.encoder.StanceSettings}, which opens the engine that the operator chose, and
 * {@link commentariat.encoder.EncoderEngine}. What is given to the encoder is a {@link commentariat.encoder.Reading}: word pieces, the
 * target's marked. The model itself comes from the class path ({@link commentariat.encoder.E5}); what training changed in it is
 * {@code resources/commentariat/encoder/stance.weights}, and how it came about is in {@code stance.json} beside it. {@code bench/train-stance}
 * writes both.
 *
 * <p>Do not give the encoder several readings at once: it finds the scale of its inner numbers from all that it is given, so the
 * company of a reading would change its answer.
 */
@org.jspecify.annotations.NullMarked
package commentariat.encoder;
