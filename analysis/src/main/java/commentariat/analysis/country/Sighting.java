package commentariat.analysis.country;

import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Place.Kind;
import commentariat.analysis.country.Words.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A name where it stands: what the rules ask about. */
final class Sighting {
    /** A town that is written here by hand weighs as much as one of three million. */
    private static final int BY_HAND = 3000;

    private static final int NAMED_COUNTRY = 20;
    private static final int SOURCE_COUNTRY = 10;

    private final Surroundings around;
    private final Match match;

    Sighting(Surroundings around, Match match) {
        this.around = around;
        this.match = match;
    }

    /** The index of its last word. */
    int index() {
        return match.last();
    }

    Surroundings around() {
        return around;
    }

    List<Place> places() {
        return match.places();
    }

    /** The word {@code distance} before the name; 1 is the next. */
    Word before(int distance) {
        return around.word(match.first() - distance);
    }

    /** The word {@code distance} after the name; 1 is the next. */
    Word after(int distance) {
        return around.word(match.last() + distance);
    }

    /** The first word of the name that is more than <em>the</em>. */
    Word first() {
        Word first = around.word(match.first());
        return match.last() > match.first() && first.key().equals("the") ? around.word(match.first() + 1) : first;
    }

    Word last() {
        return around.word(match.last());
    }

    boolean isOneWord() {
        return match.first() == match.last();
    }

    /** The key of a name of one word; empty for a longer one. */
    String oneWord() {
        return isOneWord() ? first().key() : "";
    }

    boolean may(Kind kind) {
        return match.places().stream().anyMatch(place -> place.kind() == kind);
    }

    Optional<Place> as(Kind... kinds) {
        return match.places().stream()
                .filter(place -> List.of(kinds).contains(place.kind()))
                .findFirst();
    }

    /** The name that follows after a comma: <em>Columbus, Ohio</em>. */
    Optional<Match> afterComma() {
        return after(1).key().equals(",") ? around.matchAt(match.last() + 2) : Optional.empty();
    }

    /** Of several towns of that name the likeliest: the largest, and those of countries that the article names before others. */
    Place likeliest() {
        return match.places().stream()
                .max(Comparator.comparingLong(this::likelihood))
                .orElseThrow();
    }

    private long likelihood(Place place) {
        long weight = place.thousands() == 0 ? BY_HAND : place.thousands();
        if (around.timesNamed(place.country()) > 0) {
            weight *= NAMED_COUNTRY;
        }
        if (around.sourceCountry().filter(place.country()::equals).isPresent()) {
            weight *= SOURCE_COUNTRY;
        }
        return weight;
    }
}
