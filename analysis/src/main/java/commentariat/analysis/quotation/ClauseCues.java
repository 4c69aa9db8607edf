package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import commentariat.analysis.syntax.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reports that the order of the words does not show, and the sentence's tree does: a cue with a clause as its complement, and
 * whatever stands between the two, or between the cue and its subject.
 */
final class ClauseCues {
    private static final double CONFIDENCE = .6;
    private static final int FEWEST_WORDS = 2;

    private final Grammar grammar;
    private final List<Report> found;

    /** @param found the reports that are known; their cues are not sought again */
    ClauseCues(Grammar grammar, List<Report> found) {
        this.grammar = grammar;
        this.found = found;
    }

    /** The reports of {@code units} that were not found yet. The sentence is parsed only where it has a cue that may take a clause and announces nothing. */
    List<Report> of(List<Unit> units) {
        List<Integer> open = new ArrayList<>();
        for (int step = 0; step < units.size(); step++) {
            if (cue(step).isPresent() && !isTaken(step) && canBeVerb(step)) {
                open.add(step);
            }
        }
        if (open.isEmpty()) {
            return List.of();
        }
        return Tree.of(units).map(tree -> reports(open, tree)).orElse(List.of());
    }

    private List<Report> reports(List<Integer> open, Tree tree) {
        Subjects subjects = new Subjects(grammar, tree);
        return open.stream()
                .flatMap(step -> report(step, tree, subjects).stream())
                .toList();
    }

    private Optional<Cue> cue(int step) {
        Unit unit = grammar.at(step);
        if (!unit.isWord()) {
            return Optional.empty();
        }
        return Cues.verbs(unit.lower()).stream()
                .map(Cues.Form::cue)
                .filter(cue -> cue.particle().isEmpty())
                .filter(Cue::takesClause)
                .findFirst();
    }

    /** Whether a verb can stand at {@code step}: a look that costs nothing, before the sentence is parsed. */
    private boolean canBeVerb(int step) {
        boolean name = step > 0 && grammar.at(step).isCapitalised();
        return !name && !grammar.isNominalPlace(step);
    }

    private boolean isTaken(int step) {
        return found.stream()
                .anyMatch(report -> report.first() <= step
                        && step <= report.last()
                        && !(report.contents().isEmpty() && report.runs().isEmpty()));
    }

    private Optional<Report> report(int step, Tree tree, Subjects subjects) {
        Cue cue = cue(step).orElseThrow();
        if (tree.partOfSpeech(step) != PartOfSpeech.VERB) {
            return Optional.empty();
        }
        Optional<Steps> content = clause(step, cue, tree);
        Optional<Steps> subject = subjects.of(step);
        if (content.isEmpty() || subject.isEmpty() || grammar.isThing(subject.get())) {
            return Optional.empty();
        }
        if (cue.takes("shows") && !grammar.canSpeak(subject.get())) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                step,
                step,
                cue.cueClass(),
                cue.isSpeech(),
                grammar.polarity(grammar.groupStart(step), step).or(() -> grammar.polarityOf(subject.get())),
                subject.get(),
                List.of(content.get()),
                List.of(),
                -1,
                "clause",
                CONFIDENCE));
    }

    private Optional<Steps> clause(int step, Cue cue, Tree tree) {
        return clauses(step, cue, tree)
                .filter(clause -> !grammar.isRun(clause))
                .map(tree::subtree)
                .filter(all -> !all.contains(step))
                .map(this::words)
                .filter(words -> grammar.words(words.from(), words.to()) >= FEWEST_WORDS)
                .findFirst();
    }

    /** The clauses that hang on the cue, or on the one who is told: a tree may take them for what is told about that one. */
    private Stream<Integer> clauses(int step, Cue cue, Tree tree) {
        Stream<Integer> own = tree.dependents(step, "ccomp").stream();
        Stream<Integer> ofPerson = Stream.of("obj", "iobj")
                .filter(relation -> cue.takes("person"))
                .flatMap(relation -> tree.dependents(step, relation).stream())
                .flatMap(person -> tree.dependents(person, "acl").stream())
                .filter(clause -> opensWithThat(tree.subtree(clause)));
        return Stream.concat(own, ofPerson);
    }

    /** Whether {@code clause} opens with a conjunction, and not with the subject of a relative clause. */
    private boolean opensWithThat(Steps clause) {
        return grammar.is(clause.from(), "that") && !grammar.isFinite(clause.from() + 1);
    }

    /** The clause without what opens it. */
    private Steps words(Steps clause) {
        int opens = grammar.skipPunctuation(clause.from(), clause.to());
        int from = grammar.is(opens, "that") ? opens + 1 : opens;
        return new Steps(from, grammar.trimEnd(from, clause.to()));
    }
}
