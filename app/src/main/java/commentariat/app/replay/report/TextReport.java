package commentariat.app.replay.report;

import commentariat.app.report.Paper;
import commentariat.contract.replay.Replay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The findings as text: the verdict, what differs by kind, source and rule, and examples. */
public final class TextReport {
    private static final int SOURCES = 12;
    private static final int RULES = 8;
    private static final int LONGEST_WORDS = 240;

    private final Paper paper;
    private final int examples;

    /**
     * Printed on {@code paper}.
     *
     * @param examples how many of a kind are shown
     */
    public TextReport(Paper paper, int examples) {
        this.paper = paper;
        this.examples = examples;
    }

    /** The lines of the report. */
    public List<String> of(Findings findings) {
        List<String> lines = new ArrayList<>(heading(findings));
        lines.addAll(failures(findings.failures()));
        lines.addAll(corrections(findings.corrections()));
        List<Tally> tallies =
                findings.tallies().stream().filter(tally -> tally.count() > 0).toList();
        if (!tallies.isEmpty()) {
            lines.add("");
            lines.add(paper.bold("What differs"));
            tallies.forEach(tally -> lines.addAll(counts(tally)));
        }
        if (examples > 0) {
            tallies.forEach(tally -> lines.addAll(examples(tally)));
        }
        return lines;
    }

    private List<String> heading(Findings findings) {
        Replay replay = findings.replay();
        List<String> lines = new ArrayList<>();
        lines.add(paper.bold("Replay " + replay.name()) + ": " + replay.slice().words());
        lines.add(paper.faint("analysis " + replay.analysisVersion() + " beside what is published"
                + findings.publishedBy().entrySet().stream()
                        .map(entry -> entry.getKey() + " in " + count(entry.getValue(), "article"))
                        .collect(Collectors.joining(", ", " (", ")"))
                        .replace(" ()", "")));
        lines.add(paper.faint("stance by " + engines(findings.replayedEngines()) + " beside "
                + engines(findings.publishedEngines()) + " as published"));
        lines.add("");
        paper.wrap("Verdict: " + findings.sentence(), 0).forEach(line -> lines.add(paper.bold(line)));
        lines.add(String.format(
                Locale.ROOT,
                "%s compared, %,d differ (%.1f %%)%s%s",
                count(findings.compared(), "article"),
                findings.different(),
                findings.compared() == 0 ? 0 : 100.0 * findings.different() / findings.compared(),
                findings.revised() == 0
                        ? ""
                        : String.format(Locale.ROOT, "; %,d are published in another revision", findings.revised()),
                findings.unpublished() == 0
                        ? ""
                        : String.format(Locale.ROOT, "; %,d are not published", findings.unpublished())));
        return lines;
    }

    private static String engines(Map<String, Integer> quotations) {
        return quotations.isEmpty()
                ? "none"
                : quotations.entrySet().stream()
                        .map(entry -> entry.getKey() + " in " + count(entry.getValue(), "quotation"))
                        .collect(Collectors.joining(", "));
    }

    private List<String> failures(List<Failure> failures) {
        if (failures.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", paper.bold("Published, and failed in the replay")));
        for (Failure failure : failures) {
            lines.add("  " + count(failure.count(), "article") + "  " + failure.stage() + ": "
                    + Paper.clean(failure.message()));
            lines.add(paper.faint("      " + String.join(" ", failure.articles())
                    + (failure.count() > failure.articles().size() ? " …" : "")));
        }
        return lines;
    }

    private List<String> corrections(List<CorrectionCase> corrections) {
        if (corrections.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", paper.bold("Corrections by analysts")));
        lines.add(outcome(corrections, CorrectionCase.Outcome.AGREES, "the analysis says the same by itself now"));
        lines.add(outcome(corrections, CorrectionCase.Outcome.NEEDED, "still needed, and they hold"));
        lines.add(outcome(
                corrections,
                CorrectionCase.Outcome.LOST,
                "lost: the words are not quoted any more, and they hold no more"));
        corrections.stream()
                .filter(kase -> kase.outcome() == CorrectionCase.Outcome.LOST)
                .limit(Math.max(1, examples))
                .forEach(kase -> {
                    lines.addAll(paper.wrap(quoted(kase.words()), 4));
                    lines.add("      " + kase.kind().word()
                            + kase.right()
                                    .map(right -> ": " + Paper.clean(right))
                                    .orElse("")
                            + paper.faint("  " + kase.by() + ", " + kase.at() + "  article " + kase.articleId()));
                });
        return lines;
    }

    private static String outcome(List<CorrectionCase> corrections, CorrectionCase.Outcome outcome, String words) {
        return String.format(
                Locale.ROOT,
                "  %,6d %s",
                corrections.stream().filter(kase -> kase.outcome() == outcome).count(),
                words);
    }

    private List<String> counts(Tally tally) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "  %,6d %s", tally.count(), tally.title()));
        lines.addAll(breakdown("by source", tally.bySource(), SOURCES));
        lines.addAll(breakdown("by rule", tally.byRule(), RULES));
        return lines;
    }

    private List<String> breakdown(String by, SortedMap<String, Integer> counts, int most) {
        String largest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> String.format(Locale.ROOT, "%s %,d", Paper.clean(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        String more = counts.size() > most ? ", and " + (counts.size() - most) + " more" : "";
        return paper.wrap(by + ": " + largest + more, 11).stream()
                .map(paper::faint)
                .toList();
    }

    private List<String> examples(Tally tally) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(paper.bold(Character.toUpperCase(tally.title().charAt(0))
                + tally.title().substring(1)
                + (tally.count() > examples ? ", for example" : "")));
        for (Example example : tally.examples().stream().limit(examples).toList()) {
            Difference difference = example.difference();
            if (difference.kind() != DifferenceKind.QUOTATION_CUT) {
                lines.addAll(paper.wrap(quoted(difference.words()), 2));
            }
            difference.before().ifPresent(before -> lines.addAll(paper.wrap("- " + shortened(before), 4)));
            difference.after().ifPresent(after -> lines.addAll(paper.wrap("+ " + shortened(after), 4)));
            lines.add(paper.faint("    " + difference.rule() + " · " + Paper.clean(example.source()) + ": "
                    + Paper.clean(example.title()) + " · article " + example.articleId()));
        }
        return lines;
    }

    private static String quoted(String words) {
        return "“" + shortened(words) + "”";
    }

    private static String shortened(String words) {
        String clean = Paper.clean(words);
        return clean.codePointCount(0, clean.length()) <= LONGEST_WORDS
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
