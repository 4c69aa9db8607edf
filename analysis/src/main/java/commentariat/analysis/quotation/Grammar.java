package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Polarity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** As much of the grammar of a sentence as can be told from its words and their order: noun phrases, verb groups, clauses. */
final class Grammar {
    private static final Set<String> PLURAL = Set.of(
            "people",
            "men",
            "women",
            "police",
            "children",
            "media",
            "they",
            "we",
            "i",
            "you",
            "who",
            "some",
            "many",
            "most",
            "few",
            "several",
            "others",
            "all",
            "both",
            "none",
            "those",
            "these",
            "two",
            "three",
            "four",
            "five");
    /** Subjects that are things or facts: what they show is nobody's speech. */
    private static final Set<String> NO_SOURCE =
            Set.of("which", "this", "that", "these", "those", "there", "what", "nothing", "whatever");

    private static final Set<String> INTERRUPTERS = Set.of(
            "though", "however", "meanwhile", "too", "in", "for", "on", "at", "after", "during", "when", "while");

    private final List<Unit> units;
    private final NounPhrases phrases;

    Grammar(List<Unit> units) {
        this.units = units;
        this.phrases = new NounPhrases(this);
    }

    int size() {
        return units.size();
    }

    Unit at(int step) {
        return units.get(step);
    }

    boolean is(int step, String word) {
        return step >= 0 && step < units.size() && units.get(step).is(word);
    }

    boolean is(int step, WordClass wordClass) {
        return step >= 0
                && step < units.size()
                && !units.get(step).isRun()
                && units.get(step).is(wordClass);
    }

    boolean isRun(int step) {
        return step >= 0 && step < units.size() && units.get(step).isRun();
    }

    boolean isWord(int step) {
        return step >= 0 && step < units.size() && units.get(step).isWord();
    }

    boolean isName(int step) {
        return step >= 0 && step < units.size() && units.get(step).looksLikeName();
    }

    /** Whether the mark of possession at {@code step} is one, and not a clitic {@code is} or {@code has}. */
    boolean isPossession(int step) {
        return step > 0
                && step < units.size()
                && units.get(step).isPossessiveMark()
                && !is(step - 1, WordClass.SUBJECT)
                && !is(step - 1, "there")
                && !is(step - 1, "that")
                && !is(step - 1, "what");
    }

    boolean isAuxiliary(int step) {
        // within a sentence a capital makes a name of it: May, Will
        return is(step, WordClass.AUXILIARY) && !isPossession(step) && !(step > 0 && at(step).isCapitalised());
    }

    boolean isFormOfBe(int step) {
        return step >= 0
                && step < units.size()
                && Set.of(
                                "is", "are", "was", "were", "be", "been", "being", "am", "'m", "'re", "'s", "isn't",
                                "wasn't", "aren't", "weren't")
                        .contains(units.get(step).lower())
                && !isPossession(step);
    }

    /** The short form behind a person, which before a participle is <em>has</em>: who’s argued; not: it’s argued. */
    boolean mayBeHas(int step) {
        return is(step, "'s") && (is(step - 1, "who") || is(step - 1, "he") || is(step - 1, "she"));
    }

    /** Where the verb group that ends before {@code verb} starts: past auxiliaries, adverbs, negations and times. */
    int groupStart(int verb) {
        int start = verb;
        while (start > 0) {
            int before = start - 1;
            if (isAuxiliary(before) || is(before, WordClass.NEGATION)) {
                start--;
            } else if (is(before, WordClass.ADVERB) && !is(before, "so") && !(isName(before) && before > 0)) {
                start--;
            } else if (is(before, WordClass.TIME)
                    && before > 0
                    && (is(before - 1, "on") || is(before - 1, "last") || is(before - 1, "this"))) {
                start -= 2;
            } else {
                break;
            }
        }
        return start;
    }

    /** Negated where a negation stands among the auxiliaries of the cue at {@code to}, whose verb group starts at {@code from}. */
    Optional<Polarity> polarity(int from, int to) {
        for (int i = from; i < to; i++) {
            if (is(i, WordClass.NEGATION)) {
                return Optional.of(Polarity.NEGATED);
            }
        }
        return Optional.empty();
    }

    /** Negated where nobody is the subject, questioned where the sentence asks and the auxiliary stands before it: did Reed say …? */
    Optional<Polarity> polarityOf(Steps subject) {
        if (is(subject.from(), "no") || is(subject.from(), "nobody") || is(subject.from(), "none")) {
            return Optional.of(Polarity.NEGATED);
        }
        return isAuxiliary(subject.from() - 1) && is(size() - 1, "?")
                ? Optional.of(Polarity.QUESTIONED)
                : Optional.empty();
    }

    /** Whether the word at {@code step} is the finite verb of a clause, as far as its neighbours tell. */
    boolean isFinite(int step) {
        Unit unit = units.get(step);
        if (unit.isRun() || !unit.isWord()) {
            return isAuxiliary(step);
        }
        if (unit.isCapitalised() && step > 0) {
            return false;
        }
        if (isAuxiliary(step)) {
            return true;
        }
        Set<VerbForm> forms = unit.verb();
        if (forms.isEmpty()) {
            return false;
        }
        if (forms.contains(VerbForm.PAST) || forms.contains(VerbForm.PARTICIPLE)) {
            return !isNominalPlace(step);
        }
        return (forms.contains(VerbForm.BASE) || forms.contains(VerbForm.THIRD_PERSON))
                && (is(step - 1, WordClass.SUBJECT)
                        || is(step - 1, "to")
                        || is(step - 1, "that")
                        || is(step - 1, "which")
                        || isAuxiliary(step - 1));
    }

    /** After an article, owner, number or preposition, where a noun or adjective stands and no finite verb. */
    boolean isNominalPlace(int step) {
        int before = step - 1;
        while (before >= 0 && is(before, WordClass.ADVERB) && before > step - 3) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        boolean adverbsBetween = before < step - 1;
        if (is(before, WordClass.DETERMINER) || is(before, WordClass.POSSESSIVE) || isPossession(before)) {
            return !canBePronoun(before);
        }
        return !adverbsBetween
                && ((is(before, WordClass.PREPOSITION) && !is(before, "to") && !is(before, WordClass.TIME))
                        || (is(before, WordClass.NUMBER) && !is(before - 1, "the")));
    }

    private boolean canBePronoun(int step) {
        return PLURAL.contains(units.get(step).lower()) || is(step, "that") || is(step, "this") || is(step, "each");
    }

    /** Whether what ends before {@code step} can be the subject of a verb in the form of the plural. */
    boolean isPluralBefore(int step) {
        int before = step - 1;
        if (before < 0 || !isWord(before)) {
            return before >= 0 && is(before, ")");
        }
        String word = units.get(before).lower();
        return PLURAL.contains(word)
                || (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
                || (isName(before) && before > 1 && is(before - 1, WordClass.CONJUNCTION));
    }

    boolean isSingularBefore(int step) {
        int before = step - 1;
        if (before < 0 || !isWord(before)) {
            return before >= 0 && (is(before, ")") || is(before, ","));
        }
        String word = units.get(before).lower();
        return Set.of("he", "she", "it", "who", "everyone", "nobody", "everybody", "one", "which")
                        .contains(word)
                || (!PLURAL.contains(word)
                        && (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || isName(before)));
    }

    /**
     * The noun phrase that ends before {@code end}, with the apposition or interruption between commas that may end it.
     *
     * @param least no step before this one belongs to it
     */
    Steps subjectBefore(int end, int least) {
        if (end - 1 < least) {
            return Steps.NONE;
        }
        if (is(end - 1, ",") || is(end - 1, "—") || is(end - 1, "–") || is(end - 1, "-")) {
            return subjectBeforeComma(end, least);
        }
        return nounPhraseBefore(end, least);
    }

    private Steps subjectBeforeComma(int end, int least) {
        String mark = units.get(end - 1).text();
        for (int open = end - 2; open > least; open--) {
            if (isRun(open) || is(open, ";") || is(open, ":")) {
                break;
            }
            if (!is(open, mark)) {
                continue;
            }
            boolean name = isName(open - 1) || is(open - 1, ")");
            boolean apposition = is(open + 1, WordClass.DETERMINER)
                    || is(open + 1, "who")
                    || is(open + 1, "whose")
                    || is(open + 1, "which")
                    || is(open + 1, "himself")
                    || INTERRUPTERS.contains(at(open + 1).lower())
                    || isParticiple(open + 1)
                    || (isWord(open + 1)
                            && Character.isDigit(at(open + 1).text().charAt(0)));
            boolean listed = is(open + 1, WordClass.CONJUNCTION);
            if (listed || !(name || apposition || is(open - 1, WordClass.SUBJECT))) {
                continue;
            }
            Steps head = describedBy(nounPhraseBefore(open, least), least);
            if (!head.isEmpty() && !isAdverbial(head) && !opensWithPreposition(head)) {
                return new Steps(head.from(), end - 1);
            }
        }
        // a comma where none belongs: Meanwhile, Reed, points to …
        Steps bare = describedBy(nounPhraseBefore(end - 1, least), least);
        return !bare.isEmpty() && (isName(bare.to() - 1) || is(bare.to() - 1, ")")) ? bare : Steps.NONE;
    }

    /** At the same time, Reed, …: the phrase before the comma is none of the subject. */
    private boolean opensWithPreposition(Steps phrase) {
        int before = phrase.from() - 1;
        boolean first = before == 0 || is(before - 1, ",") || is(before - 1, WordClass.CONJUNCTION);
        return is(before, WordClass.PREPOSITION) && !is(before, "as") && first;
    }

    /** With the name before a comma that {@code phrase} describes: Ann Holt, director of the college, which …, said. */
    private Steps describedBy(Steps phrase, int least) {
        int comma = phrase.from() - 1;
        boolean description = !phrase.isEmpty()
                && !isName(phrase.from())
                && is(comma, ",")
                && (isName(comma - 1) || is(comma - 1, ")"));
        if (!description) {
            return phrase;
        }
        Steps named = nounPhraseBefore(comma, least);
        return named.isEmpty() ? phrase : new Steps(named.from(), phrase.to());
    }

    /** The noun that the phrase is about: its last word before the first preposition, comma or bracket. */
    int headOf(Steps phrase) {
        int i = phrase.from();
        while (i + 1 < phrase.to()
                && !is(i + 1, WordClass.PREPOSITION)
                && !at(i + 1).isPunctuation()
                && !is(i + 1, "who")
                && !isRun(i + 1)) {
            i++;
        }
        return i;
    }

    /** A person, body or document, by pronoun, name or noun; not a thing that shows something. */
    boolean canSpeak(Steps subject) {
        int head = headOf(subject);
        Unit unit = at(head);
        return (unit.is(WordClass.SUBJECT) && !unit.is("it"))
                || (unit.is(WordClass.PRONOUN) && !NO_SOURCE.contains(unit.lower()))
                || (unit.looksLikeName() && (head > 0 || !isPossession(head + 1)))
                || Cues.isSource(unit.lower());
    }

    /** Which, this, nothing: what such a subject shows is nobody's speech. */
    boolean isThing(Steps subject) {
        return subject.to() - subject.from() == 1
                && NO_SOURCE.contains(at(subject.from()).lower());
    }

    private boolean isAdverbial(Steps phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (!is(i, WordClass.ADVERB)
                    && !is(i, WordClass.TIME)
                    && !is(i, WordClass.NUMBER)
                    && !is(i, WordClass.PREPOSITION)) {
                return false;
            }
        }
        return true;
    }

    /** See {@link NounPhrases#before}. */
    Steps nounPhraseBefore(int end, int least) {
        return phrases.before(end, least);
    }

    /** See {@link NounPhrases#from}. */
    Steps nounPhraseFrom(int start, int most) {
        return phrases.from(start, most, false);
    }

    /** See {@link NounPhrases#from}. */
    Steps nounPhraseFrom(int start, int most, boolean clauseFollows) {
        return phrases.from(start, most, clauseFollows);
    }

    /** Whether there is a finite verb in {@code from..to}. */
    boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isFinite(i) || isPresent(i, i > from)) {
                return true;
            }
        }
        return false;
    }

    boolean hasRun(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isRun(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word at {@code step} may be the finite verb of a clause: also in the present tense, where it may as well be a noun. */
    boolean isVerb(int step) {
        return isFinite(step) || isPresent(step, true) || isPast(step);
    }

    /** A past tense, as far as the ending tells, of a verb that is in no lexicon. */
    boolean isPast(int step) {
        return isWord(step)
                && !at(step).isCapitalised()
                && at(step).lower().endsWith("ed")
                && at(step).text().length() > 4
                && !Lexicon.isClosed(at(step).lower())
                && !isNominalPlace(step);
    }

    boolean isDash(int step) {
        return is(step, "—") || is(step, "–") || is(step, "--") || is(step, "-") || is(step, "―");
    }

    /** A form of the present tense that may as well be a noun: Holt remains, experts remain. */
    private boolean isPresent(int step, boolean subjectBefore) {
        Unit unit = units.get(step);
        if (unit.isRun() || unit.isCapitalised()) {
            return false;
        }
        return unit.verb().contains(VerbForm.THIRD_PERSON)
                || (subjectBefore
                        && unit.verb().contains(VerbForm.BASE)
                        && !isNominalPlace(step)
                        && isPluralBefore(step));
    }

    /** A participle, as far as the ending tells. */
    private boolean isParticiple(int step) {
        return isWord(step)
                && (at(step).verb().contains(VerbForm.PARTICIPLE)
                        || at(step).verb().contains(VerbForm.ING)
                        || (at(step).lower().endsWith("ed") && !at(step).isCapitalised()));
    }

    int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += isWord(i)
                    ? 1
                    : isRun(i) ? units.get(i).run().map(Run::words).orElse(0) : 0;
        }
        return words;
    }

    /** The first step that is no punctuation from {@code from} on, up to {@code to}. */
    int skipPunctuation(int from, int to) {
        int i = from;
        while (i < to && units.get(i).isPunctuation()) {
            i++;
        }
        return i;
    }

    /** {@code to} without the punctuation and links that end there; closing brackets stay where they were opened inside. */
    int trimEnd(int from, int to) {
        int end = to;
        while (end > from
                && ((units.get(end - 1).isPunctuation() && !(is(end - 1, ")") && opensInside(from, end - 1)))
                        || isAppended(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether the step is a link that no verb or preposition before it takes in: <em>They won! https://…</em>, but not <em>visit https://…</em>. */
    private boolean isAppended(int step) {
        return units.get(step).isLink()
                && !is(step - 1, WordClass.PREPOSITION)
                && (step == 0 || units.get(step - 1).verb().isEmpty());
    }

    /** The steps {@code from..to} without the marks around them; none where no word is left. */
    List<Steps> contents(int from, int to) {
        int start = skipPunctuation(from, to);
        int stop = trimEnd(start, to);
        return stop > start && words(start, stop) > 0 ? List.of(new Steps(start, stop)) : List.of();
    }

    private boolean opensInside(int from, int close) {
        int depth = 0;
        for (int i = close; i >= from; i--) {
            depth += is(i, ")") ? 1 : is(i, "(") ? -1 : 0;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }
}
