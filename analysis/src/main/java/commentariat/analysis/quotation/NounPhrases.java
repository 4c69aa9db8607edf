package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.WordClass;

/** Where the noun phrases of a sentence begin and end, as far as words and their order tell. */
final class NounPhrases {
    private final Grammar grammar;

    NounPhrases(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The noun phrase whose last word stands before {@code end}; it may hold prepositions, owners and names joined by and. */
    Steps before(int end, int least) {
        int start = end;
        int i = end - 1;
        while (i >= least) {
            if (grammar.isRun(i)) {
                break;
            }
            Unit unit = grammar.at(i);
            if (grammar.is(i, ")")) {
                int open = i;
                while (open > least && !grammar.is(open, "(")) {
                    open--;
                }
                if (!grammar.is(open, "(")) {
                    break;
                }
                i = open - 1;
                continue;
            }
            if (unit.isPossessiveMark()) {
                i--;
                continue;
            }
            if (grammar.is(i, ",") && start == i + 1 && isCommaOfAdjectives(i, least)) {
                i--;
                continue;
            }
            if (unit.isPunctuation()) {
                break;
            }
            if (grammar.is(i, WordClass.CONJUNCTION)) {
                boolean names = grammar.isName(i - 1) && grammar.isName(i + 1);
                boolean nouns = i > least && isNoun(i - 1) && isNoun(i + 1) && start == i + 1;
                if (!names && !nouns) {
                    break;
                }
                i--;
                continue;
            }
            if (grammar.is(i, WordClass.SUBJECT)) {
                if (start == end) {
                    start = i;
                    if (grammar.is(i, "who")) {
                        i -= grammar.is(i - 1, ",") ? 2 : 1;
                        continue;
                    }
                }
                break;
            }
            if (grammar.is(i, "that")
                    || (grammar.is(i, WordClass.SUBORDINATOR)
                            && !grammar.is(i, WordClass.PREPOSITION)
                            && !grammar.is(i, WordClass.ADVERB))) {
                break;
            }
            if (grammar.isFinite(i)) {
                break;
            }
            if (grammar.is(i, WordClass.PREPOSITION)) {
                if (i - 1 < least || !isNoun(i - 1) || start == end || grammar.is(i, "as")) {
                    break;
                }
                i--;
                continue;
            }
            start = i;
            if (grammar.is(i, WordClass.DETERMINER)
                    && !grammar.is(i - 1, WordClass.PREPOSITION)
                    && !grammar.is(i - 1, WordClass.DETERMINER)) {
                break;
            }
            i--;
        }
        // a time that opens the sentence is none of the subject: On Tuesday officials …
        while (start < end - 1
                && (grammar.is(start, WordClass.TIME) || grammar.is(start, WordClass.ADVERB))
                && !grammar.isName(start - 1)
                && !opensName(start)) {
            start++;
        }
        return start < end && isNounPhrase(start, end) ? new Steps(start, end) : Steps.NONE;
    }

    /** The tall, bearded man: an article, adjectives, a comma, and the rest of the phrase. */
    private boolean isCommaOfAdjectives(int comma, int least) {
        int i = comma - 1;
        while (i >= least && i > comma - 4 && isPlain(i)) {
            i--;
        }
        boolean article =
                i < comma - 1 && i >= least && (grammar.is(i, "the") || grammar.is(i, "a") || grammar.is(i, "an"));
        return article && isPlain(comma + 1);
    }

    /** A word in lower case of an open class. */
    private boolean isPlain(int step) {
        return grammar.isWord(step)
                && !grammar.at(step).isCapitalised()
                && !Lexicon.isClosed(grammar.at(step).lower());
    }

    /** “…,” Daily News editor Ann Holt said: behind a quotation, a capital makes a name of an adverb. */
    private boolean opensName(int step) {
        return grammar.isRun(step - 1) && grammar.at(step).isCapitalised() && grammar.isName(step + 1);
    }

    private boolean isNounPhrase(int start, int end) {
        for (int i = start; i < end; i++) {
            if (grammar.isWord(i)
                    && !grammar.is(i, WordClass.PREPOSITION)
                    && !grammar.is(i, WordClass.ADVERB)
                    && !grammar.is(i, WordClass.TIME)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoun(int step) {
        if (!grammar.isWord(step)) {
            return grammar.is(step, ")");
        }
        return grammar.isName(step)
                || (!grammar.is(step, WordClass.PREPOSITION)
                        && !grammar.is(step, WordClass.AUXILIARY)
                        && !grammar.is(step, WordClass.CONJUNCTION)
                        && !grammar.is(step, WordClass.SUBORDINATOR)
                        && !grammar.is(step, WordClass.ADVERB)
                        && !grammar.is(step, WordClass.DETERMINER)
                        && !grammar.isFinite(step));
    }

    /**
     * The noun phrase that starts at {@code start}, with the apposition behind it, up to {@code most}.
     *
     * @param clauseFollows whether what follows its comma may be the clause that it introduces: According to Reed, the bridge stands
     */
    Steps from(int start, int most, boolean clauseFollows) {
        int end = start;
        int i = start;
        while (i < most) {
            Unit unit = grammar.at(i);
            if (unit.isRun()) {
                break;
            }
            if (grammar.is(i, "(")) {
                int close = i;
                while (close < most && !grammar.is(close, ")")) {
                    close++;
                }
                if (close >= most) {
                    break;
                }
                i = close + 1;
                end = i;
                continue;
            }
            if (grammar.is(i, ",")) {
                boolean apposition = i + 1 < most
                        && i > start
                        && (grammar.is(i + 1, "a")
                                || grammar.is(i + 1, "an")
                                || grammar.is(i + 1, "the")
                                || grammar.is(i + 1, "who")
                                || grammar.is(i + 1, "whose")
                                || isAge(i + 1)
                                || (grammar.isName(i - 1)
                                        && isNoun(i + 1)
                                        && !grammar.isName(i + 1)
                                        && !grammar.is(i + 1, WordClass.SUBJECT)));
                if (!apposition) {
                    break;
                }
                int close = endOfApposition(i + 1, most);
                if (isAClause(i + 1, close) || (clauseFollows && grammar.hasVerb(i + 1, close))) {
                    break; // According to Reed, the plan will fail: no apposition
                }
                end = close;
                break;
            }
            if (unit.isPunctuation() || grammar.isFinite(i) || grammar.is(i, "that") || grammar.is(i, "who")) {
                break;
            }
            if (grammar.is(i, WordClass.SUBJECT)) {
                end = i == start ? i + 1 : end;
                break;
            }
            if (grammar.is(i, WordClass.PREPOSITION)
                    && (isTimeAfter(i)
                            || grammar.is(i, "as")
                            || grammar.is(i, "during")
                            || grammar.is(i, "after")
                            || grammar.is(i, "before"))) {
                break;
            }
            if ((grammar.is(i, WordClass.SUBORDINATOR) && !grammar.is(i, WordClass.PREPOSITION))
                    || (grammar.is(i, WordClass.TIME) && !grammar.isName(i - 1) && i > start)) {
                break;
            }
            if (grammar.is(i, WordClass.CONJUNCTION) && !(isNoun(i + 1) && isNoun(i - 1))) {
                break;
            }
            i++;
            if (!grammar.is(i - 1, WordClass.PREPOSITION) && !grammar.is(i - 1, WordClass.CONJUNCTION)) {
                end = i;
            }
        }
        while (end > start && grammar.is(end - 1, WordClass.ADVERB)) {
            end--;
        }
        return end > start && isNounPhrase(start, end) ? new Steps(start, end) : Steps.NONE;
    }

    private boolean isAge(int step) {
        return grammar.isWord(step)
                && Character.isDigit(grammar.at(step).text().charAt(0))
                && grammar.at(step).text().length() <= 2;
    }

    private boolean isAClause(int from, int to) {
        for (int i = from;
                i < to
                        && !grammar.is(i, "who")
                        && !grammar.is(i, "whose")
                        && !grammar.is(i, "which")
                        && !grammar.is(i, "that");
                i++) {
            if (grammar.isAuxiliary(i) || (i > from && grammar.isFinite(i))) {
                return true;
            }
        }
        return false;
    }

    private int endOfApposition(int from, int most) {
        int end = from;
        while (end < most
                && !grammar.isRun(end)
                && !grammar.is(end, ",")
                && !grammar.is(end, ".")
                && !grammar.is(end, ";")
                && !grammar.is(end, ":")
                && !grammar.is(end, "?")
                && !grammar.is(end, "!")) {
            end++;
        }
        return end;
    }

    private boolean isTimeAfter(int preposition) {
        return grammar.is(preposition + 1, WordClass.TIME)
                || (grammar.is(preposition + 1, WordClass.DETERMINER) && grammar.is(preposition + 2, WordClass.TIME));
    }
}
