package commentariat.analysis.speaker;

import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what a person speaks as, and names the words that decided. */
final class Kinds {
    /** What a campaign for an elected office overrides: the mogul who runs is a politician now, the activist who runs a campaign is none. */
    private static final Set<SpeakerKind> BEFORE_THE_CAMPAIGN =
            Set.of(SpeakerKind.OTHER, SpeakerKind.OFFICIAL, SpeakerKind.BUSINESS, SpeakerKind.EXPERT);

    private final Words words;
    private final Candidacy candidacy;
    private final Set<String> surnames;

    /** Decides by the words beside names, and by the folded surnames of all people of the article. */
    Kinds(Words words, Set<String> surnames) {
        this.words = words;
        this.candidacy = new Candidacy(words);
        this.surnames = surnames;
    }

    /** A kind and the words that decided it; none for {@link SpeakerKind#OTHER}. */
    record Kind(SpeakerKind kind, Optional<Span> evidence) {
        private static final Kind UNKNOWN = new Kind(SpeakerKind.OTHER, Optional.empty());

        private static Kind of(SpeakerKind kind, Optional<Span> evidence) {
            return kind == SpeakerKind.OTHER ? UNKNOWN : new Kind(kind, evidence);
        }
    }

    /** What the roles make of a person, else the affiliation, else what only office holders have, else how private people are told of. */
    Kind of(Person person) {
        List<Position> positions = new ArrayList<>();
        person.career().best().ifPresent(positions::add);
        person.career().summary().ifPresent(positions::add);
        positions.addAll(person.positions());
        Kind told = positions.stream()
                .filter(position -> !position.isPrivate() && !position.isParty())
                .map(this::told)
                .filter(kind -> kind.kind() != SpeakerKind.OTHER)
                .findFirst()
                .orElse(Kind.UNKNOWN);
        if (BEFORE_THE_CAMPAIGN.contains(told.kind())) {
            for (NameInText name : person.names()) {
                Optional<Span> evidence =
                        told.kind() == SpeakerKind.OTHER ? candidacy.of(name) : candidacy.campaign(name);
                if (evidence.isPresent()) {
                    return new Kind(SpeakerKind.POLITICIAN, evidence);
                }
            }
        }
        if (told.kind() != SpeakerKind.OTHER) {
            return told;
        }
        NameInText best = person.best();
        if (best.isFull()
                && PublicFigures.country(String.join(" ", best.words())).isPresent()) {
            return new Kind(
                    SpeakerKind.POLITICIAN,
                    Optional.of(words.stated(best.from(), best.to()).span()));
        }
        return positions.stream()
                .filter(Position::isPrivate)
                .findFirst()
                .or(() -> positions.stream().filter(Position::isParty).findFirst())
                .map(position -> Kind.of(position.kind(), position.kindEvidence()))
                .orElse(Kind.UNKNOWN);
    }

    private Kind told(Position position) {
        if (position.open() && !position.former()) {
            Optional<Kind> owner = ofOwner(position);
            if (owner.isPresent()) {
                return owner.get();
            }
        }
        SpeakerKind kind = position.open() ? position.body().orElse(position.kind()) : position.kind();
        Optional<Span> evidence = position.open() && position.body().isPresent()
                ? position.affiliation().map(Stated::span)
                : position.kindEvidence();
        if (position.open() && position.body().isEmpty() && kind == SpeakerKind.OTHER && !position.former()) {
            Optional<Kind> byRole = position.role()
                    .flatMap(role -> Lexicons.kindOfAffiliation(role.words()))
                    .map(found -> new Kind(found, position.role().map(Stated::span)));
            return byRole.orElse(Kind.UNKNOWN);
        }
        if (position.former() && kind == SpeakerKind.OFFICIAL) {
            return Kind.of(SpeakerKind.EXPERT, evidence); // who knows the office from within
        }
        if (position.former() && kind == SpeakerKind.SPOKESPERSON) {
            return Kind.UNKNOWN; // who speaks for nobody any more
        }
        return Kind.of(kind, evidence);
    }

    /** Whoever works for a person or their campaign speaks for them. */
    private Optional<Kind> ofOwner(Position position) {
        boolean ofPerson = position.affiliation()
                .map(affiliation -> surnames.contains(NameInText.folded(lastWord(affiliation.words()))))
                .orElse(false);
        return ofPerson && position.role().isPresent()
                ? Optional.of(new Kind(
                        SpeakerKind.SPOKESPERSON, position.affiliation().map(Stated::span)))
                : Optional.empty();
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
