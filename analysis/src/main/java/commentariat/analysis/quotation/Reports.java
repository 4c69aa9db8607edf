package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the reports of one sentence: its cues, who is their subject, and which words they announce. */
final class Reports {
    /** How far behind the cue its <em>that</em> may stand: <em>said in an interview with the paper on Monday that</em>. */
    private static final int THAT_WITHIN = 22;
    /** Subjects that are things or facts: what they show is nobody's speech. */
    private static final Set<String> NO_SOURCE =
            Set.of("which", "this", "that", "these", "those", "there", "what", "nothing", "whatever");

    private final Grammar grammar;
    private final int end;
    private final List<Report> reports = new ArrayList<>();

    private Reports(Matrix matrix) {
        this.grammar = new Grammar(matrix.units());
        this.end = matrix.units().size();
    }

    static List<Report> of(Matrix matrix) {
        Reports finder = new Reports(matrix);
        finder.find();
        return finder.cutWhereTheNextBegins();
    }

    private void find() {
        int step = 0;
        while (step < end) {
            Optional<Report> report = at(step);
            report.ifPresent(reports::add);
            step = report.map(found -> found.last() + 1).orElse(step + 1);
        }
    }

    private Optional<Report> at(int step) {
        Unit unit = grammar.at(step);
        if (!unit.isWord()) {
            return Optional.empty();
        }
        if (unit.is("according") && grammar.is(step + 1, "to")) {
            return phrase(step, step + 2, CueClass.NEUTRAL, "according-to");
        }
        if (unit.is("in") && step + 2 < end) {
            Optional<Report> view = inTheViewOf(step);
            if (view.isPresent()) {
                return view;
            }
        }
        for (Cues.Form form : Cues.verbs(unit.lower())) {
            Optional<Report> report = verb(step, form);
            if (report.isPresent()) {
                return report;
            }
        }
        Optional<CueClass> adjective = Cues.adjective(unit.lower());
        if (adjective.isPresent()) {
            Optional<Report> report = adjective(step, adjective.get());
            if (report.isPresent()) {
                return report;
            }
        }
        Optional<CueClass> noun = Cues.noun(unit.lower());
        return noun.isPresent() && grammar.is(step + 1, "that") ? noun(step, noun.get()) : Optional.empty();
    }

    // ---- verbs

    private Optional<Report> verb(int step, Cues.Form form) {
        Cue cue = form.cue();
        int last = step;
        if (cue.particle().isPresent()) {
            String[] words = cue.particle().get().split(" ", -1);
            for (String word : words) {
                if (!grammar.is(last + 1, word)) {
                    return Optional.empty();
                }
                last++;
            }
        }
        if (grammar.at(step).isCapitalised() && step > 0 && !grammar.isRun(step - 1) && !grammar.is(step - 1, ":")) {
            return Optional.empty(); // a name or a headline: the Said family
        }
        int group = grammar.groupStart(step);
        Set<VerbForm> forms = form.forms();
        if (grammar.is(group - 1, "to") && forms.contains(VerbForm.BASE)) {
            return infinitive(step, last, group, cue);
        }
        boolean be = false;
        boolean helped = false;
        for (int i = group; i < step; i++) {
            be |= grammar.isFormOfBe(i);
            helped |= grammar.isAuxiliary(i);
        }
        if (forms.contains(VerbForm.ING)) {
            return be ? finite(step, last, group, cue, "subject-before-cue") : participle(step, last, group, cue);
        }
        if (forms.contains(VerbForm.PARTICIPLE) && be) {
            return passive(step, last, group, cue);
        }
        if (!helped && !isVerbHere(step, forms)) {
            return Optional.empty();
        }
        return finite(step, last, group, cue, "subject-before-cue");
    }

    /** Whether a word that may be a noun or an adjective is a finite verb where it stands. */
    private boolean isVerbHere(int step, Set<VerbForm> forms) {
        int group = grammar.groupStart(step);
        if (group == 0 || grammar.isRun(group - 1) || grammar.is(group - 1, WordClass.SUBJECT)) {
            return true;
        }
        boolean afterComma = grammar.is(group - 1, ",");
        if (forms.contains(VerbForm.PAST)) {
            return !grammar.isNominalPlace(step);
        }
        boolean objectOfVerb =
                group == step && grammar.at(step - 1).verb().contains(VerbForm.PAST) && !grammar.isName(step - 1);
        if (grammar.isNominalPlace(step) || objectOfVerb) {
            return false;
        }
        if (afterComma || grammar.is(group - 1, WordClass.CONJUNCTION)) {
            return true;
        }
        return forms.contains(VerbForm.BASE) ? grammar.isPluralBefore(group) : grammar.isSingularBefore(group);
    }

    private Optional<Report> finite(int step, int last, int group, Cue cue, String rule) {
        boolean negated = grammar.isNegated(group, step);
        int least = leastFor(group);
        boolean conjoined = grammar.is(group - 1, WordClass.CONJUNCTION) && !reports.isEmpty();
        Steps subject = conjoined ? Steps.NONE : grammar.subjectBefore(group, least);
        if (!subject.isEmpty()) {
            return withSubject(step, last, cue, negated, subject, rule);
        }
        if (conjoined || (grammar.is(group - 1, WordClass.CONJUNCTION) && group - 1 > 0)) {
            return conjoined(step, last, group, cue, negated);
        }
        return inverted(step, last, group, cue, negated);
    }

    /** The steps of an earlier report's cue are none of a later subject. */
    private int leastFor(int group) {
        int least = 0;
        for (Report report : reports) {
            if (report.last() < group) {
                least = Math.max(least, report.last() + 1);
            }
        }
        return least;
    }

    private Optional<Report> withSubject(int step, int last, Cue cue, boolean negated, Steps subject, String rule) {
        if (subject.to() - subject.from() == 1
                && NO_SOURCE.contains(grammar.at(subject.from()).lower())) {
            return Optional.empty();
        }
        if (cue.takes("shows") && !canSpeak(subject)) {
            return Optional.empty();
        }
        boolean as = grammar.is(subject.from() - 1, "as") && cue.isSpeech();
        Right right = right(last + 1, cue).cutAt(clauseEnd(subject, last + 1));
        int before = as ? subject.from() - 2 : subject.from() - 1;
        Left left = cue.takes("quote") || cue.takes("zero") || as ? left(before, as, right.parenthetical) : Left.NONE;
        if (as && !left.isAny() && subject.from() <= 2) {
            return asHePutIt(step, last, cue, negated, subject);
        }
        if (as && left.isAny()) {
            return Optional.of(new Report(
                    step,
                    last,
                    cue.cueClass(),
                    true,
                    negated,
                    subject,
                    left.contents,
                    left.runs,
                    subject.from() - 1,
                    "as-put",
                    .85));
        }
        if (right.isAny() && !(left.isAny() && right.weak && !goesOn(right))) {
            // “A,” he said, “b.” and: the plan, he said, would fail
            boolean both = left.isAny() && (right.parenthetical || !right.runs.isEmpty() || !left.runs.isEmpty());
            return Optional.of(new Report(
                    step,
                    last,
                    cue.cueClass(),
                    cue.isSpeech(),
                    negated,
                    subject,
                    both ? join(left.contents, right.contents) : right.contents,
                    both ? join(left.runs, right.runs) : right.runs,
                    joint(subject.from()),
                    as ? "as-put" : both ? "cue-between" : rule,
                    confidence(cue, right.kind)));
        }
        if (left.isAny()) {
            return Optional.of(new Report(
                    step,
                    last,
                    cue.cueClass(),
                    cue.isSpeech(),
                    negated,
                    subject,
                    left.contents,
                    left.runs,
                    -1,
                    as ? "as-put" : "cue-after",
                    confidence(cue, "zero")));
        }
        return cue.isSpeech()
                ? Optional.of(new Report(
                        step, last, cue.cueClass(), true, negated, subject, List.of(), List.of(), -1, "cue-alone", .5))
                : Optional.empty();
    }

    /** Whether what follows the comma goes on with the clause before the cue, and does not add to the cue (…, Reed said, citing a report). */
    private boolean goesOn(Right right) {
        int next = right.contents.get(0).from();
        boolean adds = grammar.is(next, WordClass.CONJUNCTION)
                || grammar.is(next, "who")
                || grammar.is(next, "which")
                || grammar.is(next, WordClass.SUBJECT)
                || grammar.is(next, WordClass.DETERMINER)
                || grammar.at(next).verb().contains(VerbForm.ING);
        return right.parenthetical && !adds;
    }

    /** A person, body or document, by pronoun, name or noun; not a thing that shows something. */
    private boolean canSpeak(Steps subject) {
        int head = grammar.headOf(subject);
        Unit unit = grammar.at(head);
        return (unit.is(WordClass.SUBJECT) && !unit.is("it"))
                || (unit.is(WordClass.PRONOUN) && !NO_SOURCE.contains(unit.lower()))
                || (unit.looksLikeName() && (head > 0 || !grammar.isPossession(head + 1)))
                || Cues.isSource(unit.lower());
    }

    /** As Reed put it, the plan would fail. */
    private Optional<Report> asHePutIt(int step, int last, Cue cue, boolean negated, Steps subject) {
        int comma = last + 1;
        while (comma < end && !grammar.is(comma, ",") && !grammar.isRun(comma)) {
            comma++;
        }
        int from = grammar.skipPunctuation(comma, end);
        int to = grammar.trimEnd(from, end);
        if (to <= from) {
            return Optional.empty();
        }
        boolean run = grammar.isRun(from) && to == from + 1;
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                true,
                negated,
                subject,
                run ? List.of() : List.of(new Steps(from, to)),
                run ? List.of(from) : List.of(),
                -1,
                "as-put",
                .8));
    }

    /** X said that … and added that …: the subject is the one of the report before. */
    private Optional<Report> conjoined(int step, int last, int group, Cue cue, boolean negated) {
        Right right = right(last + 1, cue);
        if (!right.isAny() || right.weak) {
            return Optional.empty();
        }
        Steps subject = reports.isEmpty()
                ? mainSubject(group - 1)
                : reports.get(reports.size() - 1).source();
        int joint = grammar.is(group - 2, ",") ? group - 2 : group - 1;
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                cue.isSpeech(),
                negated,
                subject,
                right.contents,
                right.runs,
                joint,
                "conjoined",
                confidence(cue, right.kind) - .1));
    }

    /** “…,” said Reed, a professor. */
    private Optional<Report> inverted(int step, int last, int group, Cue cue, boolean negated) {
        if (!cue.takes("quote") || group != step) {
            return Optional.empty();
        }
        Left left = left(step - 1, false, false);
        Steps subject = grammar.nounPhraseFrom(last + 1, end);
        if (!left.isAny() || subject.isEmpty()) {
            return Optional.empty();
        }
        int next = grammar.skipPunctuation(subject.to(), end);
        List<Integer> runs = new ArrayList<>(left.runs);
        List<Steps> contents = new ArrayList<>(left.contents);
        if (grammar.isRun(next) && next > subject.to()) {
            runs.add(next);
        }
        return Optional.of(new Report(
                step, last, cue.cueClass(), true, negated, subject, contents, runs, -1, "cue-before-subject", .9));
    }

    /** …, saying that …: the subject is the one of the sentence. */
    private Optional<Report> participle(int step, int last, int group, Cue cue) {
        if (grammar.isNominalPlace(step) || grammar.is(step, WordClass.PREPOSITION) || (step == 0 && !cue.isSpeech())) {
            return Optional.empty();
        }
        Right right = right(last + 1, cue);
        if (!right.isAny() || right.weak) {
            return Optional.empty();
        }
        Steps own = grammar.nounPhraseBefore(group, leastFor(group));
        boolean with = !own.isEmpty() && grammar.is(own.from() - 1, "with"); // with many welcoming the plan
        Steps subject = with ? own : mainSubject(group);
        if (subject.isEmpty() && step == 0) {
            subject = subjectAfterComma(last);
        }
        boolean comma =
                grammar.is(group - 1, ",") || grammar.is(group - 1, WordClass.CONJUNCTION) || grammar.isRun(group - 1);
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                cue.isSpeech(),
                grammar.isNegated(group, step),
                subject,
                right.contents,
                right.runs,
                comma ? group - 1 : -1,
                "participle",
                confidence(cue, right.kind) - .1));
    }

    private Steps subjectAfterComma(int from) {
        for (int i = from; i < end; i++) {
            if (grammar.is(i, ",")) {
                return grammar.nounPhraseFrom(i + 1, end);
            }
        }
        return Steps.NONE;
    }

    private Optional<Report> infinitive(int step, int last, int group, Cue cue) {
        Right right = right(last + 1, cue);
        if (!right.isAny() || right.weak || !cue.isSpeech() || right.kind.equals("object")) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                true,
                false,
                mainSubject(group - 1),
                right.contents,
                right.runs,
                -1,
                "infinitive",
                confidence(cue, right.kind) - .2));
    }

    /** Was told by Reed that …; it was announced that …. */
    private Optional<Report> passive(int step, int last, int group, Cue cue) {
        Right right = right(last + 1, cue);
        Steps by = Steps.NONE;
        for (int i = last + 1; i < Math.min(end, last + 7); i++) {
            if (grammar.isRun(i) || grammar.is(i, "that") || grammar.is(i, ",")) {
                break;
            }
            if (grammar.is(i, "by")) {
                by = grammar.nounPhraseFrom(i + 1, end);
                break;
            }
        }
        boolean clause = right.isAny()
                && !right.weak
                && Set.of("that", "wh", "to", "run").contains(right.kind);
        if (!clause) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                cue.isSpeech() && !by.isEmpty(),
                grammar.isNegated(group, step),
                by,
                right.contents,
                right.runs,
                -1,
                "passive",
                .5));
    }

    /** The subject of the sentence's last finite verb before {@code step}, or of the last report before it. */
    private Steps mainSubject(int step) {
        if (!reports.isEmpty() && !reports.get(reports.size() - 1).source().isEmpty()) {
            return reports.get(reports.size() - 1).source();
        }
        for (int i = 1; i < step; i++) {
            if (grammar.isFinite(i)) {
                Steps subject = grammar.subjectBefore(grammar.groupStart(i), 0);
                if (!subject.isEmpty()) {
                    return subject;
                }
            }
        }
        return Steps.NONE;
    }

    // ---- other cues

    /** According to Reed, …; …, according to Reed. */
    private Optional<Report> phrase(int step, int from, CueClass cueClass, String rule) {
        Steps source = grammar.nounPhraseFrom(from, end, true);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return around(step, from - 1, source.to(), source, cueClass, rule);
    }

    private Optional<Report> around(int step, int last, int after, Steps source, CueClass cueClass, String rule) {
        List<Steps> contents = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        boolean first = step == 0 || (step <= 2 && grammar.is(0, WordClass.CONJUNCTION));
        int leftEnd = grammar.trimEnd(0, step);
        int rightStart = grammar.skipPunctuation(after, end);
        boolean relative =
                grammar.is(leftEnd - 1, "who") || grammar.is(leftEnd - 1, "which") || grammar.is(leftEnd - 1, "that");
        boolean rightToo = rightStart > after && rightStart < end && (first || relative || grammar.is(step - 1, ","));
        if (!first && !relative) {
            add(leftStart(step), leftEnd, contents, runs);
        }
        if (rightToo || first) {
            add(rightStart, grammar.trimEnd(rightStart, end), contents, runs);
        }
        return contents.isEmpty() && runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(step, last, cueClass, true, false, source, contents, runs, -1, rule, .85));
    }

    private void add(int from, int to, List<Steps> contents, List<Integer> runs) {
        if (to <= from) {
            return;
        }
        if (to == from + 1 && grammar.isRun(from)) {
            runs.add(from);
        } else if (grammar.words(from, to) > 1) {
            contents.add(new Steps(from, to));
        }
    }

    /** In Reed's view, …; in the words of Reed, …. */
    private Optional<Report> inTheViewOf(int step) {
        int most = Math.min(end, step + 8);
        for (int i = step + 1; i < most; i++) {
            if (grammar.isRun(i) || grammar.at(i).isPunctuation()) {
                return Optional.empty();
            }
            if (grammar.is(i, "view") || grammar.is(i, "opinion") || grammar.is(i, "words") || grammar.is(i, "eyes")) {
                if (grammar.is(i + 1, "of")) {
                    Steps source = grammar.nounPhraseFrom(i + 2, end);
                    return source.isEmpty()
                            ? Optional.empty()
                            : around(step, i + 1, source.to(), source, CueClass.BELIEF, "in-view-of");
                }
                boolean owned = grammar.isPossession(i - 1) || grammar.is(i - 1, WordClass.POSSESSIVE);
                if (!owned) {
                    return Optional.empty();
                }
                int to = grammar.isPossession(i - 1) ? i - 1 : i;
                return around(step, i, i + 1, new Steps(step + 1, to), CueClass.BELIEF, "in-view-of");
            }
        }
        return Optional.empty();
    }

    /** Reed is sceptical about …; Reed, director of …, is also confident that …. */
    private Optional<Report> adjective(int step, CueClass cueClass) {
        int group = grammar.groupStart(step);
        boolean be = false;
        for (int i = group; i < step; i++) {
            be |= grammar.isFormOfBe(i) || grammar.is(i, "remain");
        }
        be |= grammar.is(step - 1, "remains") || grammar.is(step - 1, "remain") || grammar.is(step - 1, "remained");
        if (!be) {
            return Optional.empty();
        }
        Steps subject =
                grammar.subjectBefore(grammar.isFormOfBe(group) || group < step ? group : step - 1, leastFor(group));
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        int from = step + 1;
        boolean clause = grammar.is(from, "that");
        boolean about = grammar.is(from, "about") || grammar.is(from, "of");
        boolean because = grammar.is(grammar.skipPunctuation(from, end), "because");
        if (!clause && !about && !because) {
            return Optional.empty();
        }
        int start = because ? grammar.skipPunctuation(from, end) + 1 : from + 1;
        int to = grammar.trimEnd(start, end);
        return to <= start
                ? Optional.empty()
                : Optional.of(new Report(
                        step,
                        step,
                        cueClass,
                        true,
                        grammar.isNegated(group, step),
                        subject,
                        List.of(new Steps(start, to)),
                        List.of(),
                        -1,
                        "adjective",
                        .6));
    }

    /** Reed's claim that …; the claim of Reed that is not sought. */
    private Optional<Report> noun(int step, CueClass cueClass) {
        int owner = step - 1;
        while (owner > 0
                && owner > step - 4
                && !grammar.isPossession(owner)
                && !grammar.is(owner, WordClass.POSSESSIVE)
                && grammar.isWord(owner)) {
            owner--;
        }
        Steps source = Steps.NONE;
        if (grammar.isPossession(owner)) {
            source = grammar.nounPhraseBefore(owner, 0);
        } else if (grammar.is(owner, WordClass.POSSESSIVE)) {
            source = new Steps(owner, owner + 1);
        }
        int from = step + 2;
        int to = grammar.trimEnd(from, end);
        // a clause, not a relative one: "the claim that Reed made" has no words in it
        if (to - from < 3 || source.isEmpty() || !grammar.hasVerb(from, to)) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                step, step, cueClass, true, false, source, List.of(new Steps(from, to)), List.of(), -1, "noun", .6));
    }

    // ---- what a cue announces

    /** What stands to the right of a cue. */
    private static final class Right {
        static final Right NONE = new Right("none", List.of(), List.of(), false, false);
        final String kind;
        final List<Steps> contents;
        final List<Integer> runs;
        /** Whether it may as well be something else than the words announced. */
        final boolean weak;
        /** Whether a comma divides it from the cue: the rest of a sentence that the cue interrupts. */
        final boolean parenthetical;

        Right(String kind, List<Steps> contents, List<Integer> runs, boolean weak, boolean parenthetical) {
            this.kind = kind;
            this.contents = contents;
            this.runs = runs;
            this.weak = weak;
            this.parenthetical = parenthetical;
        }

        boolean isAny() {
            return !contents.isEmpty() || !runs.isEmpty();
        }

        Right cutAt(int end) {
            return new Right(
                    kind,
                    contents.stream()
                            .filter(steps -> steps.from() < end)
                            .map(steps -> new Steps(steps.from(), Math.min(end, steps.to())))
                            .toList(),
                    runs,
                    weak,
                    parenthetical);
        }
    }

    private record Left(List<Steps> contents, List<Integer> runs) {
        static final Left NONE = new Left(List.of(), List.of());

        boolean isAny() {
            return !contents.isEmpty() || !runs.isEmpty();
        }
    }

    private Right right(int from, Cue cue) {
        int start = from;
        while (grammar.is(start, WordClass.ADVERB) && !grammar.is(start, WordClass.WH)) {
            start++;
        }
        int quoted = quotedAfter(start, cue);
        if (quoted >= 0) {
            return new Right("run", List.of(), List.of(quoted), false, grammar.is(quoted - 1, ","));
        }
        int that = cue.takes("that") || cue.takes("zero") ? thatAfter(start, cue) : -1;
        if (that >= 0) {
            int next = grammar.skipPunctuation(that + 1, end);
            if (grammar.isRun(next) && grammar.trimEnd(next, end) == next + 1) {
                return new Right("run", List.of(), List.of(next), false, false);
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
            Right told = afterPerson(start, cue);
            if (told.isAny()) {
                return told;
            }
        }
        if (grammar.is(start, ",")) {
            int next = grammar.skipPunctuation(start, end);
            return cue.takes("quote") && next < end
                    ? new Right("rest", contents(next, grammar.trimEnd(next, end)), List.of(), true, true)
                    : Right.NONE;
        }
        if (cue.takes("zero")) {
            Right clause = bareClause(start, cue);
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
        return Right.NONE;
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
    private Right afterPerson(int from, Cue cue) {
        int i = from;
        int most = Math.min(end, from + THAT_WITHIN);
        if (!startsNounPhrase(i) && !grammar.is(i, WordClass.PRONOUN)) {
            return Right.NONE;
        }
        i++;
        while (i < most) {
            if (grammar.isRun(i) || grammar.is(i, ":") || grammar.is(i, ";") || grammar.is(i, ",")) {
                return Right.NONE;
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
                return Right.NONE;
            }
            i++;
        }
        return Right.NONE;
    }

    /** A clause without that: said the plan would fail; said Tuesday he would go. */
    private Right bareClause(int from, Cue cue) {
        int start = skipAdjuncts(from);
        if (start >= end || (grammar.isRun(start) && grammar.trimEnd(start, end) == start + 1)) {
            return Right.NONE;
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
            return Right.NONE;
        }
        return new Right("zero", contents(start, contentEnd(start, end)), List.of(), false, false);
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

    /** Where the clause ends that a report with this subject opens: at the comma, where it is a clause before the main one. */
    private int clauseEnd(Steps subject, int from) {
        int opener = subject.from() - 1;
        boolean first = opener == 0 || (opener == 1 && grammar.is(0, "even"));
        boolean subordinate = first && grammar.is(opener, WordClass.SUBORDINATOR) && !grammar.is(opener, WordClass.WH);
        if (subordinate) {
            for (int i = from + 1; i < end; i++) {
                if (grammar.is(i, ",") && grammar.hasVerb(i, end)) {
                    return i;
                }
            }
        }
        return end;
    }

    private Right content(String kind, int from, int to, boolean weak) {
        return new Right(kind, contents(from, contentEnd(from, to)), List.of(), weak, false);
    }

    private List<Steps> contents(int from, int to) {
        int start = grammar.skipPunctuation(from, to);
        int stop = grammar.trimEnd(start, to);
        return stop > start && grammar.words(start, stop) > 0 ? List.of(new Steps(start, stop)) : List.of();
    }

    private int contentEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            if (grammar.is(i, "according") && grammar.is(i + 1, "to") && grammar.is(i - 1, ",")) {
                return i - 1;
            }
        }
        return to;
    }

    /** The words before a subject or cue that follow them: everything back to the start of the clause. */
    private Left left(int before, boolean as, boolean interrupted) {
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
            return Left.NONE;
        }
        int start = leftStart(i + 1);
        if (grammar.isRun(i)) {
            if (i == start || !isClauseBefore(start, i)) {
                return new Left(List.of(), List.of(i));
            }
            return new Left(contents(start, i + 1), List.of());
        }
        boolean question = grammar.is(i, "?") || grammar.is(i, "!");
        if (!divided && !as && !question) {
            return Left.NONE;
        }
        int to = grammar.trimEnd(start, i + 1);
        boolean clause = grammar.words(start, to) >= 3 && grammar.hasVerb(start, to) && !isSubordinate(start);
        boolean fragment = interrupted
                && grammar.words(start, to) >= 2
                && !grammar.is(start, WordClass.PREPOSITION)
                && !grammar.is(start, WordClass.SUBORDINATOR)
                && !grammar.is(start, WordClass.TIME);
        return clause || fragment ? new Left(contents(start, to), List.of()) : Left.NONE;
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

    /** Where the words before {@code to} start: at the sentence's start, or behind the words of an earlier report that was itself after its words. */
    private int leftStart(int to) {
        int start = 0;
        for (Report report : reports) {
            boolean after = report.rule().equals("cue-after") || report.rule().equals("cue-before-subject");
            if (after) {
                start = Math.max(
                        start, Math.max(report.last() + 1, report.source().to()));
            }
        }
        return Math.min(grammar.skipPunctuation(start, to), to);
    }

    private int joint(int subject) {
        int i = subject - 1;
        if (grammar.is(i, WordClass.CONJUNCTION)
                || grammar.is(i, "while")
                || grammar.is(i, "although")
                || grammar.is(i, "though")
                || grammar.is(i, ";")) {
            return grammar.is(i - 1, ",") ? i - 1 : i;
        }
        return -1;
    }

    private static double confidence(Cue cue, String kind) {
        double base = cue.isSpeech() ? .85 : .65;
        return kind.equals("object") ? base - .2 : kind.equals("that") || kind.equals("run") ? base + .1 : base;
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** X said A, and Y said B: A ends where B's report begins. */
    private List<Report> cutWhereTheNextBegins() {
        List<Report> cut = new ArrayList<>();
        for (int r = 0; r < reports.size(); r++) {
            Report report = reports.get(r);
            List<Steps> contents = new ArrayList<>();
            for (Steps steps : report.contents()) {
                int to = steps.to();
                for (int later = r + 1; later < reports.size(); later++) {
                    int joint = reports.get(later).rule().equals("cue-after")
                            ? reports.get(later).source().from()
                            : reports.get(later).joint();
                    if (joint > steps.from() && joint < to) {
                        to = grammar.trimEnd(steps.from(), joint);
                    }
                }
                if (to > steps.from()) {
                    contents.add(new Steps(steps.from(), to));
                }
            }
            cut.add(report.withContents(contents));
        }
        return cut;
    }
}
