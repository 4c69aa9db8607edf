package commentariat.analysis.quotation;

import commentariat.analysis.quotation.Report.Steps;
import java.util.List;

/**
 * The words on one side of a cue.
 *
 * @param kind what they are: {@code that}, {@code zero}, {@code wh}, {@code to}, {@code object}, {@code run}, {@code rest}, {@code none}
 * @param contents the steps of indirect speech
 * @param runs the steps that are quotations word for word
 * @param weak whether they may as well be something else than the words announced
 * @param parenthetical whether a comma divides them from the cue: the rest of a sentence that the cue interrupts
 */
record Announced(String kind, List<Steps> contents, List<Integer> runs, boolean weak, boolean parenthetical) {
    static final Announced NONE = new Announced("none", List.of(), List.of(), false, false);

    Announced {
        contents = List.copyOf(contents);
        runs = List.copyOf(runs);
    }

    static Announced run(int step, boolean parenthetical) {
        return new Announced("run", List.of(), List.of(step), false, parenthetical);
    }

    static Announced words(String kind, List<Steps> contents) {
        return new Announced(kind, contents, List.of(), false, false);
    }

    boolean isAny() {
        return !contents.isEmpty() || !runs.isEmpty();
    }

    Announced cutAt(int end) {
        return new Announced(
                kind,
                contents.stream()
                        .filter(steps -> steps.from() < end)
                        .map(steps -> new Steps(steps.from(), Math.min(end, steps.to())))
                        .toList(),
                runs,
                weak,
                parenthetical);
    }

    /** How sure it is that a cue announces words of this kind. */
    double confidence(Cue cue) {
        double base = cue.isSpeech() ? .85 : .65;
        return kind.equals("object") ? base - .2 : kind.equals("that") || kind.equals("run") ? base + .1 : base;
    }
}
