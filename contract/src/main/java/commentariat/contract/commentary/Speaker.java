package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.util.List;
import java.util.Optional;

/**
 * A person or institution whom an article quotes.
 *
 * @param id made of the folded name, the same across articles: {@link commentariat.contract.identity.Identity#ofPerson}
 * @param name the best form of the name that the article has
 * @param role as the article states it: {@code professor of International Relations and Political Science}
 * @param affiliation as the article states it: {@code San Francisco State University}
 * @param kind what they speak as
 * @param country ISO 3166-1 alpha-2 code of the affiliation or the stated nationality
 * @param mentions where the article means them, in reading order
 * @param evidence the words that say so
 * @param rule which rule found the person
 * @param confidence 0 to 1
 * @param distinguishedBy what told them apart from another person of that name, where there is one
 */
public record Speaker(
        String id,
        String name,
        Optional<String> role,
        Optional<String> affiliation,
        SpeakerKind kind,
        Optional<String> country,
        List<Mention> mentions,
        SpeakerEvidence evidence,
        String rule,
        double confidence,
        Optional<String> distinguishedBy) {
    public Speaker {
        Checks.notBlank("speaker.id", id);
        Checks.notBlank("speaker.name", name);
        country.ifPresent(code -> Checks.country("speaker.country", code));
        mentions = List.copyOf(mentions);
        Checks.notBlank("speaker.rule", rule);
        Checks.within("speaker.confidence", confidence, 0, 1);
    }
}
