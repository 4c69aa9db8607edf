package commentariat.analysis.speaker;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One way to tell who said a quotation.
 *
 * @param name signs what the rule finds
 * @param find looks at the quotation with that index; empty where the rule does not apply
 */
record SpeakerRule(String name, BiFunction<Scene, Integer, Optional<Voice.Heard>> find) {}
