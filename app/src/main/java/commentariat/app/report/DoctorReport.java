package commentariat.app.report;

import commentariat.app.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings, a line each: ✓ good, ! worth knowing, ✗ wrong. */
public final class DoctorReport {
    private final Paper paper;

    /** Printed on {@code paper}. */
    public DoctorReport(Paper paper) {
        this.paper = paper;
    }

    /** The lines of the report. */
    public List<String> of(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String line = String.format(
                    Locale.ROOT, "%s %-12s %s", sign(finding.verdict()), finding.part(), Paper.clean(finding.text()));
            lines.add(finding.verdict() == Finding.Verdict.WRONG ? paper.bold(line) : line);
        }
        long wrong = findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.WRONG)
                .count();
        lines.add(paper.bold(wrong == 0 ? "nothing is wrong" : wrong + " wrong"));
        return lines;
    }

    private static String sign(Finding.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "✓";
            case NOTE -> "!";
            case WRONG -> "✗";
        };
    }
}
