package commentariat.analysis.stance;

import commentariat.analysis.quotation.CueClass;
import commentariat.contract.commentary.Span;
import java.util.Optional;

/**
 * Words whose side is asked for.
 *
 * @param words where they stand
 * @param target the words that name what they judge; may stand outside {@code words}; empty where nothing names it
 * @param whole whether the words are about the target as a whole, as a quotation is about what it judges; otherwise only what bears
 *     on the target counts
 * @param cue what the verb that announces them does; empty where there is none
 */
public record Passage(Span words, Optional<Span> target, boolean whole, Optional<CueClass> cue) {}
