package commentariat.analysis.speaker;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Span;

/**
 * What the article states, and where.
 *
 * @param words as it stands there, white space made single; abbreviated titles written out ({@code Senator} for {@code Sen.}), and for the
 *     office of a nation its country ({@code Russia} for {@code Russian})
 * @param span where it stands
 */
public record Stated(String words, Span span) {
    public Stated {
        Checks.notBlank("stated.words", words);
    }
}
