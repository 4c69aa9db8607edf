package commentariat.analysis.speaker;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;

/** Finds where the names of bodies start and end: the University of Reed, the Center for Bridges (CB). */
final class BodyNames {
    private final Words words;

    BodyNames(Words words) {
        this.words = words;
    }

    /** Whether a name between the two says of itself that it is a body: the Center for Politics at Reed College. */
    boolean namesBody(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Lexicons.isOrganisation(words.at(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Where the name behind a preposition starts, past an article and words like <em>the environmental group</em>; {@code to} for none. */
    int nameAfter(int preposition, int to) {
        int i = preposition + 1;
        int small = 0;
        while (i < to && !words.isCapitalised(i) && small < 5) {
            boolean passes = words.is(i, WordClass.DETERMINER)
                    || (words.at(i).isWord() && !Lexicon.isClosed(words.at(i).lower()));
            if (!passes) {
                return to;
            }
            small++;
            i++;
        }
        return i < to && words.isCapitalised(i) && !words.is(i, WordClass.TIME) ? i : to;
    }

    /** Whether the name says of itself that it is a body, or is an acronym and no state. */
    boolean isBody(int start, int end) {
        for (int i = start; i < end; i++) {
            String word = words.at(i).text();
            boolean acronym = word.length() > 1
                    && word.chars().allMatch(Character::isUpperCase)
                    && !isNation(word)
                    && !Lexicons.isState(word);
            if (acronym || Lexicons.isOrganisation(word)) {
                return true;
            }
        }
        return Lexicons.isOutlet(words.stated(start, end).words());
    }

    static boolean isNation(String word) {
        return word.equals("U.S.") || word.equals("US") || word.equals("U.S");
    }

    /** The end of a name of a body and of those that it belongs to: the Center for Politics at the University of Reed at Holt. */
    int chainEnd(int start, int most) {
        int end = nameEnd(start, most);
        while (end > start && end + 1 < most && words.is(end, "at")) {
            int next = words.is(end + 1, "the") ? end + 2 : end + 1;
            int further = next < most && words.isCapitalised(next) ? nameEnd(next, most) : next;
            if (further <= next || words.is(next, WordClass.TIME)) {
                break;
            }
            end = further;
        }
        return end;
    }

    /** The end of a name of a body that starts at {@code start}: capitals with small words between them, and brackets. */
    int nameEnd(int start, int most) {
        int end = start;
        int i = start;
        while (i < Math.min(most, start + 16) && i < words.size()) {
            Token token = words.at(i);
            if (i > start && !words.sameLine(i - 1, i)) {
                break;
            }
            if (token.isWord()
                    && (token.isCapitalised() || Character.isDigit(token.text().charAt(0)))) {
                i++;
                end = i;
            } else if (end > start && (token.is("(") && words.is(i + 2, ")") && words.isCapitalised(i + 1))) {
                i += 3;
                end = i;
            } else if (words.isPossession(i) && words.isCapitalised(i + 1)) {
                i++;
            } else if (end > start
                    && (token.is("of")
                            || token.is("for")
                            || token.is("and")
                            || token.is("&")
                            || token.is("on")
                            || token.is("in")
                            || (token.is("to") && words.isCapitalised(i + 1))
                            || token.is("the")
                            || token.is("de")
                            || token.is("-")
                            || token.is("–"))) {
                i++;
            } else if (token.is("e-mail") || !token.isWord()) {
                break;
            } else {
                // Reed campaign, Trump organization: a small noun behind the name
                boolean body = end > start && Lexicons.isBodyNoun(token.lower());
                return body ? i + 1 : end;
            }
        }
        return end;
    }
}
