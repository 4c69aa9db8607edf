package commentariat.ingest.extract;

import commentariat.contract.Checks;

/**
 * A page without an article on it: an index, a video, a form, a file that is no HTML. An everyday result.
 *
 * @param reason one line, such as {@code 0 of 41 paragraphs look like text}
 */
public record NotAnArticle(String reason) implements Extracted {
    public NotAnArticle {
        Checks.notBlank("reason", reason);
    }
}
