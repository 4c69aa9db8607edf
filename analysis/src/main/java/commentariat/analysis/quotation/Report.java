package commentariat.analysis.quotation;

import commentariat.contract.commentary.Polarity;
import java.util.List;
import java.util.Optional;

/**
 * A cue with what its grammar gives it, in steps of its sentence.
 *
 * @param first the first step of the cue
 * @param last the last step of the cue
 * @param cueClass what the cue does
 * @param speech whether words were uttered, and not only held or wished
 * @param polarity whether the cue is negated or asked for
 * @param source the noun phrase that is its subject; empty where it has none
 * @param contents the steps of indirect speech
 * @param runs the steps that are quotations word for word
 * @param joint the step before which an earlier report's words end, because this report is coordinated with it; -1 for none
 * @param rule which rule found it
 * @param confidence 0 to 1
 */
record Report(
        int first,
        int last,
        CueClass cueClass,
        boolean speech,
        Optional<Polarity> polarity,
        Steps source,
        List<Steps> contents,
        List<Integer> runs,
        int joint,
        String rule,
        double confidence) {
    Report {
        contents = List.copyOf(contents);
        runs = List.copyOf(runs);
    }

    /**
     * Some steps of a sentence in a row.
     *
     * @param from the first
     * @param to the one after the last; no greater than {@code from} for none
     */
    record Steps(int from, int to) {
        static final Steps NONE = new Steps(0, 0);

        boolean isEmpty() {
            return to <= from;
        }

        boolean contains(int step) {
            return from <= step && step < to;
        }
    }

    Report withWords(List<Steps> cut, List<Integer> runs) {
        return new Report(first, last, cueClass, speech, polarity, source, cut, runs, joint, rule, confidence);
    }
}
