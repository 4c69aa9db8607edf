package commentariat.contract.commentary;

import java.util.Optional;

/**
 * The words that say what is said of a speaker.
 *
 * @param role where the role stands
 * @param affiliation where the affiliation stands
 * @param kind the words that decided the kind
 * @param country the words that decided the country
 */
public record SpeakerEvidence(
        Optional<Span> role, Optional<Span> affiliation, Optional<Span> kind, Optional<Span> country) {}
