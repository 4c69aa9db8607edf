/**
 * The {@code commentariat} command: one verb a class.
 *
 * <p>Start at {@link commentariat.app.Main}. {@code commentariat.app.run} holds everything on this machine,
 * {@code commentariat.app.service} one service on its own, {@code commentariat.app.report} what people read. Exit codes: 0 done, 1 done with something to report (a bad line, a
 * difference), 2 could not be done, with one line on stderr that says what to do.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app;
