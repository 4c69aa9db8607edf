package commentariat.analysis.speaker;

import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Optional;

/**
 * What one place of the article says of a person.
 *
 * @param role what they are: {@code professor of global affairs}
 * @param affiliation whose or where: {@code New York University}
 * @param body what the affiliation, with the words that say what it is ({@code the advocacy group}), makes of them
 * @param kind what the noun of the role makes of them; {@link SpeakerKind#OTHER} where it leaves that open
 * @param kindEvidence the words that decided the kind
 * @param open whether the affiliation decides the kind first
 * @param former whether they no longer are it
 * @param rule which rule found it
 */
record Position(
        Optional<Stated> role,
        Optional<Stated> affiliation,
        Optional<SpeakerKind> body,
        SpeakerKind kind,
        Optional<Span> kindEvidence,
        boolean open,
        boolean former,
        String rule) {

    /** An affiliation alone. */
    static Position at(Stated affiliation, String rule) {
        return new Position(
                Optional.empty(),
                Optional.of(affiliation),
                Lexicons.kindOfAffiliation(affiliation.words()),
                SpeakerKind.OTHER,
                Optional.empty(),
                true,
                false,
                rule);
    }

    /** No role and no affiliation, but words that tell what somebody speaks as. */
    static Position as(SpeakerKind kind, Span evidence, String rule) {
        return new Position(
                Optional.empty(), Optional.empty(), Optional.empty(), kind, Optional.of(evidence), false, false, rule);
    }

    Position withAffiliation(Stated other) {
        return new Position(
                role,
                Optional.of(other),
                Lexicons.kindOfAffiliation(other.words()).or(() -> body),
                kind,
                kindEvidence,
                open,
                former,
                rule);
    }

    Position ofBody(SpeakerKind other) {
        return new Position(role, affiliation, Optional.of(other), kind, kindEvidence, open, former, rule);
    }

    Position withRole(Stated other) {
        return new Position(Optional.of(other), affiliation, body, kind, kindEvidence, open, former, rule);
    }

    Position asFormer() {
        return new Position(role, affiliation, body, kind, kindEvidence, open, true, rule);
    }

    /** Whether it tells the party and no more. */
    boolean isParty() {
        return rule.endsWith("party");
    }

    /** Whether its noun tells an office or a trade. */
    boolean isTelling() {
        return kind != SpeakerKind.OTHER && kind != SpeakerKind.WITNESS;
    }

    /** Whether it only tells how old somebody is, or where they live: the press says so of people without an office. */
    boolean isPrivate() {
        return rule.equals("age") || rule.equals("residence");
    }

    /** How much this tells of a person: an office or trade before a mere membership or support, a role before an affiliation. */
    int worth() {
        return (role.isPresent() ? 12 : 0)
                + (affiliation.isPresent() ? 2 : 0)
                + (isTelling() ? 3 : 0)
                - (isParty() || rule.endsWith("-kin") ? 5 : 0)
                - (former ? 1 : 0);
    }
}
