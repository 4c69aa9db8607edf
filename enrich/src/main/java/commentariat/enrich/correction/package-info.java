/**
 * What analysts have put right, joined to the articles: it holds on what is published already, on every later revision and on every replay.
 *
 * <p>Start at {@link commentariat.enrich.correction.CorrectedArticles}, through which all others see an article. {@code Landed} says for which
 * quotation a correction holds when words move or change, {@code Correcting} what it changes.
 *
 * <p>What holds is a function of what the analysis found and of the corrections, never of which came first.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.correction;
