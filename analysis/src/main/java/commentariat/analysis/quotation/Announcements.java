package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts the quotations that a cue announces in its own sentence. */
final class Announcements {
    private final Text text;
    private final List<Run> runs;
    private final Drafts drafts;

    Announcements(Text text, List<Run> runs, Drafts drafts) {
        this.text = text;
        this.runs = runs;
        this.drafts = drafts;
    }

    /** Drafts what {@code report}, one of {@code all} in the sentence, announces. */
    void announced(Matrix matrix, Report report, List<Report> all) {
        Cued cued = Cued.of(matrix, report);
        // Adding: “…” – a sentence without a subject goes on with the one before
        Optional<Draft> first = report.source().isEmpty() && report.first() == 0
                ? drafts.lastBefore(matrix.span().start(), 0, Draft::isSpeech)
                : Optional.empty();
        for (int step : report.runs()) {
            Run run = matrix.units().get(step).run().orElseThrow();
            if (drafts.isClaimed(run)) {
                continue;
            }
            boolean afterThat = step > 0 && matrix.units().get(step - 1).is("that");
            QuotationKind kind = afterThat
                            || (!opensLikeSentence(run)
                                    && report.first() < step
                                    && first.isEmpty()
                                    && !introduced(matrix, step))
                    ? QuotationKind.MIXED
                    : QuotationKind.DIRECT;
            Draft draft = new Draft(run.inner(), kind, Optional.of(cued), first, report.rule(), report.confidence());
            drafts.claim(draft, run);
            first = first.isPresent() ? first : Optional.of(draft);
        }
        for (Steps steps : report.contents()) {
            if (isHeldByAnother(steps, report, all)) {
                continue;
            }
            Optional<Draft> draft = indirect(matrix, steps, cued, report, first);
            draft.ifPresent(drafts::add);
            first = first.isPresent() ? first : draft;
        }
    }

    private static boolean introduced(Matrix matrix, int step) {
        return step > 0
                && (matrix.units().get(step - 1).is(",")
                        || matrix.units().get(step - 1).is(":"));
    }

    /** What somebody believes or wants, told within what somebody said, is part of what was said. */
    private static boolean isHeldByAnother(Steps steps, Report report, List<Report> all) {
        return !report.speech()
                && all.stream()
                        .anyMatch(other -> other.speech()
                                && other.contents().stream()
                                        .anyMatch(held -> held.from() <= report.first() && steps.to() <= held.to()));
    }

    private Optional<Draft> indirect(Matrix matrix, Steps steps, Cued cued, Report report, Optional<Draft> first) {
        int to = steps.to();
        List<Run> inside = new ArrayList<>();
        for (int i = steps.from(); i < to; i++) {
            Optional<Run> run = matrix.units().get(i).run();
            if (run.isPresent()) {
                if (drafts.isDirect(run.get())) {
                    to = i; // it is somebody's already, word for word
                    break;
                }
                inside.add(run.get());
            }
        }
        if (to <= steps.from() || saysNothing(matrix.units().subList(steps.from(), to))) {
            return Optional.empty();
        }
        Unit firstUnit = matrix.units().get(steps.from());
        Unit lastUnit = matrix.units().get(to - 1);
        boolean one = to == steps.from() + 1 && firstUnit.isRun();
        Span span = one ? firstUnit.run().orElseThrow().inner() : new Span(firstUnit.start(), lastUnit.end());
        runsIn(span).stream().filter(run -> !inside.contains(run)).forEach(inside::add);
        Draft draft = new Draft(
                span,
                inside.isEmpty() ? QuotationKind.INDIRECT : QuotationKind.MIXED,
                Optional.of(cued),
                first,
                report.rule(),
                report.confidence());
        inside.forEach(run -> drafts.hold(draft, run));
        return Optional.of(draft);
    }

    /** Nothing but pronouns, times and the like: asked him, announced this week. */
    private static boolean saysNothing(List<Unit> units) {
        return units.stream()
                .noneMatch(unit -> unit.isRun()
                        || unit.is(WordClass.AUXILIARY)
                        || (unit.isWord() && !Lexicon.isClosed(unit.lower())));
    }

    private boolean opensLikeSentence(Run run) {
        int first = text.string().codePointAt(run.inner().start());
        return !Character.isLowerCase(first);
    }

    private List<Run> runsIn(Span span) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).outer().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < runs.size() && runs.get(end).outer().end() <= span.end()) {
            end++;
        }
        return runs.subList(low, end);
    }
}
