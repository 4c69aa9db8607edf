package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.VerbForm;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports whose cue is a finite verb: Reed said, said Reed, as Reed put it, … and said. */
final class FiniteCues {
    private final Grammar grammar;
    private final Earlier earlier;
    private final AfterCue after;
    private final BeforeCue before;
    private final int end;

    FiniteCues(Grammar grammar, Earlier earlier) {
        this.grammar = grammar;
        this.earlier = earlier;
        this.after = new AfterCue(grammar);
        this.before = new BeforeCue(grammar, earlier);
        this.end = grammar.size();
    }

    /** The report that the verb at {@code step} opens, whose group starts at {@code group}. */
    Optional<Report> at(int step, int last, int group, Cue cue, String rule) {
        Optional<Polarity> polarity = grammar.polarity(group, step);
        int least = earlier.leastFor(group);
        boolean conjoined = grammar.is(group - 1, WordClass.CONJUNCTION) && !earlier.isEmpty();
        Steps subject = conjoined ? Steps.NONE : grammar.subjectBefore(group, least);
        if (subject.isEmpty() && (grammar.is(group - 1, "that") || grammar.is(group - 1, "which"))) {
            return relative(step, last, cue, polarity, new Steps(group - 1, group));
        }
        if (!subject.isEmpty()) {
            return withSubject(step, last, cue, polarity.or(() -> grammar.polarityOf(subject)), subject, rule);
        }
        if (conjoined || (grammar.is(group - 1, WordClass.CONJUNCTION) && group - 1 > 0)) {
            return conjoined(step, last, group, cue, polarity);
        }
        return inverted(step, last, group, cue, polarity);
    }

    private Optional<Report> withSubject(
            int step, int last, Cue cue, Optional<Polarity> polarity, Steps subject, String rule) {
        if (grammar.isThing(subject)) {
            return relative(step, last, cue, polarity, subject);
        }
        if (cue.takes("shows") && !grammar.canSpeak(subject)) {
            return Optional.empty();
        }
        boolean as = grammar.is(subject.from() - 1, "as") && cue.isSpeech() && !isNamedAs(subject.from() - 1);
        Announced right = after.from(last + 1, cue).cutAt(clauseEnd(subject, last + 1));
        int beforeSubject = as ? subject.from() - 2 : subject.from() - 1;
        Announced left = cue.takes("quote") || cue.takes("zero") || as
                ? before.upTo(beforeSubject, as, right.parenthetical())
                : Announced.NONE;
        if (as && !left.isAny() && (subject.from() <= 2 || grammar.is(subject.from() - 2, ","))) {
            return asHePutIt(step, last, cue, polarity, subject);
        }
        if (as && left.isAny()) {
            return Optional.of(new Report(
                    step,
                    last,
                    cue.cueClass(),
                    true,
                    polarity,
                    subject,
                    left.contents(),
                    left.runs(),
                    subject.from() - 1,
                    "as-put",
                    .85));
        }
        if (right.isAny() && !(left.isAny() && right.weak() && !goesOn(right))) {
            // “A,” he said, “b.” and: the plan, he said, would fail
            boolean both = left.isAny()
                    && (right.parenthetical()
                            || !right.runs().isEmpty()
                            || !left.runs().isEmpty());
            return Optional.of(new Report(
                    step,
                    last,
                    cue.cueClass(),
                    cue.isSpeech(),
                    polarity,
                    subject,
                    both ? join(left.contents(), right.contents()) : right.contents(),
                    both ? join(left.runs(), right.runs()) : right.runs(),
                    joint(subject.from()),
                    as ? "as-put" : both ? "cue-between" : rule,
                    right.confidence(cue)));
        }
        if (left.isAny()) {
            return Optional.of(new Report(
                    step,
                    last,
                    cue.cueClass(),
                    cue.isSpeech(),
                    polarity,
                    subject,
                    left.contents(),
                    left.runs(),
                    -1,
                    as ? "as-put" : "cue-after",
                    left.confidence(cue)));
        }
        return cue.isSpeech() && isSurely(step, subject)
                ? Optional.of(new Report(
                        step, last, cue.cueClass(), true, polarity, subject, List.of(), List.of(), -1, "cue-alone", .5))
                : Optional.empty();
    }

    /** A man identified as Reed said: this <em>as</em> names the subject and compares nothing. */
    private boolean isNamedAs(int as) {
        return as > 0 && grammar.at(as - 1).verb().contains(VerbForm.PARTICIPLE);
    }

    /** Whether a verb without words is one, and no noun: his remarks. */
    private boolean isSurely(int step, Steps subject) {
        return grammar.isFinite(step) || grammar.isName(subject.to() - 1);
    }

    /** Whether what follows the comma goes on with the clause before the cue, and does not add to the cue (…, Reed said, citing a report). */
    private boolean goesOn(Announced right) {
        int next = right.contents().get(0).from();
        boolean adds = grammar.is(next, WordClass.CONJUNCTION)
                || grammar.is(next, "who")
                || grammar.is(next, "which")
                || grammar.is(next, WordClass.SUBJECT)
                || grammar.is(next, WordClass.DETERMINER)
                || grammar.at(next).verb().contains(VerbForm.ING);
        return right.parenthetical() && !adds;
    }

    /** A message that said, “…”; the report, which notes, “…” */
    private Optional<Report> relative(int step, int last, Cue cue, Optional<Polarity> polarity, Steps pronoun) {
        boolean relative = grammar.is(pronoun.from(), "that") || grammar.is(pronoun.from(), "which");
        Announced right = after.from(last + 1, cue);
        if (!relative || right.runs().isEmpty()) {
            return Optional.empty();
        }
        int to = grammar.is(pronoun.from() - 1, ",") ? pronoun.from() - 1 : pronoun.from();
        Steps noun = grammar.nounPhraseBefore(to, 0);
        return noun.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(
                        step,
                        last,
                        cue.cueClass(),
                        true,
                        polarity,
                        new Steps(noun.from(), pronoun.to()),
                        List.of(),
                        right.runs(),
                        -1,
                        "relative",
                        .7));
    }

    /** As Reed put it, the plan would fail. */
    private Optional<Report> asHePutIt(int step, int last, Cue cue, Optional<Polarity> polarity, Steps subject) {
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
                polarity,
                subject,
                run ? List.of() : List.of(new Steps(from, to)),
                run ? List.of(from) : List.of(),
                -1,
                "as-put",
                .8));
    }

    /** X said that … and added that …: the subject is the one of the report before. */
    private Optional<Report> conjoined(int step, int last, int group, Cue cue, Optional<Polarity> polarity) {
        Announced right = after.from(last + 1, cue);
        if (!right.isAny() || right.weak()) {
            return Optional.empty();
        }
        Steps subject = earlier.isEmpty() ? earlier.mainSubject(group - 1) : earlier.lastOuterSource();
        int joint = grammar.is(group - 2, ",") ? group - 2 : group - 1;
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                cue.isSpeech(),
                polarity,
                subject,
                right.contents(),
                right.runs(),
                joint,
                "conjoined",
                right.confidence(cue) - .1));
    }

    /** “…,” said Reed, a professor. Said Reed: “…” */
    private Optional<Report> inverted(int step, int last, int group, Cue cue, Optional<Polarity> polarity) {
        if (!cue.takes("quote") || group != step) {
            return Optional.empty();
        }
        Announced left = before.upTo(step - 1, false, false);
        Steps subject = grammar.nounPhraseFrom(last + 1, end);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        int next = grammar.skipPunctuation(subject.to(), end);
        boolean follows = grammar.isRun(next) && next > subject.to();
        boolean opens = step == 0 || grammar.is(step - 1, ",") || grammar.is(step - 1, WordClass.CONJUNCTION);
        boolean introduces = opens && (follows || (grammar.is(subject.to(), ":") && subject.to() == end - 1));
        if (!left.isAny() && !introduces) {
            return Optional.empty();
        }
        List<Integer> runs = new ArrayList<>(left.runs());
        if (follows) {
            runs.add(next);
        }
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                true,
                polarity,
                subject,
                left.contents(),
                runs,
                -1,
                "cue-before-subject",
                .9));
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

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
