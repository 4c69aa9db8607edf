/**
 * Ids that are the same on any machine, today and on replay: of an article (from its canonical URL), a person (from the
 * folded name), a quotation (from the article and the words).
 *
 * <p>Do not touch: they are keys on compacted topics, kept for ever. A changed rule here orphans every stored record.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.identity;
