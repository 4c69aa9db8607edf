package commentariat.analysis.country;

/**
 * What a name may stand for.
 *
 * @param country ISO 3166-1 alpha-2 code, or XK; {@link #NO_COUNTRY} for a name that stands for none
 * @param kind what the name is
 * @param thousands inhabitants in thousands, where the kind is a town; 0 otherwise
 */
record Place(String country, Kind kind, int thousands) {
    /** The code of a name that stands for no country: <em>South China Sea</em>. */
    static final String NO_COUNTRY = "none";

    /** What a name is. */
    enum Kind {
        /** A country's name. */
        NAME,
        /** An adjective or the name of its people. */
        ADJECTIVE,
        /** A body or building that speaks for a country. */
        INSTITUTION,
        /** A seat of government. */
        CAPITAL,
        /** A town. */
        CITY,
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
        return kind == Kind.CITY || kind == Kind.CAPITAL;
    }

    boolean isCountryWord() {
        return kind == Kind.NAME || kind == Kind.ADJECTIVE;
    }
}
