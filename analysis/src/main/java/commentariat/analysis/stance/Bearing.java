package commentariat.analysis.stance;

import commentariat.analysis.text.Token;
import java.util.List;
import java.util.Set;

/** How much a judging word bears on a target: the doer of a verb, the one done to, or what a word stands by. */
final class Bearing {
    private static final Set<String> STRONG_MARKS = Set.of(";", ":", "—", "–", "--");
    private static final Set<String> WEAK_MARKS = Set.of(",", "(", ")", "“", "”", "\"");
    private static final Set<String> RIVALS = Set.of("he", "she", "they", "him", "her", "them", "i", "we", "you");
    private static final Set<String> NEW_CLAUSE =
            Set.of("which", "while", "because", "although", "though", "after", "when", "as", "and", "that", "if");

    /** They stand before whom somebody is compared with. */
    static final Set<String> COMPARING = Set.of("than", "unlike");
    /** Before <em>than</em>, these set somebody beside another and above nobody. */
    private static final Set<String> NO_COMPARISON = Set.of("other", "rather");

    /** To surpass one who is something already: <em>even more troubling than</em>. */
    private static final String SURPASSING = "even";

    /** As far before its name as a target may be compared: than <em>the former president</em>. */
    private static final int DESCRIPTION = 3;

    /** What is said of somebody is said of the one he is set against, too, but less and the other way round. */
    private static final double SET_AGAINST = -0.4;

    private static final String WHO = "who";

    /** What a clause tells of somebody who is named after the target: Reed and Mills, <em>who is a disgrace</em>. */
    private static final double OF_WHO_IS_NEARER = 0.6;

    /** A word this many tokens away weighs half of one that is next to the target. */
    private static final double HALF_WEIGHT = 8;

    /** What a verb says of somebody who is neither its doer nor the one done to. */
    private static final double BYSTANDER = 0.3;

    private final List<Token> tokens;
    private final int first;
    private final int last;
    private final boolean setAgainst;

    /** The bearing on the target that stands at the tokens {@code first..last}, the last included. */
    Bearing(List<Token> tokens, int first, int last) {
        this.tokens = tokens;
        this.first = first;
        this.last = last;
        this.setAgainst = isSetAgainst();
    }

    /** What {@code appraisal} says of the target, as far as it bears on it. */
    double of(Appraisal appraisal) {
        if (appraisal.first() <= last && first <= appraisal.last()) {
            // a word of the target's own name says nothing of it, one of its description does: this terrible deal
            return tokens.get(appraisal.first()).isCapitalised()
                    ? 0
                    : appraisal.valence().plain();
        }
        return setAgainst
                ? appraisal.valence().plain() * SET_AGAINST * weight(appraisal)
                : value(appraisal) * weight(appraisal);
    }

    /** Whether the target is whom somebody else is compared with: better <em>than Reed</em>; <em>unlike Reed</em>, she is honest. */
    private boolean isSetAgainst() {
        int i = first - 1;
        while (i > first - 1 - DESCRIPTION && i >= 0 && isDescription(i)) {
            i--;
        }
        if (i < 0 || !COMPARING.contains(tokens.get(i).lower()) || NO_COMPARISON.contains(lower(i - 1))) {
            return false;
        }
        for (int k = i - 1; k >= 0 && k >= i - DESCRIPTION; k--) {
            if (tokens.get(k).is(SURPASSING)) {
                return false;
            }
        }
        return true;
    }

    private String lower(int i) {
        return i < 0 ? "" : tokens.get(i).lower();
    }

    private boolean isDescription(int i) {
        return tokens.get(i).isWord() && !COMPARING.contains(tokens.get(i).lower());
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
        int from = before ? afterRelative(last + 1) : appraisal.last() + 1;
        int to = before ? appraisal.first() : first;
        if (from >= to) {
            return 1;
        }
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
            } else if (token.is(WHO) && before) {
                weight *= OF_WHO_IS_NEARER;
            } else if (NEW_CLAUSE.contains(token.lower())) {
                weight *= 0.9;
            }
        }
        return weight;
    }

    /** Behind the pronoun of a clause that tells more of the target, where one opens {@code at}: Mills<em>, who</em>. */
    private int afterRelative(int at) {
        int i = at < tokens.size() && tokens.get(at).text().equals(",") ? at + 1 : at;
        return i < tokens.size() && tokens.get(i).is(WHO) ? i + 1 : at;
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
