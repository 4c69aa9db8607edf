package commentariat.analysis.quotation;

import commentariat.analysis.text.WordClass;

/** The words before a cue that follows them. */
final class BeforeCue {
    private final Grammar grammar;
    private final Earlier earlier;
    private final int end;

    BeforeCue(Grammar grammar, Earlier earlier) {
        this.grammar = grammar;
        this.earlier = earlier;
        this.end = grammar.size();
    }

    /** The words before a subject or cue that follow them: everything back to the start of the clause. */
    Announced upTo(int before, boolean as, boolean interrupted) {
        int i = before;
        boolean divided = false;
        while (i >= 0
                && (grammar.is(i, ",")
                        || grammar.is(i, "—")
                        || grammar.is(i, "–")
                        || grammar.is(i, "--")
                        || grammar.is(i, "-"))) {
            divided = true;
            i--;
        }
        if (i < 0) {
            return Announced.NONE;
        }
        int start = earlier.leftStart(i + 1);
        if (grammar.isRun(i)) {
            if (i == start || !isClauseBefore(start, i)) {
                return Announced.run(i, false);
            }
            return Announced.words("zero", grammar.contents(start, i + 1));
        }
        boolean question = grammar.is(i, "?") || grammar.is(i, "!");
        if (!divided && !as && !question) {
            return Announced.NONE;
        }
        int to = grammar.trimEnd(start, i + 1);
        boolean clause = grammar.words(start, to) >= 3
                && (grammar.hasVerb(start, to) || grammar.hasRun(start, to))
                && !isSubordinate(start);
        boolean fragment = interrupted
                && grammar.words(start, to) >= 2
                && !grammar.is(start, WordClass.PREPOSITION)
                && !grammar.is(start, WordClass.SUBORDINATOR)
                && !grammar.is(start, WordClass.TIME);
        return clause || fragment ? Announced.words("zero", grammar.contents(start, to)) : Announced.NONE;
    }

    /** When he left, Reed said: the first clause tells when, and is nobody's words. */
    private boolean isSubordinate(int start) {
        return (grammar.is(start, WordClass.SUBORDINATOR) || grammar.is(start, WordClass.PREPOSITION))
                && !grammar.is(start, "what")
                && !grammar.is(start, "that")
                && !grammar.is(start, "so")
                && !hasClauseComma(start);
    }

    private boolean hasClauseComma(int start) {
        int commas = 0;
        for (int i = start; i < end; i++) {
            commas += grammar.is(i, ",") ? 1 : 0;
        }
        return commas > 1;
    }

    private boolean isClauseBefore(int start, int run) {
        for (int i = start; i < run; i++) {
            if (grammar.isWord(i) && !grammar.is(i, WordClass.CONJUNCTION) && !grammar.is(i, WordClass.ADVERB)) {
                return true;
            }
        }
        return false;
    }
}
