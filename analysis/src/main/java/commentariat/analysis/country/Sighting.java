package commentariat.analysis.country;

import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Place.Kind;
import commentariat.analysis.country.Words.Word;
import commentariat.contract.commentary.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A name where it stands: what the rules ask about. */
final class Sighting {
    /** A town that is written here by hand weighs as much as one of three million. */
    private static final int BY_HAND = 3000;

    /** Seats of government from this size on are known everywhere, in thousands. */
    private static final int WORLD_CITY = 1000;
    /** What speaks for one of several towns of a name, in decimal logarithms: set so that a local paper's town of 15,000 outweighs a world city. */
    private static final double CAPITAL = 1;

    private static final double NAMED_COUNTRY = 1.3;
    private static final double SOURCE_COUNTRY = 1;
    private static final double NAMED_STATE = 1;
    private static final double NO_OTHER_COUNTRY = 0.8;

    /** Directions that with a capital are part of a region's name. */
    private static final Set<String> PARTS = Set.of(
            "North",
            "South",
            "East",
            "West",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Northeast",
            "Northwest",
            "Southeast",
            "Southwest",
            "Central",
            "Upper",
            "Lower",
            "Greater");

    private final Surroundings around;
    private final Match match;
    private final Place likeliest;

    Sighting(Surroundings around, Match match) {
        this.around = around;
        this.match = match;
        this.likeliest = mostLikely();
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

    /** Where it stands, with what belongs to it in writing: <em>West Surrey, Norwich City</em>. */
    Span span() {
        boolean part = PARTS.contains(before(1).key())
                && !first().joined()
                && !before(2).isCapitalised();
        boolean city = after(1).key().equals("City") && places().stream().anyMatch(Place::isTown);
        return new Span(part ? before(1).start() : first().start(), city ? after(1).end() : last().end());
    }

    boolean isOneWord() {
        return match.first() == match.last();
    }

    /** The key of a name of one word; empty for a longer one. */
    String oneWord() {
        return isOneWord() ? first().key() : "";
    }

    boolean may(Kind kind) {
        return match.may(kind);
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

    /** Whether it follows a comma and a town that lies in the state {@code code}: <em>Athens, Georgia</em>. */
    boolean isBehindTownOf(String code) {
        return before(1).key().equals(",")
                && around.matchAt(match.first() - 2)
                        .filter(town -> town.places().stream()
                                .anyMatch(place -> place.states().contains(code)))
                        .isPresent();
    }

    /** Of several towns of that name the likeliest: see {@link #likelihood}. */
    Place likeliest() {
        return likeliest;
    }

    private Place mostLikely() {
        return match.places().stream()
                .max(Comparator.comparingDouble(this::likelihood))
                .orElseThrow();
    }

    /** How likely it is that the article means this one: decimal logarithms, of its size first and then of what speaks for it. */
    private double likelihood(Place place) {
        double likelihood = 3 + Math.log10(place.thousands() == 0 ? BY_HAND : place.thousands());
        likelihood += place.kind() == Place.Kind.CAPITAL && place.thousands() >= WORLD_CITY ? CAPITAL : 0;
        likelihood += around.names(place.country()) ? NAMED_COUNTRY : 0;
        likelihood += around.sourceCountry().filter(place.country()::equals).isPresent() ? SOURCE_COUNTRY : 0;
        likelihood += around.namesStateOf(place) ? NAMED_STATE : 0;
        likelihood += around.names(place.country()) && around.namesOnly(place.country()) ? NO_OTHER_COUNTRY : 0;
        return likelihood;
    }

    /** Whether everything that the name may stand for is in {@code country}. */
    boolean isOnlyIn(String country) {
        return match.places().stream().allMatch(place -> place.country().equals(country));
    }

    /** The same, villages left out. */
    boolean isOnlyTownIn(String country) {
        return match.places().stream()
                .filter(place -> place.kind() != Place.Kind.VILLAGE)
                .allMatch(place -> place.country().equals(country));
    }

    /** The name as the article's words spell it. */
    String name() {
        StringBuilder name = new StringBuilder();
        for (int i = match.first(); i <= match.last(); i++) {
            name.append(name.isEmpty() ? "" : " ").append(around.word(i).key());
        }
        return name.toString();
    }
}
