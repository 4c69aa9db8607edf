package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the reports of one sentence: its cues, who is their subject, and which words they announce. Cues are tried from left to
 * right; what one announces, later ones may divide further.
 */
final class Reports {
    private final Grammar grammar;
    private final Earlier earlier;
    private final PhraseCues phrases;
    private final VerbCues verbs;
    private final NominalCues nominals;
    private final OpenCues open;

    private Reports(Matrix matrix) {
        this.grammar = new Grammar(matrix.units());
        this.earlier = new Earlier(grammar);
        this.phrases = new PhraseCues(grammar, earlier);
        this.verbs = new VerbCues(grammar, earlier);
        this.open = new OpenCues(grammar);
        this.nominals = new NominalCues(grammar, earlier);
    }

    static List<Report> of(Matrix matrix) {
        Reports finder = new Reports(matrix);
        finder.find();
        finder.findOpen();
        List<Report> reports = finder.cutWhereTheNextBegins();
        List<Report> all = new ArrayList<>(reports);
        all.addAll(new ClauseCues(finder.grammar, reports).of(matrix.units()));
        return all;
    }

    private void find() {
        int step = 0;
        while (step < grammar.size()) {
            Optional<Report> report = at(step);
            report.ifPresent(earlier::add);
            step = report.map(found -> found.last() + 1).orElse(step + 1);
        }
    }

    /** For a quotation at the start that no known cue announces, one that its place shows. */
    private void findOpen() {
        Optional<Run> run = grammar.at(0).run();
        boolean announced = earlier.reports().stream()
                .anyMatch(report ->
                        report.runs().contains(0) || report.contents().stream().anyMatch(steps -> steps.contains(0)));
        if (run.isPresent() && !announced) {
            open.at(0, run.get()).ifPresent(earlier::add);
        }
    }

    private Optional<Report> at(int step) {
        Unit unit = grammar.at(step);
        if (unit.is(":")) {
            return phrases.nameAndColon(step);
        }
        if (!unit.isWord()) {
            return Optional.empty();
        }
        Optional<Report> phrase = phrases.at(step);
        if (phrase.isPresent()) {
            return phrase;
        }
        for (Cues.Form form : Cues.verbs(unit.lower())) {
            Optional<Report> report = verbs.at(step, form);
            if (report.isPresent()) {
                return report;
            }
        }
        Optional<Report> adjective =
                Cues.adjective(unit.lower()).flatMap(cueClass -> nominals.adjective(step, cueClass));
        if (adjective.isPresent()) {
            return adjective;
        }
        return Cues.noun(unit.lower())
                .filter(cueClass -> grammar.is(step + 1, "that"))
                .flatMap(cueClass -> nominals.noun(step, cueClass));
    }

    /** X said A, and Y said B: A ends where B's report begins. */
    private List<Report> cutWhereTheNextBegins() {
        List<Report> reports = earlier.reports();
        List<Report> cut = new ArrayList<>();
        for (int r = 0; r < reports.size(); r++) {
            Report report = reports.get(r);
            List<Steps> contents = new ArrayList<>();
            List<Integer> runs = new ArrayList<>(report.runs());
            for (Report later : reports.subList(r + 1, reports.size())) {
                runs.removeIf(run -> later.joint() > report.last() && run > later.joint());
            }
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
            cut.add(report.withWords(contents, runs));
        }
        return cut;
    }
}
