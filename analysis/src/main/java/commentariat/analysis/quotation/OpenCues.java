package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import java.util.List;
import java.util.Optional;

/**
 * Cues that no lexicon need hold, because the place shows them: what stands between a quotation that ends in a comma and the end of
 * the clause is who speaks, and a verb: “…,” Holt thundered; “…,” thundered Holt.
 */
final class OpenCues {
    /** A subject has no more steps than this. */
    private static final int LONGEST_SUBJECT = 30;

    private final Grammar grammar;

    OpenCues(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The report of the quotation at {@code run}. */
    Optional<Report> at(int step, Run run) {
        boolean comma = grammar.is(step + 1, ",");
        int from = comma ? step + 2 : step + 1;
        return comma || run.endsOpen() ? subjectFirst(step, from).or(() -> verbFirst(step, from)) : Optional.empty();
    }

    private Optional<Report> subjectFirst(int run, int from) {
        for (int verb = from + 1; verb < Math.min(grammar.size(), from + LONGEST_SUBJECT); verb++) {
            if (grammar.isRun(verb)) {
                return Optional.empty();
            }
            if (!grammar.isVerb(verb)) {
                continue;
            }
            int group = grammar.groupStart(verb);
            Steps subject = grammar.subjectBefore(group, from);
            if (!subject.isEmpty() && subject.from() == from) {
                return Optional.of(report(verb, run, subject));
            }
        }
        return Optional.empty();
    }

    private Optional<Report> verbFirst(int run, int verb) {
        if (verb >= grammar.size() || !grammar.isPast(verb)) {
            return Optional.empty();
        }
        Steps subject = grammar.nounPhraseFrom(verb + 1, grammar.size());
        return subject.isEmpty() ? Optional.empty() : Optional.of(report(verb, run, subject));
    }

    private static Report report(int verb, int run, Steps subject) {
        return new Report(
                verb,
                verb,
                CueClass.NEUTRAL,
                true,
                Optional.empty(),
                subject,
                List.of(),
                List.of(run),
                -1,
                "open-cue",
                .7);
    }
}
