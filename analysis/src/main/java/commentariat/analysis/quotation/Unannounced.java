package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.text.Lexicon;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordClass;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts the quotations that no cue announces in its own grammar: the rules that tell whose they are, surest first. */
final class Unannounced {
    /** Words between marks that nothing announces are a quotation from this many on; fewer are a title or said with distance. */
    private static final int WORDS_WITHOUT_CUE = 3;
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
    private final Set<String> surnames;
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
        this.surnames = surnames(text);
    }

    /**
     * A way to tell whose words a run holds.
     *
     * @param name signs what it finds
     * @param confidence 0 to 1
     * @param find empty where it does not apply
     */
    private record Rule(String name, double confidence, java.util.function.Function<Here, Optional<Whose>> find) {}

    /** A run in its sentence; {@code opens} where nothing of weight stands before it. */
    private record Here(int m, int step, Run run, boolean opens) {}

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
                    draft(new Here(m, step, run.get(), opensSentence(matrices.get(m), step)));
                }
            }
        }
        partial();
    }

    private void draft(Here here) {
        boolean quotation = here.run().words() >= WORDS_WITHOUT_CUE || (here.opens() && endsLikeSentence(here.run()));
        boolean title = looksLikeTitle(here.run()) && (!here.opens() || isSubject(here));
        if ((title && !here.opens()) || isBylined(here) || isExcerpt(here)) {
            return;
        }
        for (Rule rule : rules) {
            if (!CERTAIN.contains(rule.name()) && (!quotation || title)) {
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
    private Optional<Whose> labelInside(Here here) {
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

    private Optional<Whose> paragraphLeftOpen(Here here) {
        return here.run().goesOn() && here.opens()
                ? Optional.of(lastDirectBefore(here.run().outer().start())
                        .map(Whose::of)
                        .orElse(Whose.UNKNOWN))
                : Optional.empty();
    }

    private Optional<Whose> cueInSentence(Here here) {
        return here.opens() ? Optional.empty() : speechIn(here.m(), here.run()).map(Whose::of);
    }

    /** The words before a colon name the source: alone, or as the subject of their clause. */
    private Optional<Whose> introduced(Here here) {
        Matrix matrix = matrices.get(here.m());
        if (!here.opens()) {
            return matrix.units().get(here.step() - 1).is(":")
                    ? introducer(matrix, here.step() - 1).map(Whose::of)
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
                ? introducer(before, last).map(Whose::of)
                : Optional.empty();
    }

    /** Whom the words before the colon at {@code colon} name: More from Ann Holt: – else who or what they are about: Here Holt goes further: */
    private static Optional<Cued> introducer(Matrix matrix, int colon) {
        Grammar grammar = new Grammar(matrix.units());
        boolean asFollows = grammar.is(colon - 1, "follows") && grammar.is(colon - 2, "as");
        Steps named = grammar.nounPhraseBefore(asFollows ? colon - 2 : colon, 0);
        boolean alone = !named.isEmpty()
                && (named.from() == 0
                        || grammar.isDash(named.from() - 1)
                        || grammar.is(named.from() - 1, "from")
                        || grammar.is(named.from() - 1, "by"));
        Optional<Cued> subject =
                alone || colon < 2 ? Optional.empty() : subjectIn(matrix, mainClause(grammar, colon) + 1, colon, false);
        if (subject.isPresent() || named.isEmpty()) {
            return subject;
        }
        return Optional.of(new Cued(
                matrix.span(colon, colon + 1),
                CueClass.NEUTRAL,
                Optional.empty(),
                true,
                Optional.of(matrix.span(named.from(), named.to()))));
    }

    /** Where the main clause starts: behind the comma, where a subordinate one opens the sentence. */
    private static int mainClause(Grammar grammar, int end) {
        if (grammar.is(0, WordClass.SUBORDINATOR)) {
            for (int i = 2; i < end - 2; i++) {
                if (grammar.is(i, ",")) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** The subject of the first finite verb from {@code first} to {@code last}, both among them, with the verb as its cue. */
    private static Optional<Cued> subjectIn(Matrix matrix, int first, int last, boolean speaks) {
        Grammar grammar = new Grammar(matrix.units());
        int direction = first <= last ? 1 : -1;
        for (int i = first; i != last + direction; i += direction) {
            if (!grammar.isVerb(i)) {
                continue;
            }
            Steps subject = grammar.subjectBefore(grammar.groupStart(i), 0);
            if (!subject.isEmpty() && (!speaks || grammar.canSpeak(subject))) {
                return Optional.of(new Cued(
                        matrix.span(i, i + 1),
                        CueClass.NEUTRAL,
                        Optional.empty(),
                        true,
                        Optional.of(matrix.span(subject.from(), subject.to()))));
            }
        }
        return Optional.empty();
    }

    private Optional<Whose> clauseSubject(Here here) {
        return subject(here, true);
    }

    private Optional<Whose> clauseSubjectOfAnyKind(Here here) {
        return subject(here, false);
    }

    /** @param speaks whether it must be one that can speak */
    private Optional<Whose> subject(Here here, boolean speaks) {
        return here.opens() || here.step() < 2
                ? Optional.empty()
                : subjectIn(matrices.get(here.m()), here.step() - 1, 1, speaks)
                        .filter(cued -> !isPlace(cued))
                        .map(Whose::of);
    }

    /**
     * Whether the source is a lone name that is nowhere the end of a longer one: a town or country, of whose doings the one who speaks
     * here tells (Harrow wants to “a b c”), where a person would have been named in full.
     */
    private boolean isPlace(Cued cued) {
        List<Token> words = cued.source().stream()
                .flatMap(source -> text.tokensIn(source).stream())
                .filter(token -> !token.is("the"))
                .toList();
        return words.size() == 1
                && words.get(0).isCapitalised()
                && !Lexicon.isClosed(words.get(0).lower())
                && !surnames.contains(words.get(0).text());
    }

    /** Words that stand with a capital behind another one. */
    private static Set<String> surnames(Text text) {
        Set<String> surnames = new HashSet<>();
        List<Token> tokens = text.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            boolean named = before.isCapitalised() && before.isWord() && !Lexicon.isClosed(before.lower());
            if (named && tokens.get(i).isCapitalised() && tokens.get(i).isWord()) {
                surnames.add(tokens.get(i).text());
            }
        }
        return surnames;
    }

    private Optional<Whose> goesOn(Here here) {
        return drafts.lastBefore(here.run().outer().start(), 0, Draft::isSpeech).map(Whose::of);
    }

    private Optional<Whose> cueInSentenceBefore(Here here) {
        if (here.m() == 0) {
            return Optional.empty();
        }
        Matrix before = matrices.get(here.m() - 1);
        boolean same = before.paragraph() == matrices.get(here.m()).paragraph();
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

    private Optional<Whose> cueLaterInParagraph(Here here) {
        int paragraph = matrices.get(here.m()).paragraph();
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
    private Optional<Whose> signature(Here here) {
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
    private Optional<Whose> floating(Here here) {
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

    /** At the start of its sentence, or behind no more than a conjunction, bullet or dash. */
    private static boolean opensSentence(Matrix matrix, int step) {
        for (int i = 0; i < step; i++) {
            Unit unit = matrix.units().get(i);
            if (!unit.isPunctuation() && !unit.is(WordClass.CONJUNCTION)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsLikeSentence(Run run) {
        return ".!?…,".indexOf(text.string().charAt(run.inner().end() - 1)) >= 0;
    }

    /**
     * Every word of weight with a capital, as in titles of works. The comma or full stop of the sentence around it, which the American
     * press sets within the marks, says nothing.
     */
    private boolean looksLikeTitle(Run run) {
        List<Token> words =
                text.tokensIn(run.inner()).stream().filter(Token::isWord).toList();
        return words.size() > 1
                && "!?…".indexOf(text.string().charAt(run.inner().end() - 1)) < 0
                && words.get(0).isCapitalised()
                && words.stream().allMatch(word -> word.isCapitalised() || isSmall(word));
    }

    /** A word that titles write without a capital. */
    private static boolean isSmall(Token word) {
        return word.text().length() < 5 && Lexicon.isClosed(word.lower());
    }

    /** A headline and who wrote under it: “Rain falls on the coast,” by the Courier’s Ann Holt. */
    private boolean isBylined(Here here) {
        List<Unit> units = matrices.get(here.m()).units();
        return here.step() + 1 < units.size() && units.get(here.step() + 1).is("by");
    }

    /**
     * The first lines of an article that is only referred to, as in a round-up of the press: behind its headline, who wrote it and a
     * colon. Nobody's comment: “Rain falls on the coast,” by the Courier’s Ann Holt: “It has rained on the coast since May.”
     */
    private boolean isExcerpt(Here here) {
        List<Unit> units = matrices.get(here.m()).units();
        int colon = here.step() - 1;
        if (colon < 0 || !units.get(colon).is(":")) {
            return false;
        }
        Grammar grammar = new Grammar(units);
        int by = colon - 1;
        while (by > 0 && !units.get(by).is("by") && !grammar.isRun(by) && colon - by <= LONGEST_SIGNATURE) {
            by--;
        }
        return by > 0 && units.get(by).is("by") && grammar.isRun(by - 1);
    }

    /** The run stands for a thing in its sentence, which goes on without a comma: “The Long Road” is a film about … */
    private boolean isSubject(Here here) {
        List<Unit> units = matrices.get(here.m()).units();
        return !endsLikeSentence(here.run())
                && here.step() + 1 < units.size()
                && !units.get(here.step() + 1).isPunctuation();
    }

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
            if (open && m < matrices.size() && matrices.get(m).span().contains(run.outer()) && !looksLikeTitle(run)) {
                Optional<Cued> cue = speechIn(m, run);
                cue.ifPresent(found -> drafts.claim(
                        new Draft(run.inner(), QuotationKind.MIXED, cue, Optional.empty(), "cue-in-sentence", .5),
                        run));
            }
        }
    }
}
