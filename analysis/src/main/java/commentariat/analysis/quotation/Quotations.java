package commentariat.analysis.quotation;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the quotations of a text, in reading order. Direct ones never overlap; indirect speech may hold indirect speech.
 *
 * <p>First the words between marks ({@link Marks}), then the writer's sentences with each quotation as one word ({@link Matrix}), then
 * their cues and what these announce ({@link Reports}, {@link Announcements}); what is between marks and has no cue takes one from its
 * paragraph ({@link Unannounced}).
 */
public final class Quotations {
    /** In other languages, where cues are not known, marks alone must do. */
    private static final int WORDS_IN_OTHER_LANGUAGES = 4;

    private Quotations() {}

    /** The quotations of an English text. */
    public static List<FoundQuotation> find(Text text) {
        Drafts drafts = new Drafts(text);
        Set<Integer> taken = new HashSet<>();
        for (Transcripts.Turn turn : Transcripts.of(text)) {
            taken.add(drafts.paragraphAt(turn.words().start()));
            drafts.add(whole(turn.words(), turn.label(), "transcript", .8));
        }
        for (Posts.Post post : Posts.of(text)) {
            if (taken.add(drafts.paragraphAt(post.words().start()))) {
                drafts.add(whole(post.words(), post.name(), "post", .9));
            }
        }
        List<Run> runs = new ArrayList<>(Marks.of(text));
        runs.removeIf(run -> taken.contains(drafts.paragraphAt(run.outer().start())));
        List<Matrix> matrices = new ArrayList<>();
        Announcements announcements = new Announcements(text, runs, drafts);
        List<List<Report>> reports = new ArrayList<>();
        for (Matrix matrix : Matrix.of(text, runs)) {
            if (taken.contains(matrix.paragraph())) {
                continue;
            }
            List<Report> found = Reports.of(matrix);
            matrices.add(matrix);
            reports.add(found);
            found.forEach(report -> announcements.announced(matrix, report, found));
            blockAnnouncedBy(matrix, found, text, runs).ifPresent(block -> {
                taken.add(matrix.paragraph() + 1);
                drafts.add(block);
            });
        }
        new Unannounced(text, runs, matrices, reports, drafts).draft();
        return drafts.finished();
    }

    private static Draft whole(Span words, Span name, String rule, double confidence) {
        return new Draft(
                words,
                QuotationKind.DIRECT,
                Optional.of(new Cued(name, CueClass.NEUTRAL, Optional.empty(), true, Optional.of(name))),
                Optional.empty(),
                rule,
                confidence);
    }

    /** The paragraph that a sentence with a cue and a colon announces, where no marks stand: Holt wrote in her letter: ¶ The bridge is safe. */
    private static Optional<Draft> blockAnnouncedBy(Matrix matrix, List<Report> reports, Text text, List<Run> runs) {
        int next = matrix.paragraph() + 1;
        int last = matrix.units().size() - 1;
        if (reports.isEmpty()
                || !matrix.units().get(last).is(":")
                || next >= text.paragraphs().size()) {
            return Optional.empty();
        }
        Report report = reports.get(reports.size() - 1);
        Span block = text.paragraphs().get(next);
        boolean announces = report.rule().equals("cue-alone")
                && !report.source().isEmpty()
                && matrix.span().end()
                        == text.paragraphs().get(matrix.paragraph()).end();
        boolean marked = runs.stream().anyMatch(run -> run.outer().start() == block.start());
        return announces && !marked
                ? Optional.of(new Draft(
                        block,
                        QuotationKind.DIRECT,
                        Optional.of(Cued.of(matrix, report)),
                        Optional.empty(),
                        "block-quotation",
                        .6))
                : Optional.empty();
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
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        "marks-alone",
                        .5))
                .toList();
    }
}
