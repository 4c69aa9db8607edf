/**
 * The dashboard by its parts, over HTTP against a real broker ({@code DashboardTest}) and in a real browser
 * ({@code PageInBrowserTest}). Start at {@code Said}, which makes the quotations that the cases show, and {@code Desk}, which runs a
 * dashboard for them.
 */
@org.jspecify.annotations.NullMarked
package commentariat.dashboard;
