/**
 * From a page to an article: title, authors, dates, language, canonical URL, clean paragraphs, each with how it was found.
 *
 * <p>Start at {@link commentariat.ingest.extract.Extraction}. Two walks over the parsed page gather all that is read later: {@code Clues}
 * (what the page says of itself) and {@code Outline} (its text as boxes and blocks); {@code Body} chooses the paragraphs,
 * {@code Title}, {@code Byline}, {@code Published}, {@code PageLanguage} and {@code Address} one field each, the surest clue first. The
 * words that they know are in {@code resources}, for people to review.
 *
 * <p>Pure: nothing here reads the clock, does I/O or knows of Kafka, so that a page extracted again gives the same article. Any bytes
 * have an answer; nothing throws.
 */
@org.jspecify.annotations.NullMarked
package commentariat.ingest.extract;
