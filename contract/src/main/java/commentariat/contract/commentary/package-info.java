/**
 * Who said what: the tags of an article and what is derived from them.
 *
 * <p>Start at {@link commentariat.contract.commentary.Tags}, which the analysis makes of an article's text;
 * {@link commentariat.contract.commentary.EnrichedArticle} carries them beside the article,
 * {@link commentariat.contract.commentary.Commentary} is one quotation of them on its own.
 *
 * <p>All offsets count UTF-16 units into the article's {@code text}, end exclusive. Evolution is additive, as in
 * {@link commentariat.contract.article}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.commentary;
