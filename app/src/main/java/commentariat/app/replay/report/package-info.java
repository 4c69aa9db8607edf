/**
 * What a replay found, beside what is published: article by article, quotation by quotation.
 *
 * <p>Start at {@link commentariat.app.replay.report.Comparison}, which reads the two sides and gives {@link commentariat.app.replay.report.Findings};
 * {@code Differences} tells two readings of one article apart. {@link commentariat.app.replay.report.TextReport} and
 * {@link commentariat.app.replay.report.HtmlReport} are for people, the findings themselves are the JSON.
 *
 * <p>Only one article in the same revision is compared with itself. Stories, trends and positions are not compared: beside the others a replay knows
 * its slice alone.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.replay.report;
