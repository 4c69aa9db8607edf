package commentariat.analysis.quotation;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.QuotationKind;
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
        Set<Integer> transcribed = new HashSet<>();
        for (Transcripts.Turn turn : Transcripts.of(text)) {
            transcribed.add(drafts.paragraphAt(turn.words().start()));
            drafts.add(new Draft(
                    turn.words(),
                    QuotationKind.DIRECT,
                    Optional.of(new Cued(turn.label(), CueClass.NEUTRAL, false, true, Optional.of(turn.label()))),
                    Optional.empty(),
                    "transcript",
                    .8));
        }
        List<Run> runs = Marks.of(text).stream()
                .filter(run ->
                        !transcribed.contains(drafts.paragraphAt(run.outer().start())))
                .toList();
        List<Matrix> matrices = Matrix.of(text, runs).stream()
                .filter(matrix -> !transcribed.contains(matrix.paragraph()))
                .toList();
        Announcements announcements = new Announcements(text, runs, drafts);
        List<List<Report>> reports = new ArrayList<>();
        for (Matrix matrix : matrices) {
            List<Report> found = Reports.of(matrix);
            reports.add(found);
            found.forEach(report -> announcements.announced(matrix, report, found));
        }
        new Unannounced(text, runs, matrices, reports, drafts).draft();
        return drafts.finished();
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
}
