/**
 * Articles in; enriched articles, commentary, trends, edits and positions out.
 *
 * <p>The door is {@link commentariat.enrich.Enrich}; its settings are {@link commentariat.enrich.EnrichSettings}. What happens to an article is
 * {@link commentariat.enrich.topology}, the one method there; the rooms beside it are what that method is made of: {@code revision},
 * {@code trend}, {@code position}, {@code duplicate}, {@code deadletter}, {@code state}.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich;
