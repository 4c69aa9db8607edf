/**
 * {@code correct}: an analyst's word against a tag.
 *
 * <p>Start at {@link commentariat.app.correction.CorrectCommand}. What a correction does is the enricher's business; here it is only checked
 * against what is published, put together with what was corrected of the quotation before, and written.
 */
@org.jspecify.annotations.NullMarked
package commentariat.app.correction;
