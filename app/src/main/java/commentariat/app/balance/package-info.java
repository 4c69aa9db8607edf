/**
 * Proves that nothing was lost between two topics and a table, or names what was: {@link commentariat.app.balance.Balance} reads
 * {@code articles}, {@code articles.enriched}, the dead letters and the tables, and makes a {@link commentariat.app.balance.Statement} of it.
 *
 * <p>It reads while the services work. First how far a service has come, then what came of it: so nothing is taken for lost that is only under way.
 * What changes its mind meanwhile (an article that is withdrawn) is looked at once more before it is called lost.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.balance;
