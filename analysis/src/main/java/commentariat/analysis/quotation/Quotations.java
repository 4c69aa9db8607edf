package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the quotations of a text, in reading order. Direct ones never overlap; indirect speech may hold indirect speech.
 *
 * <p>First the words between marks ({@link Marks}), then the writer's sentences with each quotation as one word ({@link Matrix}), then
 * their cues and what these announce ({@link Reports}); what is between marks and has no cue takes one from its paragraph.
 */
public final class Quotations {
    /** Words between marks that nothing announces are a quotation from this many on; fewer are a title or said with distance. */
    private static final int WORDS_WITHOUT_CUE = 3;
    /** In other languages, where cues are not known, marks alone must do. */
    private static final int WORDS_IN_OTHER_LANGUAGES = 4;

    private Quotations() {}

    /** The quotations of an English text. */
    public static List<FoundQuotation> find(Text text) {
        return new Finder(text).find();
    }

    /** The quotations of a text in another language: sentences between marks, with neither cue nor source. */
    public static List<FoundQuotation> findByMarksAlone(Text text) {
        return Marks.of(text).stream()
                .filter(run -> run.words() >= WORDS_IN_OTHER_LANGUAGES && !run.single())
                .map(run -> new FoundQuotation(
                        run.inner(),
                        QuotationKind.DIRECT,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        OptionalInt.empty(),
                        "marks-alone",
                        .5))
                .toList();
    }

    /** A quotation in the making. */
    private record Draft(
            Span span,
            QuotationKind kind,
            Optional<Cued> cued,
            Optional<Draft> continues,
            String rule,
            double confidence) {}

    /** A cue where it stands, with the words that name the source. */
    private record Cued(Span cue, CueClass cueClass, boolean negated, boolean speech, Optional<Span> source) {}

    private static final class Finder {
        private final Text text;
        private final List<Run> runs;
        private final List<Matrix> matrices;
        private final List<List<Report>> reports = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        /** The quotation that each run went into. */
        private final IdentityHashMap<Run, Draft> claimed = new IdentityHashMap<>();

        private final Map<Integer, List<Draft>> inParagraph = new HashMap<>();

        Finder(Text text) {
            this.text = text;
            Set<Integer> transcribed = new HashSet<>();
            for (Transcripts.Turn turn : Transcripts.of(text)) {
                transcribed.add(paragraphAt(turn.words().start()));
                add(new Draft(
                        turn.words(),
                        QuotationKind.DIRECT,
                        Optional.of(new Cued(turn.label(), CueClass.NEUTRAL, false, true, Optional.of(turn.label()))),
                        Optional.empty(),
                        "transcript",
                        .8));
            }
            this.runs = Marks.of(text).stream()
                    .filter(run -> !transcribed.contains(paragraphAt(run.outer().start())))
                    .toList();
            this.matrices = Matrix.of(text, runs).stream()
                    .filter(matrix -> !transcribed.contains(matrix.paragraph()))
                    .toList();
        }

        /** The index of the paragraph that {@code offset} lies in. */
        private int paragraphAt(int offset) {
            List<Span> paragraphs = text.paragraphs();
            int low = 0;
            int high = paragraphs.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (paragraphs.get(middle).start() <= offset) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        private void add(Draft draft) {
            drafts.add(draft);
            inParagraph
                    .computeIfAbsent(paragraphAt(draft.span().start()), key -> new ArrayList<>())
                    .add(draft);
        }

        private List<Draft> draftsIn(int paragraph) {
            return inParagraph.getOrDefault(paragraph, List.of());
        }

        List<FoundQuotation> find() {
            for (Matrix matrix : matrices) {
                List<Report> found = Reports.of(matrix);
                reports.add(found);
                for (Report report : found) {
                    announced(matrix, report, found);
                }
            }
            for (int m = 0; m < matrices.size(); m++) {
                unannounced(m);
            }
            partial();
            return finished();
        }

        // ---- what a cue announces

        private void announced(Matrix matrix, Report report, List<Report> all) {
            Cued cued = cued(matrix, report);
            Optional<Draft> first = Optional.empty();
            for (int step : report.runs()) {
                Run run = matrix.units().get(step).run().orElseThrow();
                if (claimed.containsKey(run)) {
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
                Draft draft =
                        new Draft(run.inner(), kind, Optional.of(cued), first, report.rule(), report.confidence());
                claim(draft, List.of(run));
                first = first.isPresent() ? first : Optional.of(draft);
            }
            for (Steps steps : report.contents()) {
                if (isHeldByAnother(steps, report, all)) {
                    continue;
                }
                Optional<Draft> draft = indirect(matrix, steps, cued, report, first);
                draft.ifPresent(this::add);
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
                                            .anyMatch(
                                                    held -> held.from() <= report.first() && steps.to() <= held.to()));
        }

        private Optional<Draft> indirect(Matrix matrix, Steps steps, Cued cued, Report report, Optional<Draft> first) {
            int to = steps.to();
            List<Run> inside = new ArrayList<>();
            for (int i = steps.from(); i < to; i++) {
                Optional<Run> run = matrix.units().get(i).run();
                if (run.isPresent()) {
                    if (claimed.containsKey(run.get()) && claimed.get(run.get()).kind() == QuotationKind.DIRECT) {
                        to = i; // it is somebody's already, word for word
                        break;
                    }
                    inside.add(run.get());
                }
            }
            if (to <= steps.from()) {
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
            inside.forEach(run -> claimed.putIfAbsent(run, draft));
            return Optional.of(draft);
        }

        private Cued cued(Matrix matrix, Report report) {
            List<Unit> units = matrix.units();
            Span cue = new Span(
                    units.get(report.first()).start(), units.get(report.last()).end());
            Optional<Span> source = report.source().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Span(
                            units.get(report.source().from()).start(),
                            units.get(report.source().to() - 1).end()));
            return new Cued(cue, report.cueClass(), report.negated(), report.speech(), source);
        }

        private void claim(Draft draft, List<Run> of) {
            add(draft);
            of.forEach(run -> claimed.put(run, draft));
        }

        // ---- what nothing announces in its own sentence

        private void unannounced(int m) {
            Matrix matrix = matrices.get(m);
            for (int step = 0; step < matrix.units().size(); step++) {
                Optional<Run> run = matrix.units().get(step).run();
                if (run.isPresent() && !claimed.containsKey(run.get())) {
                    unannounced(m, step, run.get());
                }
            }
        }

        private void unannounced(int m, int step, Run run) {
            Matrix matrix = matrices.get(m);
            boolean opens = opensSentence(matrix, step);
            QuotationKind kind = opens ? QuotationKind.DIRECT : QuotationKind.MIXED;
            if (run.goesOn() && opens) {
                Optional<Draft> before = lastDirectBefore(run.outer().start());
                claim(new Draft(run.inner(), kind, Optional.empty(), before, "paragraph-left-open", .9), List.of(run));
                return;
            }
            if (!opens) {
                Optional<Cued> own = speechIn(m, run);
                if (own.isPresent()) {
                    claim(new Draft(run.inner(), kind, own, Optional.empty(), "cue-in-sentence", .6), List.of(run));
                    return;
                }
                if (run.words() < WORDS_WITHOUT_CUE || looksLikeTitle(run)) {
                    return;
                }
            } else if (run.words() < WORDS_WITHOUT_CUE && !endsLikeSentence(run)) {
                return;
            }
            Optional<Draft> before = speechBefore(matrix, run);
            if (before.isPresent()) {
                claim(
                        new Draft(run.inner(), kind, Optional.empty(), before, "quotation-goes-on", opens ? .8 : .5),
                        List.of(run));
                return;
            }
            Optional<Cued> announced = announcedBefore(m);
            if (announced.isPresent()) {
                claim(
                        new Draft(run.inner(), kind, announced, Optional.empty(), "cue-in-sentence-before", .7),
                        List.of(run));
                return;
            }
            Optional<Cued> later = speechLaterInParagraph(m);
            if (later.isPresent()) {
                claim(
                        new Draft(
                                run.inner(), kind, later, Optional.empty(), "cue-later-in-paragraph", opens ? .75 : .5),
                        List.of(run));
                return;
            }
            claim(
                    new Draft(
                            run.inner(),
                            kind,
                            Optional.empty(),
                            Optional.empty(),
                            opens ? "floating" : "embedded",
                            opens ? .6 : .4),
                    List.of(run));
        }

        /** At the start of its sentence, or behind no more than a conjunction, bullet or dash. */
        private static boolean opensSentence(Matrix matrix, int step) {
            for (int i = 0; i < step; i++) {
                Unit unit = matrix.units().get(i);
                if (!unit.isPunctuation() && !unit.is(commentariat.analysis.text.WordClass.CONJUNCTION)) {
                    return false;
                }
            }
            return true;
        }

        private boolean opensLikeSentence(Run run) {
            int first = text.string().codePointAt(run.inner().start());
            return !Character.isLowerCase(first);
        }

        private boolean endsLikeSentence(Run run) {
            return ".!?…,".indexOf(text.string().charAt(run.inner().end() - 1)) >= 0;
        }

        /** Every word of weight with a capital, as in titles of works. */
        private boolean looksLikeTitle(Run run) {
            List<commentariat.analysis.text.Token> words = text.tokensIn(run.inner()).stream()
                    .filter(commentariat.analysis.text.Token::isWord)
                    .toList();
            return words.size() > 1
                    && !endsLikeSentence(run)
                    && words.get(0).isCapitalised()
                    && words.stream()
                            .allMatch(
                                    word -> word.isCapitalised() || word.text().length() < 5);
        }

        /** The quotation that the paragraph before left open. */
        private Optional<Draft> lastDirectBefore(int offset) {
            int paragraph = paragraphAt(offset);
            return java.util.stream.Stream.of(paragraph, paragraph - 1)
                    .flatMap(there -> draftsIn(there).stream())
                    .filter(draft -> draft.kind() != QuotationKind.INDIRECT
                            && draft.span().end() <= offset)
                    .max(Comparator.comparing(Draft::span));
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

        /** The nearest cue of speech in the run's own sentence. */
        private Optional<Cued> speechIn(int m, Run run) {
            return reports.get(m).stream()
                    .filter(Report::speech)
                    .filter(report -> !report.source().isEmpty())
                    .map(report -> cued(matrices.get(m), report))
                    .min(Comparator.comparingInt(
                            cued -> Math.abs(cued.cue().start() - run.outer().start())));
        }

        /** What was last said before the run in its own paragraph. */
        private Optional<Draft> speechBefore(Matrix matrix, Run run) {
            return draftsIn(matrix.paragraph()).stream()
                    .filter(draft -> draft.cued().map(Cued::speech).orElse(true))
                    .filter(draft -> draft.span().start() < run.outer().start())
                    .max(Comparator.comparing(draft -> draft.span().start()));
        }

        /** A cue that announces no words of its own, in the sentence before: Reed was asked about it. / Reed disagreed: */
        private Optional<Cued> announcedBefore(int m) {
            if (m == 0) {
                return Optional.empty();
            }
            Matrix before = matrices.get(m - 1);
            boolean same = before.paragraph() == matrices.get(m).paragraph();
            boolean colon = before.units().get(before.units().size() - 1).is(":");
            if (!same && !colon) {
                return Optional.empty();
            }
            List<Report> found = reports.get(m - 1);
            for (int r = found.size() - 1; r >= 0; r--) {
                if (!found.get(r).source().isEmpty() && (found.get(r).speech() || colon)) {
                    return Optional.of(cued(before, found.get(r)));
                }
            }
            return Optional.empty();
        }

        private Optional<Cued> speechLaterInParagraph(int m) {
            for (int later = m + 1;
                    later < matrices.size()
                            && matrices.get(later).paragraph()
                                    == matrices.get(m).paragraph();
                    later++) {
                for (Report report : reports.get(later)) {
                    boolean aside =
                            report.rule().equals("infinitive") || report.rule().equals("passive");
                    if (report.speech()
                            && !aside
                            && !report.source().isEmpty()
                            && !(report.contents().isEmpty() && report.runs().isEmpty())) {
                        return Optional.of(cued(matrices.get(later), report));
                    }
                }
            }
            return Optional.empty();
        }

        /** A word or two in marks, outside all indirect speech, in a sentence with a cue: what the source called it. */
        private void partial() {
            int m = 0;
            for (Run run : runs) {
                while (m < matrices.size()
                        && matrices.get(m).span().end() < run.outer().end()) {
                    m++;
                }
                boolean open = !claimed.containsKey(run) && !Matrix.standsAlone(run, text.string());
                if (open
                        && m < matrices.size()
                        && matrices.get(m).span().contains(run.outer())
                        && !looksLikeTitle(run)) {
                    Optional<Cued> cue = speechIn(m, run);
                    cue.ifPresent(found -> claim(
                            new Draft(run.inner(), QuotationKind.MIXED, cue, Optional.empty(), "cue-in-sentence", .5),
                            List.of(run)));
                }
            }
        }

        // ----

        private List<FoundQuotation> finished() {
            drafts.sort(Comparator.comparing(Draft::span));
            IdentityHashMap<Draft, Integer> index = new IdentityHashMap<>();
            List<FoundQuotation> found = new ArrayList<>();
            for (Draft draft : drafts) {
                OptionalInt continues = OptionalInt.empty();
                if (draft.continues().isPresent()
                        && index.containsKey(draft.continues().get())) {
                    continues = OptionalInt.of(index.get(draft.continues().get()));
                }
                index.put(draft, found.size());
                found.add(new FoundQuotation(
                        draft.span(),
                        draft.kind(),
                        draft.cued().map(Cued::cue),
                        draft.cued().map(Cued::cueClass),
                        draft.cued().map(Cued::negated).orElse(false),
                        draft.cued().flatMap(Cued::source),
                        continues,
                        draft.rule(),
                        Math.max(0, Math.min(1, draft.confidence()))));
            }
            return found;
        }
    }
}
