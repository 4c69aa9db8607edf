package commentariat.analysis.speaker;

import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Optional;

/**
 * What one place of the article says of a person.
 *
 * @param role what they are: {@code professor of global affairs}
 * @param affiliation whose or where: {@code New York University}
 * @param kind what the noun of the role makes of them; {@link SpeakerKind#OTHER} where it leaves that open
 * @param kindEvidence the words that decided the kind
 * @param open whether the affiliation decides the kind first
 * @param former whether they no longer are it
 * @param rule which rule found it
 */
record Position(
        Optional<Stated> role,
        Optional<Stated> affiliation,
        SpeakerKind kind,
        Optional<Span> kindEvidence,
        boolean open,
        boolean former,
        String rule) {

    /** How much this tells of a person: an office or trade before a mere membership or support, a role before an affiliation. */
    int worth() {
        boolean party = rule.endsWith("party");
        boolean telling = kind != SpeakerKind.OTHER && kind != SpeakerKind.WITNESS;
        return (role.isPresent() ? 12 : 0) + (affiliation.isPresent() ? 2 : 0) + (telling ? 3 : 0) - (party ? 5 : 0);
    }
}
