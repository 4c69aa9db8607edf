package commentariat.analysis.stance;

import commentariat.analysis.quotation.CueClass;
import commentariat.analysis.syntax.Parse;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.Optional;

/**
 * Words whose side is asked for.
 *
 * @param words where they stand
 * @param target the words that mean what they judge, a name or a pronoun; may stand outside {@code words}; empty where nothing means it
 * @param whole whether the words are about the target as a whole, as a quotation is about what it judges; otherwise only what bears
 *     on the target counts
 * @param cue what the verb that announces them does; empty where there is none
 * @param parses of the words, where they were made already; an engine that wants them makes them itself where there are none
 */
public record Passage(Span words, Optional<Span> target, boolean whole, Optional<CueClass> cue, List<Parse> parses) {
    public Passage {
        parses = List.copyOf(parses);
    }

    /** A passage that was not parsed. */
    public Passage(Span words, Optional<Span> target, boolean whole, Optional<CueClass> cue) {
        this(words, target, whole, cue, List.of());
    }
}
