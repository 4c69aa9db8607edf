package commentariat.analysis.quotation;

import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import java.util.List;

/** The words behind a cue: a quotation, a clause with or without <em>that</em>, an indirect question, an infinitive, an object. */
final class AfterCue {
    /** How far behind the cue its <em>that</em> may stand: <em>said in an interview with the paper on Monday that</em>. */
    private static final int THAT_WITHIN = 22;

    private final Grammar grammar;
    private final int end;

    AfterCue(Grammar grammar) {
        this.grammar = grammar;
        this.end = grammar.size();
    }

    /** What the cue that ends before {@code from} announces behind itself. */
    Announced from(int from, Cue cue) {
        int start = from;
        while (grammar.is(start, WordClass.ADVERB) && !grammar.is(start, WordClass.WH)) {
            start++;
        }
        int quoted = quotedAfter(start, cue);
        if (quoted >= 0) {
            return Announced.run(quoted, grammar.is(quoted - 1, ","));
        }
        int that = cue.takes("that") || cue.takes("zero") ? thatAfter(start, cue) : -1;
        if (that >= 0) {
            int next = grammar.skipPunctuation(that + 1, end);
            if (grammar.isRun(next) && grammar.trimEnd(next, end) == next + 1) {
                return Announced.run(next, false);
            }
            return content("that", that + 1, end, false);
        }
        if (cue.takes("wh") && grammar.is(start, WordClass.WH)) {
            return content("wh", start, end, false);
        }
        if (cue.takes("to") && grammar.is(start, "to") && grammar.isWord(start + 1)) {
            return content("to", start, end, false);
        }
        if (cue.takes("person")) {
            Announced told = afterPerson(start, cue);
            if (told.isAny()) {
                return told;
            }
        }
        if (grammar.is(start, ",")) {
            int next = grammar.skipPunctuation(start, end);
            return cue.takes("quote") && next < end
                    ? new Announced("rest", grammar.contents(next, grammar.trimEnd(next, end)), List.of(), true, true)
                    : Announced.NONE;
        }
        if (cue.takes("zero")) {
            Announced clause = bareClause(start, cue);
            if (clause.isAny()) {
                return clause;
            }
        }
        if (grammar.is(start, ":") && cue.takes("quote")) {
            return content("that", start + 1, end, false);
        }
        if (cue.takes("object") && startsNounPhrase(start)) {
            return content("object", start, objectEnd(start), false);
        }
        if (cue.takes("as") && startsNounPhrase(start) && holdsAs(start, objectEnd(start))) {
            return content("object", start, objectEnd(start), false);
        }
        return Announced.NONE;
    }

    private boolean holdsAs(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (grammar.is(i, "as")) {
                return true;
            }
        }
        return false;
    }

    /** A quotation that follows the cue, at once or after a comma, colon, addressee, time or place. */
    private int quotedAfter(int from, Cue cue) {
        if (!cue.takes("quote")) {
            return -1;
        }
        boolean marked = false;
        for (int i = from; i < Math.min(end, from + THAT_WITHIN); i++) {
            if (grammar.isRun(i)) {
                boolean whole = grammar.trimEnd(i, end) == i + 1 || grammar.is(i + 1, ",");
                boolean atOnce = i == from || marked;
                return atOnce && whole ? i : -1;
            }
            marked = grammar.is(i, ",") || grammar.is(i, ":");
            boolean stops = grammar.is(i, "that") || grammar.is(i, ";") || (grammar.isFinite(i) && i > from);
            if (stops || (marked && !grammar.isRun(i + 1) && !grammar.is(i, ","))) {
                return -1;
            }
        }
        return -1;
    }

    /** The <em>that</em> which opens the clause, past addressee, time and place; -1 for none. */
    private int thatAfter(int from, Cue cue) {
        boolean adjuncts = grammar.is(from, "that")
                || grammar.is(from, WordClass.PREPOSITION)
                || grammar.is(from, WordClass.TIME)
                || (grammar.is(from, WordClass.DETERMINER) && grammar.is(from + 1, WordClass.TIME))
                || grammar.is(from, ",")
                || (cue.takes("person") && startsNounPhrase(from));
        if (!adjuncts) {
            return -1;
        }
        for (int i = from; i < Math.min(end, from + THAT_WITHIN); i++) {
            if (grammar.isRun(i) || grammar.is(i, ":") || grammar.is(i, ";")) {
                return -1;
            }
            if (grammar.is(i, "that")) {
                return isClauseAfterThat(i, from) ? i : -1;
            }
            if (i > from && grammar.isFinite(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** <em>That</em> opens a clause unless it points (that day) or a verb follows (the paper that printed it). */
    private boolean isClauseAfterThat(int that, int from) {
        if (that + 1 >= end) {
            return false;
        }
        return that == from || !grammar.isFinite(that + 1);
    }

    /** Told reporters that …, warned him about …, urged Congress to …. */
    private Announced afterPerson(int from, Cue cue) {
        int i = from;
        int most = Math.min(end, from + THAT_WITHIN);
        if (!startsNounPhrase(i) && !grammar.is(i, WordClass.PRONOUN)) {
            return Announced.NONE;
        }
        i++;
        while (i < most) {
            if (grammar.isRun(i) || grammar.is(i, ":") || grammar.is(i, ";") || grammar.is(i, ",")) {
                return Announced.NONE;
            }
            if (cue.takes("that") && grammar.is(i, "that") && !grammar.isFinite(i + 1)) {
                return content("that", i + 1, end, false);
            }
            if (cue.takes("wh") && grammar.is(i, WordClass.WH) && !grammar.is(i, "who") && !grammar.is(i, "which")) {
                return content("wh", i, end, false);
            }
            if (cue.takes("to")
                    && grammar.is(i, "to")
                    && grammar.isWord(i + 1)
                    && !grammar.is(i + 1, WordClass.DETERMINER)
                    && grammar.at(i + 1).verb().contains(VerbForm.BASE)) {
                return content("to", i, end, false);
            }
            boolean clause = cue.takes("zero")
                    && ((grammar.is(i, WordClass.SUBJECT) && !grammar.is(i, "who"))
                            || (grammar.is(i, WordClass.POSSESSIVE) && i > from));
            if (clause) {
                return content("zero", i, end, false);
            }
            if (grammar.isFinite(i)) {
                return Announced.NONE;
            }
            i++;
        }
        return Announced.NONE;
    }

    /** A clause without that: said the plan would fail; said Tuesday he would go. */
    private Announced bareClause(int from, Cue cue) {
        int start = skipAdjuncts(from);
        if (start >= end || (grammar.isRun(start) && grammar.trimEnd(start, end) == start + 1)) {
            return Announced.NONE;
        }
        int to = grammar.trimEnd(start, end);
        boolean preposition = grammar.is(start, WordClass.PREPOSITION) && !grammar.is(start, WordClass.SUBORDINATOR);
        boolean participle = Cues.verbs(grammar.at(start).lower()).stream()
                .anyMatch(form -> form.forms().contains(VerbForm.ING));
        boolean opens = startsNounPhrase(start)
                || grammar.is(start, WordClass.SUBJECT)
                || grammar.is(start, "if")
                || grammar.is(start, "having")
                || grammar.is(start, "being")
                || grammar.is(start, "there")
                || grammar.is(start, WordClass.PRONOUN)
                || grammar.isRun(start);
        boolean verb = grammar.hasVerb(start, to);
        if (to - start < 2
                || preposition
                || participle
                || !opens
                || (!verb && !cue.lemma().equals("say"))) {
            return Announced.NONE;
        }
        return new Announced("zero", grammar.contents(start, contentEnd(start, end)), List.of(), false, false);
    }

    /** Past times and places between the cue and its clause: on Tuesday, in a statement, to reporters; only if a clause follows them. */
    private int skipAdjuncts(int from) {
        int clause = from;
        int i = from;
        while (i < end) {
            if (isTime(i)) {
                while (i < end && (isTime(i) || isFigure(i))) {
                    i++;
                }
                clause = i;
            } else if (grammar.is(i, WordClass.PREPOSITION) && !grammar.is(i, WordClass.SUBORDINATOR)) {
                i++;
                while (i < end && (grammar.is(i, WordClass.DETERMINER) || grammar.is(i, WordClass.TIME))) {
                    i++;
                }
                if (grammar.is(i - 1, WordClass.TIME)) {
                    clause = i;
                    continue;
                }
                int noun = i;
                while (i < end && i < noun + 4 && isPlainWord(i)) {
                    i++;
                }
                if (i == noun) {
                    return clause;
                }
                if (grammar.is(i, WordClass.SUBJECT) || grammar.is(i, WordClass.DETERMINER)) {
                    return i;
                }
            } else if (grammar.is(i, WordClass.ADVERB) && !grammar.is(i, WordClass.SUBORDINATOR)) {
                i++;
                clause = i;
            } else {
                return clause;
            }
        }
        return clause;
    }

    private boolean isTime(int step) {
        return grammar.is(step, WordClass.TIME) && !grammar.is(step, WordClass.DETERMINER);
    }

    private boolean isFigure(int step) {
        return grammar.isWord(step) && Character.isDigit(grammar.at(step).text().charAt(0));
    }

    private boolean isPlainWord(int step) {
        return grammar.isWord(step)
                && !grammar.is(step, WordClass.SUBJECT)
                && !grammar.is(step, WordClass.DETERMINER)
                && !grammar.is(step, WordClass.PREPOSITION)
                && !grammar.isFinite(step);
    }

    private boolean startsNounPhrase(int step) {
        if (step >= end || grammar.at(step).isPunctuation()) {
            return false;
        }
        return grammar.isRun(step)
                || grammar.is(step, WordClass.DETERMINER)
                || grammar.is(step, WordClass.PRONOUN)
                || grammar.is(step, WordClass.NUMBER)
                || grammar.isName(step)
                || (grammar.isWord(step)
                        && !grammar.is(step, WordClass.PREPOSITION)
                        && !grammar.is(step, WordClass.CONJUNCTION)
                        && !grammar.is(step, WordClass.SUBORDINATOR)
                        && !grammar.is(step, WordClass.AUXILIARY)
                        && !grammar.is(step, WordClass.ADVERB));
    }

    private int objectEnd(int from) {
        for (int i = from; i < end; i++) {
            if (grammar.is(i, ";") || grammar.is(i, ":") || grammar.is(i, "—") || grammar.is(i, "--")) {
                return i;
            }
            if (grammar.is(i, ",")
                    && (grammar.is(i + 1, WordClass.SUBORDINATOR)
                            || grammar.is(i + 1, WordClass.CONJUNCTION)
                            || grammar.is(i + 1, WordClass.SUBJECT)
                            || (i + 1 < end && grammar.at(i + 1).verb().contains(VerbForm.ING)))) {
                return i;
            }
        }
        return end;
    }

    private Announced content(String kind, int from, int to, boolean weak) {
        return new Announced(kind, grammar.contents(from, contentEnd(from, to)), List.of(), weak, false);
    }

    private int contentEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (grammar.is(i, "according") && grammar.is(i + 1, "to") && grammar.is(i - 1, ",")) {
                return i - 1;
            }
        }
        return to;
    }
}
