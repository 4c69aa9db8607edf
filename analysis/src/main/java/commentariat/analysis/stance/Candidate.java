package commentariat.analysis.stance;

import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Target;

/**
 * What a quotation may judge.
 *
 * @param target as the record has it
 * @param at the words that the judging words are measured to: the target's own, or a pronoun that means it
 * @param weight how much likelier such a thing is judged than another
 */
record Candidate(Target target, Span at, double weight) {
    static Candidate of(Target target, double weight) {
        return new Candidate(target, new Span(target.start(), target.end()), weight);
    }
}
