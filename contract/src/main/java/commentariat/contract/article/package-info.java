/**
 * From a link to an article: what ingest writes. {@link commentariat.contract.article.DiscoveredUrl} was seen in a feed,
 * {@link commentariat.contract.article.Page} was fetched, {@link commentariat.contract.article.Article} was read off the page.
 *
 * <p>Evolution is additive: a component may be added (with a meaning for "absent"), never renamed, retyped or removed.
 * Golden records of every release, read by test, hold us to it.
 */
@org.jspecify.annotations.NullMarked
package commentariat.contract.article;
