package commentariat.analysis.stance;

import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Target;
import java.util.Optional;

/**
 * What a quotation may judge.
 *
 * @param target as the record has it
 * @param at the words that the judging words are measured to: the target's own, or a pronoun that means it
 * @param weight how much likelier such a thing, in such a place, is judged than another
 * @param named the name that it is, where it is one of the article's
 * @param owner the name whose it is, where it is somebody's
 */
record Candidate(Target target, Span at, double weight, Optional<Names.Named> named, Optional<Names.Named> owner) {
    Candidate(Target target, Span at, double weight, Optional<Names.Named> named) {
        this(target, at, weight, named, Optional.empty());
    }

    Candidate times(double factor) {
        return new Candidate(target, at, weight * factor, named, owner);
    }

    /** Two candidates with one key mean the same. */
    Object key() {
        return named.<Object>map(known -> known).orElse(target.name());
    }
}
