package commentariat.analysis.quotation;

import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts the quotations that no cue announces in its own grammar: the rules that tell whose they are, surest first. */
final class Unannounced {
    /** A name below a quotation has no more steps than this: – Ann Holt, Reed College. */
    private static final int LONGEST_SIGNATURE = 12;
    /** How many sentences ahead the cue of a quotation is sought. */
    private static final int REACH = 20;

    /** How many words name the speaker within the marks. */
    private static final int LONGEST_LABEL = 4;
    /** Rules that hold for a word or two, too, and for what looks like a title. */
    private static final Set<String> CERTAIN = Set.of("label-inside", "paragraph-left-open", "cue-in-sentence");

    private final Text text;
    private final List<Run> runs;
    private final List<Matrix> matrices;
    private final List<List<Report>> reports;
    private final Drafts drafts;
    private final ClauseSources sources;
    private final List<Rule> rules = List.of(
            new Rule("label-inside", .8, this::labelInside), // “Holt: A.”
            new Rule("paragraph-left-open", .9, this::paragraphLeftOpen), // “A. ¶ “B.”
            new Rule("cue-in-sentence", .6, this::cueInSentence), // Holt, who called it “a b c”, said …
            new Rule("introduced", .8, this::introduced), // Holt: “A.”  Here is Holt’s answer: ¶ “A.”
            new Rule("clause-subject", .5, this::clauseSubject), // Holt spoke instead about “a b c”
            new Rule("quotation-goes-on", .8, this::goesOn), // “A,” Holt said. “B.”
            new Rule("cue-in-sentence-before", .7, this::cueInSentenceBefore), // Holt disagreed. “A.”
            new Rule("cue-later-in-paragraph", .7, this::cueLaterInParagraph), // “A.” “B,” Holt said.
            new Rule("clause-subject", .4, this::clauseSubjectOfAnyKind), // the slogan was “a b c”
            new Rule("signature", .8, this::signature), // “A.” ¶ – Ann Holt
            new Rule("floating", .6, this::floating)); // “A,” Holt said. ¶ “B.”

    Unannounced(Text text, List<Run> runs, List<Matrix> matrices, List<List<Report>> reports, Drafts drafts) {
        this.text = text;
        this.runs = runs;
        this.matrices = matrices;
        this.reports = reports;
        this.drafts = drafts;
        this.sources = new ClauseSources(text);
    }

    /**
     * A way to tell whose words a run holds.
     *
     * @param name signs what it finds
     * @param confidence 0 to 1
     * @param find empty where it does not apply
     */
    private record Rule(
            String name, double confidence, java.util.function.Function<RunInSentence, Optional<Whose>> find) {}

    /** Whose words a run holds: those of a cue's source, of who spoke before, or nobody knows. */
    private record Whose(Optional<Cued> cued, Optional<Draft> continues) {
        static final Whose UNKNOWN = new Whose(Optional.empty(), Optional.empty());

        static Whose of(Cued cued) {
            return new Whose(Optional.of(cued), Optional.empty());
        }

        static Whose of(Draft before) {
            return new Whose(Optional.empty(), Optional.of(before));
        }
    }

    void draft() {
        for (int m = 0; m < matrices.size(); m++) {
            List<Unit> units = matrices.get(m).units();
            for (int step = 0; step < units.size(); step++) {
                Optional<Run> run = units.get(step).run();
                if (run.isPresent() && !drafts.isClaimed(run.get())) {
                    draft(RunInSentence.of(text, matrices.get(m), m, step, run.get()));
                }
            }
        }
        partial();
    }

    private void draft(RunInSentence here) {
        boolean title = here.isTitle();
        if ((title && !here.opens()) || here.isBylined() || here.isExcerpt()) {
            return;
        }
        for (Rule rule : rules) {
            if (!CERTAIN.contains(rule.name()) && (!here.isQuotation() || title)) {
                return;
            }
            Optional<Whose> whose = rule.find().apply(here);
            if (whose.isPresent()) {
                drafts.claim(
                        new Draft(
                                here.run().inner(),
                                here.opens() || rule.name().equals("introduced")
                                        ? QuotationKind.DIRECT
                                        : QuotationKind.MIXED,
                                whose.get().cued(),
                                whose.get().continues(),
                                rule.name(),
                                here.opens() ? rule.confidence() : Math.min(.6, rule.confidence())),
                        here.run());
                return;
            }
        }
    }

    // ---- the rules

    /** A speaker's name and a colon within the marks, as where a transcript is quoted. */
    private Optional<Whose> labelInside(RunInSentence here) {
        List<Token> tokens = text.tokensIn(here.run().inner());
        int colon = 0;
        while (colon < Math.min(tokens.size(), LONGEST_LABEL)
                && tokens.get(colon).isWord()
                && tokens.get(colon).isCapitalised()) {
            colon++;
        }
        boolean labelled = here.opens()
                && colon > 0
                && colon + 1 < tokens.size()
                && tokens.get(colon).is(":")
                && !Lexicon.isClosed(tokens.get(0).lower());
        if (!labelled) {
            return Optional.empty();
        }
        Span name = new Span(tokens.get(0).start(), tokens.get(colon - 1).end());
        return Optional.of(Whose.of(
                new Cued(tokens.get(colon).span(), CueClass.NEUTRAL, Optional.empty(), true, Optional.of(name))));
    }

    private Optional<Whose> paragraphLeftOpen(RunInSentence here) {
        return here.run().goesOn() && here.opens()
                ? Optional.of(lastDirectBefore(here.run().outer().start())
                        .map(Whose::of)
                        .orElse(Whose.UNKNOWN))
                : Optional.empty();
    }

    private Optional<Whose> cueInSentence(RunInSentence here) {
        return here.opens() ? Optional.empty() : speechIn(here.m(), here.run()).map(Whose::of);
    }

    /** The words before a colon name the source: alone, or as the subject of their clause. */
    private Optional<Whose> introduced(RunInSentence here) {
        Matrix matrix = here.matrix();
        if (!here.opens()) {
            return matrix.units().get(here.step() - 1).is(":")
                    ? ClauseSources.introducer(matrix, here.step() - 1).map(Whose::of)
                    : Optional.empty();
        }
        if (here.m() == 0 || here.step() > 0) {
            return Optional.empty();
        }
        Matrix before = matrices.get(here.m() - 1);
        int last = before.units().size() - 1;
        boolean colon = before.units().get(last).is(":");
        boolean near = matrix.paragraph() - before.paragraph() <= 1;
        return colon && near && cueInSentenceBefore(here).isEmpty()
                ? ClauseSources.introducer(before, last).map(Whose::of)
                : Optional.empty();
    }

    private Optional<Whose> clauseSubject(RunInSentence here) {
        return subject(here, true);
    }

    private Optional<Whose> clauseSubjectOfAnyKind(RunInSentence here) {
        return subject(here, false);
    }

    /** @param speaks whether it must be one that can speak */
    private Optional<Whose> subject(RunInSentence here, boolean speaks) {
        return here.opens() || here.step() < 2
                ? Optional.empty()
                : ClauseSources.subjectIn(here.matrix(), here.step() - 1, 1, speaks)
                        .filter(cued -> !sources.isPlace(cued))
                        .map(Whose::of);
    }

    private Optional<Whose> goesOn(RunInSentence here) {
        return drafts.lastBefore(here.run().outer().start(), 0, Draft::isSpeech).map(Whose::of);
    }

    private Optional<Whose> cueInSentenceBefore(RunInSentence here) {
        if (here.m() == 0) {
            return Optional.empty();
        }
        Matrix before = matrices.get(here.m() - 1);
        boolean same = before.paragraph() == here.matrix().paragraph();
        boolean colon = before.units().get(before.units().size() - 1).is(":");
        if (!same && !colon) {
            return Optional.empty();
        }
        List<Report> found = reports.get(here.m() - 1);
        for (int r = found.size() - 1; r >= 0; r--) {
            if (!found.get(r).source().isEmpty() && (found.get(r).speech() || colon)) {
                return Optional.of(Whose.of(Cued.of(before, found.get(r))));
            }
        }
        return Optional.empty();
    }

    private Optional<Whose> cueLaterInParagraph(RunInSentence here) {
        int paragraph = here.matrix().paragraph();
        for (int later = here.m() + 1;
                later < Math.min(matrices.size(), here.m() + REACH)
                        && matrices.get(later).paragraph() == paragraph;
                later++) {
            for (Report report : reports.get(later)) {
                boolean aside =
                        report.rule().equals("infinitive") || report.rule().equals("passive");
                if (report.speech()
                        && !aside
                        && !report.source().isEmpty()
                        && !(report.contents().isEmpty() && report.runs().isEmpty())) {
                    return Optional.of(Whose.of(Cued.of(matrices.get(later), report)));
                }
            }
        }
        return Optional.empty();
    }

    /** A line of its own below the quotation, behind a dash, with a name in it. */
    private Optional<Whose> signature(RunInSentence here) {
        int next = here.m() + 1;
        if (!here.opens() || next >= matrices.size()) {
            return Optional.empty();
        }
        Matrix below = matrices.get(next);
        Grammar grammar = new Grammar(below.units());
        boolean dash = grammar.isDash(0);
        int end = grammar.trimEnd(1, grammar.size());
        boolean alone = next + 1 >= matrices.size() || matrices.get(next + 1).paragraph() != below.paragraph();
        return dash && alone && end > 1 && end <= LONGEST_SIGNATURE && grammar.isName(1)
                ? Optional.of(Whose.of(new Cued(
                        below.span(0, 1), CueClass.NEUTRAL, Optional.empty(), true, Optional.of(below.span(1, end)))))
                : Optional.empty();
    }

    /** A paragraph that is a quotation and names nobody: who was quoted last, here or in the paragraph before, goes on. */
    private Optional<Whose> floating(RunInSentence here) {
        int start = here.run().outer().start();
        return Optional.of(speakingBefore(here.m())
                .map(Whose::of)
                .or(() -> drafts.lastBefore(start, 1, draft -> draft.span().end() <= start)
                        .map(Whose::of))
                .orElse(Whose.UNKNOWN));
    }

    /** The cue without words of its own that ends the sentence before, in the paragraph before: Holt went on. ¶ “…” */
    private Optional<Cued> speakingBefore(int m) {
        if (m == 0 || matrices.get(m).paragraph() - matrices.get(m - 1).paragraph() > 1) {
            return Optional.empty();
        }
        List<Report> before = reports.get(m - 1);
        return before.isEmpty() || !before.get(before.size() - 1).rule().equals("cue-alone")
                ? Optional.empty()
                : Optional.of(Cued.of(matrices.get(m - 1), before.get(before.size() - 1)));
    }

    // ---- what they look at

    /** The quotation that the paragraph before left open. */
    private Optional<Draft> lastDirectBefore(int offset) {
        return drafts.lastBefore(
                offset,
                1,
                draft -> draft.kind() != QuotationKind.INDIRECT && draft.span().end() <= offset);
    }

    /** The nearest cue of speech in the run's own sentence. */
    private Optional<Cued> speechIn(int m, Run run) {
        return reports.get(m).stream()
                .filter(Report::speech)
                .filter(report -> !report.source().isEmpty())
                .map(report -> Cued.of(matrices.get(m), report))
                .min(Comparator.comparingInt(
                        cued -> Math.abs(cued.cue().start() - run.outer().start())));
    }

    /** A word or two in marks, outside all indirect speech, in a sentence with a cue: what the source called it. */
    private void partial() {
        int m = 0;
        for (Run run : runs) {
            while (m < matrices.size()
                    && matrices.get(m).span().end() < run.outer().end()) {
                m++;
            }
            boolean open = !drafts.isClaimed(run) && !Matrix.standsAlone(run, text.string());
            if (open
                    && m < matrices.size()
                    && matrices.get(m).span().contains(run.outer())
                    && !RunInSentence.looksLikeTitle(text, run)) {
                Optional<Cued> cue = speechIn(m, run);
                cue.ifPresent(found -> drafts.claim(
                        new Draft(run.inner(), QuotationKind.MIXED, cue, Optional.empty(), "cue-in-sentence", .5),
                        run));
            }
        }
    }
}
