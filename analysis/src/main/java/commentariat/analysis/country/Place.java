package commentariat.analysis.country;

import java.util.List;

/**
 * What a name may stand for.
 *
 * @param country ISO 3166-1 alpha-2 code, or XK; {@link #NO_COUNTRY} for a name that stands for none
 * @param kind what the name is
 * @param thousands inhabitants in thousands, where the kind is a town; 0 otherwise
 * @param states the codes of the states of a federation in which towns of that name lie, or of the state that it is; empty elsewhere
 */
record Place(String country, Kind kind, int thousands, List<String> states) {
    /** The code of a name that stands for no country: <em>South China Sea</em>. */
    static final String NO_COUNTRY = "none";

    Place {
        states = List.copyOf(states);
    }

    Place(String country, Kind kind) {
        this(country, kind, 0, List.of());
    }

    /** What a name is. */
    enum Kind {
        /** A country's name. */
        NAME,
        /** An adjective or the name of its people. */
        ADJECTIVE,
        /** What stands for an adjective before another: <em>Sino-</em>. */
        COMBINING,
        /** A body or building that speaks for a country. */
        INSTITUTION,
        /** A seat of government. */
        CAPITAL,
        /** A town. */
        CITY,
        /** A town so small that only the words around it and the countries of the article make it one. */
        VILLAGE,
        /** What is called a county or township: Licking County. */
        COUNTY,
        /** A state of a federation that the press writes after a town: <em>Columbus, Ohio</em>. */
        STATE,
        /** Such a state, shortened: <em>Calif.</em>. */
        ABBREVIATION,
        /** Another region. */
        REGION,
        /** A name that carries a country's or town's word and is not about it. */
        INSIDE
    }

    boolean isStateLike() {
        return kind == Kind.STATE || kind == Kind.ABBREVIATION;
    }

    boolean isTown() {
        return kind == Kind.CITY || kind == Kind.CAPITAL || kind == Kind.VILLAGE;
    }

    boolean isCountryWord() {
        return kind == Kind.NAME || kind == Kind.ADJECTIVE;
    }
}
