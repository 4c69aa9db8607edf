package commentariat.analysis.country;

import java.util.Optional;
import java.util.function.Function;

/**
 * A rule that may know what a name stands for.
 *
 * @param name with which it signs
 * @param decide the code, or {@link Place#NO_COUNTRY}; empty where the rule has no opinion
 */
record CountryRule(String name, Function<Sighting, Optional<String>> decide) {}
