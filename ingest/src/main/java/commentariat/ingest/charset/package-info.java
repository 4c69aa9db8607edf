/**
 * From the bytes that a server sent to text, for pages and feeds alike. Start at {@link commentariat.ingest.charset.Charsets}.
 *
 * <p>The order in which a charset is looked for is the point: labels lie, valid UTF-8 does not.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.charset;
