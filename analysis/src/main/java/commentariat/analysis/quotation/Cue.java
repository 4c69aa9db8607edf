package commentariat.analysis.quotation;

import java.util.Optional;
import java.util.Set;

/**
 * A verb that announces words.
 *
 * @param lemma its base form
 * @param particle the word that must follow it: {@code out} of <em>point out</em>
 * @param cueClass what it does
 * @param frames what may follow it: {@code that}, {@code zero}, {@code quote}, {@code wh}, {@code person}, {@code to}, {@code object}
 */
record Cue(String lemma, Optional<String> particle, CueClass cueClass, Set<String> frames) {
    Cue {
        frames = Set.copyOf(frames);
    }

    boolean takes(String frame) {
        return frames.contains(frame);
    }

    /** Whether a clause that has its own subject may follow. */
    boolean takesClause() {
        return takes("that") || takes("zero") || takes("wh");
    }

    /** Whether it tells of words that were uttered, and not of what somebody wants or feels. */
    boolean isSpeech() {
        return takes("quote") || (takes("that") && cueClass != CueClass.BELIEF);
    }
}
