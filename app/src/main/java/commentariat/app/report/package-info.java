/**
 * What people read on a terminal: the report on an article ({@link commentariat.app.report.TagReport},
 * {@link commentariat.app.report.ExtractReport}) and a line for each new quotation
 * ({@link commentariat.app.report.CommentaryLine}). Colour on a terminal, none in a pipe; nothing of a page's text can command
 * the terminal.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.report;
