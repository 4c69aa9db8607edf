package commentariat.analysis.stance;

import commentariat.analysis.text.Token;
import java.util.List;
import java.util.Set;

/** How much a judging word bears on a target: the doer of a verb, the one done to, or what a word stands by. */
final class Bearing {
    private static final Set<String> STRONG_MARKS = Set.of(";", ":", "—", "–", "--");
    private static final Set<String> WEAK_MARKS = Set.of(",", "(", ")", "“", "”", "\"");
    private static final Set<String> RIVALS = Set.of("he", "she", "they", "him", "her", "them", "i", "we", "you");
    private static final Set<String> NEW_CLAUSE = Set.of(
            "who", "which", "while", "because", "although", "though", "after", "when", "as", "and", "that", "if");

    /** A word this many tokens away weighs half of one that is next to the target. */
    private static final double HALF_WEIGHT = 8;

    /** What a verb says of somebody who is neither its doer nor the one done to. */
    private static final double BYSTANDER = 0.3;

    private final List<Token> tokens;
    private final int first;
    private final int last;

    /** The bearing on the target that stands at the tokens {@code first..last}, the last included. */
    Bearing(List<Token> tokens, int first, int last) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
    }

    /** What {@code appraisal} says of the target, as far as it bears on it. */
    double of(Appraisal appraisal) {
        if (appraisal.first() <= last && first <= appraisal.last()) {
            // a word of the target's own name says nothing of it, one of its description does: this terrible deal
            return tokens.get(appraisal.first()).isCapitalised()
                    ? 0
                    : appraisal.valence().plain();
        }
        return value(appraisal) * weight(appraisal);
    }

    private double value(Appraisal appraisal) {
        Valence valence = appraisal.valence();
        if (!valence.verb()) {
            return valence.plain();
        }
        boolean before = last < appraisal.first();
        boolean byAgent = !before && has("by", appraisal.last() + 1, first);
        if (crosses(STRONG_MARKS, appraisal)) {
            return valence.plain() * BYSTANDER;
        }
        boolean doer = before != appraisal.passive() && (before || byAgent);
        return doer ? valence.doer() : valence.doneTo();
    }

    private double weight(Appraisal appraisal) {
        boolean before = last < appraisal.first();
        int from = before ? last + 1 : appraisal.last() + 1;
        int to = before ? appraisal.first() : first;
        double weight = HALF_WEIGHT / (HALF_WEIGHT + (to - from));
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            boolean startsName = token.isCapitalised()
                    && token.isWord()
                    && i > 0
                    && !(i > from && tokens.get(i - 1).isCapitalised());
            if (startsName || RIVALS.contains(token.lower())) {
                weight *= 0.75;
            } else if (STRONG_MARKS.contains(token.text())) {
                weight *= 0.6;
            } else if (WEAK_MARKS.contains(token.text())) {
                weight *= 0.85;
            } else if (NEW_CLAUSE.contains(token.lower())) {
                weight *= 0.9;
            }
        }
        return weight;
    }

    private boolean crosses(Set<String> marks, Appraisal appraisal) {
        int from = Math.min(last, appraisal.last()) + 1;
        int to = Math.max(first, appraisal.first());
        for (int i = from; i < to; i++) {
            if (marks.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(word)) {
                return true;
            }
        }
        return false;
    }
}
