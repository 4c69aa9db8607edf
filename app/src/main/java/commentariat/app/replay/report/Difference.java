package commentariat.app.replay.report;

import java.util.Optional;

/**
 * One thing that differs.
 *
 * @param rule the rule that found what the replay has; what is published, where the replay has nothing
 * @param words the quotation, or the words that stand for the country
 * @param before what is published, in words; empty where there is nothing
 * @param after what the replay found, in words; empty where there is nothing
 */
public record Difference(
        DifferenceKind kind, String rule, String words, Optional<String> before, Optional<String> after) {}
