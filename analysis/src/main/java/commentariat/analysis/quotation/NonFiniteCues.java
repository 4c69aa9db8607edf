package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.WordClass;
import java.util.Optional;
import java.util.Set;

/** Reports whose cue is a participle, an infinitive or a passive: saying that, to say that, was told by Reed that. */
final class NonFiniteCues {
    private final Grammar grammar;
    private final Earlier earlier;
    private final AfterCue after;
    private final int end;

    NonFiniteCues(Grammar grammar, Earlier earlier) {
        this.grammar = grammar;
        this.earlier = earlier;
        this.after = new AfterCue(grammar);
        this.end = grammar.size();
    }

    /** …, saying that …: the subject is the one of the sentence. */
    Optional<Report> participle(int step, int last, int group, Cue cue) {
        if (grammar.isNominalPlace(step) || grammar.is(step, WordClass.PREPOSITION) || (step == 0 && !cue.isSpeech())) {
            return Optional.empty();
        }
        Announced right = after.from(last + 1, cue);
        if (!right.isAny() || right.weak()) {
            return Optional.empty();
        }
        Steps own = grammar.nounPhraseBefore(group, earlier.leastFor(group));
        boolean with = !own.isEmpty() && grammar.is(own.from() - 1, "with"); // with many welcoming the plan
        Steps subject = with ? own : earlier.mainSubject(group);
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
                grammar.polarity(group, step),
                subject,
                right.contents(),
                right.runs(),
                comma ? group - 1 : -1,
                "participle",
                right.confidence(cue) - .1));
    }

    private Steps subjectAfterComma(int from) {
        for (int i = from; i < end; i++) {
            if (grammar.is(i, ",")) {
                return grammar.nounPhraseFrom(i + 1, end);
            }
        }
        return Steps.NONE;
    }

    Optional<Report> infinitive(int step, int last, int group, Cue cue) {
        Announced right = after.from(last + 1, cue);
        if (!right.isAny() || right.weak() || !cue.isSpeech() || right.kind().equals("object")) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                true,
                Optional.empty(),
                earlier.mainSubject(group - 1),
                right.contents(),
                right.runs(),
                -1,
                "infinitive",
                right.confidence(cue) - .2));
    }

    /** Was told by Reed that …; it was announced that …. */
    Optional<Report> passive(int step, int last, int group, Cue cue) {
        Announced right = after.from(last + 1, cue);
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
                && !right.weak()
                && Set.of("that", "wh", "to", "run").contains(right.kind());
        if (!clause) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                step,
                last,
                cue.cueClass(),
                cue.isSpeech() && !by.isEmpty(),
                grammar.polarity(group, step),
                by,
                right.contents(),
                right.runs(),
                -1,
                "passive",
                .5));
    }
}
