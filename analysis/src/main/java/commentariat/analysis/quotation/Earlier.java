package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import java.util.ArrayList;
import java.util.List;

/** The reports that were found in a sentence so far, from left to right: what they hold is not sought again. */
final class Earlier {
    private final Grammar grammar;
    private final List<Report> reports = new ArrayList<>();

    Earlier(Grammar grammar) {
        this.grammar = grammar;
    }

    void add(Report report) {
        reports.add(report);
    }

    List<Report> reports() {
        return List.copyOf(reports);
    }

    boolean isEmpty() {
        return reports.isEmpty();
    }

    Report last() {
        return reports.get(reports.size() - 1);
    }

    /** The steps of an earlier report's cue are none of a later subject. */
    int leastFor(int group) {
        int least = 0;
        for (Report report : reports) {
            boolean words = !report.contents().isEmpty() || !report.runs().isEmpty();
            if (words && report.last() < group) {
                least = Math.max(least, report.last() + 1);
            }
        }
        return least;
    }

    /** The source of the last report that no other one holds, or the subject of the sentence's first verb before {@code step}. */
    Steps mainSubject(int step) {
        Steps outer = lastOuterSource();
        if (!outer.isEmpty()) {
            return outer;
        }
        for (int i = 1; i < step; i++) {
            if (grammar.isVerb(i)) {
                Steps subject = grammar.subjectBefore(grammar.groupStart(i), 0);
                if (!subject.isEmpty()) {
                    return subject;
                }
            }
        }
        return Steps.NONE;
    }

    /** Who goes on to speak after a conjunction or in a participle: not whom the one who speaks reports. */
    Steps lastOuterSource() {
        int r = reports.size() - 1;
        while (r > 0 && reports.get(r).joint() < 0 && holds(r)) {
            r--;
        }
        return r < 0 ? Steps.NONE : reports.get(r).source();
    }

    private boolean holds(int r) {
        int first = reports.get(r).first();
        return reports.subList(0, r).stream()
                .anyMatch(before -> before.contents().stream().anyMatch(steps -> steps.contains(first)));
    }

    /** Where the words before {@code to} start: at the sentence's start, or behind the words of an earlier report that was itself after its words. */
    int leftStart(int to) {
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
}
