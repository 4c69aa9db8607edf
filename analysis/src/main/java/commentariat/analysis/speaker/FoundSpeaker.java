package commentariat.analysis.speaker;

import commentariat.contract.Checks;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.List;
import java.util.Optional;

/**
 * Somebody whom the article quotes: a {@link commentariat.contract.commentary.Speaker} before its country is known.
 *
 * @param id {@link commentariat.contract.identity.Identity#ofPerson} of the name
 * @param name the best form of the name that the article has
 * @param role as the article states it, without article: {@code professor of global affairs}
 * @param affiliation as the article states it: {@code New York University}
 * @param kind what they speak as
 * @param kindEvidence the words that decided the kind
 * @param mentions where the article means them, in reading order: names, surnames, pronouns, descriptions
 * @param rule which rule found them
 * @param confidence 0 to 1
 * @param distinguishedBy what told them apart from another person of that name, where there is one
 */
public record FoundSpeaker(
        String id,
        String name,
        Optional<Stated> role,
        Optional<Stated> affiliation,
        SpeakerKind kind,
        Optional<Span> kindEvidence,
        List<Mention> mentions,
        String rule,
        double confidence,
        Optional<String> distinguishedBy) {
    public FoundSpeaker {
        Checks.notBlank("speaker.id", id);
        Checks.notBlank("speaker.name", name);
        mentions = List.copyOf(mentions);
        Checks.notBlank("speaker.rule", rule);
        Checks.within("speaker.confidence", confidence, 0, 1);
    }
}
