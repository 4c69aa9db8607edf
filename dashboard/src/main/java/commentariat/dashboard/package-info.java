/**
 * Quotations on a live web page, for a person to watch: a downstream consumer of {@code commentary} like any other.
 *
 * <p>Start at {@link commentariat.dashboard.Dashboard}. {@code CommentaryReader} reads the topic into {@code Window}, which holds the
 * latest quotations and tells its {@code Follower}s of every change; {@code Site} answers requests, {@code EventStream} pushes the
 * changes, {@code HostGuard} decides who may ask. The page itself is {@code page/} in the resources: plain HTML, CSS and
 * JavaScript, served as they are.
 *
 * <pre>
 *   commentary ──> CommentaryReader ──> Window ──> Follower (one per open page, bounded) ──> EventStream ──> /events
 *                                         └──────> Filter ──> Site ──> /api/commentary
 * </pre>
 *
 * <p>Do not touch lightly: {@code Filter} and {@code page/filter.js} answer the same question on either side of the wire; a test in a
 * real browser holds them together. Nothing here writes to a topic or commits an offset.
 */
@org.jspecify.annotations.NullMarked
package commentariat.dashboard;
