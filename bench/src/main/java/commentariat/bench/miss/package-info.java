/**
 * The error browser: what the analysis got wrong on labelled articles, each miss in its context beside what was expected, with the
 * rule that decided.
 *
 * <p>Start at {@link commentariat.bench.miss.Misses}, which compares the tags of an article with its labels, theme by theme:
 * {@code QuotationMisses}, {@code PersonMisses}, {@code CountryMisses}, {@code StanceMisses}. {@link commentariat.bench.miss.ErrorPage}
 * writes what they find as one HTML page; its looks and its manners are {@code page.css} and {@code page.js} among the resources.
 *
 * <p>What counts as a miss follows the measures that come with the data (a word is right or wrong, a source overlaps or shares the last
 * name), so that the page explains a figure. It never makes one: figures come from the measures alone. The page quotes the
 * articles, so it is written where it is asked for and never into this repository.
 */
@org.jspecify.annotations.NullMarked
package commentariat.bench.miss;
