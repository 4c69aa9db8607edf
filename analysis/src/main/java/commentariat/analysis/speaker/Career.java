package commentariat.analysis.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What all places of the article together say of a person: the role that tells most, one more beside it, and whose it is. */
final class Career {
    /** What a role may share with another one that it says something else than. */
    private static final Set<String> SMALL = Set.of("a", "and", "for", "former", "of", "the", "to");

    private final List<Position> positions;

    Career(List<Position> positions) {
        this.positions =
                positions.stream().filter(position -> !position.isPrivate()).toList();
    }

    /** The position that tells most, of equals the first, with what the others add; empty where nothing is said. */
    Optional<Position> summary() {
        return best().map(best -> {
            Position affiliated = affiliation(best).map(best::withAffiliation).orElse(best);
            Position full = party().filter(party -> affiliated.affiliation().isPresent())
                    .filter(party -> !affiliated.affiliation().equals(Optional.of(party)))
                    .map(party -> affiliated.withAffiliation(
                            joined(affiliated.affiliation().orElse(party), party)))
                    .orElse(affiliated);
            return second(best)
                    .map(role -> full.withRole(joined(full.role().orElse(role), role)))
                    .orElse(full);
        });
    }

    Optional<Position> best() {
        return positions.stream().reduce((one, other) -> other.worth() > one.worth() ? other : one);
    }

    private static Stated joined(Stated one, Stated other) {
        return new Stated(one.words() + "; " + other.words(), one.span());
    }

    /** Whose the best position is, as another place says it: one that names no other role. */
    private Optional<Stated> affiliation(Position best) {
        if (best.affiliation().isPresent()) {
            return best.affiliation()
                    .map(first -> otherOfSameRole(best, first)
                            .map(other -> joined(first, other))
                            .orElse(first));
        }
        return positions.stream()
                .filter(position -> position.affiliation().isPresent())
                .filter(position -> position.role().isEmpty()
                        || best.role().isEmpty()
                        || position.isParty()
                        || position.kind() == best.kind())
                .min((one, other) -> Boolean.compare(one.isParty(), other.isParty()))
                .flatMap(Position::affiliation);
    }

    /** The head of a committee is the head of Holt Now: both are what they head. */
    private Optional<Stated> otherOfSameRole(Position best, Stated first) {
        Set<String> role = content(best);
        return positions.stream()
                .filter(position ->
                        position.role().isPresent() && content(position).equals(role))
                .flatMap(position -> position.affiliation().stream())
                .filter(other ->
                        !other.words().contains(first.words()) && !first.words().contains(other.words()))
                .findFirst();
    }

    private Optional<Stated> party() {
        return positions.stream()
                .filter(position -> position.rule().startsWith("party-")
                        || (position.isParty() && position.rule().startsWith("role-before-name")))
                .findFirst()
                .flatMap(Position::affiliation);
    }

    private Optional<Stated> second(Position best) {
        Set<String> known = content(best);
        return positions.stream()
                .filter(position -> position.role().isPresent() && position.isTelling() && !position.isParty())
                .filter(position -> content(position).stream().noneMatch(known::contains))
                .findFirst()
                .flatMap(Position::role);
    }

    private static Set<String> content(Position position) {
        Set<String> words = new TreeSet<>();
        String role = position.role().map(Stated::words).orElse("");
        for (String word : role.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            if (!SMALL.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
