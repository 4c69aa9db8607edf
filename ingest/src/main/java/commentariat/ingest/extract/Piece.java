package commentariat.ingest.extract;

/**
 * A piece of text on a page: a paragraph, a heading, a list item, a line of a menu.
 *
 * @param text clean, one line, not empty
 * @param fate {@code kept}, or why it is no part of the article: {@code frame}, {@code outside}, {@code line}, {@code head},
 *     {@code byline}, {@code caption}, {@code links}, {@code copy}, {@code bare-heading}, {@code below}
 */
public record Piece(String text, String fate) {}
