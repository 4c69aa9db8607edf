package commentariat.analysis.speaker;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Span;

/**
 * What the article states, and where.
 *
 * @param words as it stands there, white space made single
 * @param span where it stands
 */
public record Stated(String words, Span span) {
    public Stated {
        Checks.notBlank("stated.words", words);
    }
}
