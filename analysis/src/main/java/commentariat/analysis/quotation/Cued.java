package commentariat.analysis.quotation;

import commentariat.contract.commentary.Polarity;
import commentariat.contract.commentary.Span;
import java.util.Optional;

/**
 * A cue where it stands.
 *
 * @param cue where it stands
 * @param cueClass what it does
 * @param polarity whether it is negated or asked for
 * @param speech whether words were uttered, and not only held or wished
 * @param source the words that name the source, where its grammar gives them
 */
record Cued(Span cue, CueClass cueClass, Optional<Polarity> polarity, boolean speech, Optional<Span> source) {

    static Cued of(Matrix matrix, Report report) {
        return new Cued(
                matrix.span(report.first(), report.last() + 1),
                report.cueClass(),
                report.polarity(),
                report.speech(),
                report.source().isEmpty()
                        ? Optional.empty()
                        : Optional.of(matrix.span(
                                report.source().from(), report.source().to())));
    }
}
