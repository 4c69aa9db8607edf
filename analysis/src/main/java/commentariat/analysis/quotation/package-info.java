/**
 * What was said: finds the words that an article gives to somebody, word for word, in the writer's words, or half and half.
 *
 * <p>Start at {@link commentariat.analysis.quotation.Quotations}. Words between marks are found by {@code Marks}, indirect speech by
 * {@code Reports}, as far as {@code Grammar} understands a sentence; both know speech by its cues, which are in {@code resources/…/quotation/cues.txt}.
 * Each kind of cue has its class ({@code FiniteCues}, {@code NonFiniteCues}, {@code PhraseCues}, {@code NominalCues}, {@code OpenCues}); where the order of the words does
 * not tell, the sentence's tree does ({@code ClauseCues}, {@code Tree}); what is between marks
 * and has none is given to somebody by the rules of {@code Unannounced}.
 *
 * <p>Who said it is not decided here, but the words that name the source are handed on where the cue's own grammar gives them.
 */
@org.jspecify.annotations.NullMarked
package commentariat.analysis.quotation;
