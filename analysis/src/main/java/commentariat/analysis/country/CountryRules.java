package commentariat.analysis.country;

import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Place.Kind;
import commentariat.analysis.country.Words.Word;
import commentariat.analysis.text.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a name stands for where it stands: the first rule that knows decides and signs. */
final class CountryRules {
    private static final Optional<String> NONE = Optional.of(Place.NO_COUNTRY);
    private static final Optional<String> NO_OPINION = Optional.empty();

    private static final Set<String> HEADS = words("name-heads.txt");
    private static final Set<String> TITLES = words("titles.txt");
    private static final Set<String> GIVEN_NAMES = words("given-names.txt");
    private static final Set<String> GIVEN_PLACES = words("given-places.txt");
    private static final Set<String> SURNAME_COUNTRIES = words("surname-countries.txt");
    private static final Set<String> AFTER_PLACES = words("after-places.txt");
    private static final Set<String> LOCATIVES = words("locatives.txt");
    private static final Set<String> PLACE_NOUNS = words("place-nouns.txt");
    private static final Map<String, String> GEORGIA =
            WordList.beside(CountryRules.class, "georgia.txt").pairs();

    private static final Set<String> SPEAKING =
            Set.of("in", "into", "speak", "speaks", "spoke", "speaking", "spoken", "fluent", "learn", "learning");
    private static final Set<String> TONGUES =
            Set.of("speak", "speaks", "spoke", "speaking", "spoken", "fluent", "learning", "studying");
    /** What languages are called; other adjectives of countries name people alone: <em>American</em>. */
    private static final Set<String> LANGUAGE_NAMES = words("language-names.txt");

    private static final Set<String> OF_ONE =
            Set.of("is", "was", "has", "isn't", "wasn't", "hasn't", "remains", "becomes");
    private static final Set<String> BEFORE_PEOPLE =
            Set.of("the", "a", "an", "one", "every", "each", "another", "this", "that", "no");
    private static final Set<String> FOLLOW_NOUNS =
            Set.of("is", "was", "has", "will", "as", "in", "at", "by", "for", "from", "on", "to", "with");
    /** What is called after a town without being in it. */
    private static final Set<String> BUILT = Set.of("House", "Hall", "Lodge");

    private static final Set<String> BESIDE = Set.of(
            "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "near", "outside");
    /** How many words may stand between a town and the one by which it is found. */
    private static final int LONGEST_WAY = 6;

    private static final Set<String> CURRENCY_SIGNS = Set.of("$", "€", "£");
    private static final Set<String> LANGUAGE = Set.of(
            "language",
            "languages",
            "speaking",
            "speaker",
            "speakers",
            "immersion",
            "grammar",
            "translation",
            "subtitles");
    /** Whose second-level regions the press calls counties in English. */
    private static final Set<String> COUNTY_COUNTRIES =
            Set.of("CN", "EE", "GB", "HR", "HU", "IE", "KE", "LR", "LT", "NO", "NZ", "RO", "SE", "TW", "US");

    private static final Set<String> DATELINE_MARKS = Set.of("(", "—", "–", "-", "--", ":");

    /** How many capitalised words may stand between a country's word and the head of the name that it is part of. */
    private static final int LONGEST_NAME = 3;
    /** Towns from this size on need no further sign that they are meant, in thousands; seats of government from the next one on. */
    private static final int KNOWN_TOWN = 1000;

    private static final int KNOWN_CAPITAL = 150;
    /** And towns from this size on in an article that names their country. */
    private static final int LARGE_TOWN = 200;

    static final List<CountryRule> RULES = List.of( // what is no country first, then the ambiguous, then the sure
            new CountryRule("name-inside", CountryRules::nameInside),
            new CountryRule("person-before", CountryRules::personBefore),
            new CountryRule("person-after", CountryRules::personAfter),
            new CountryRule("person-known", CountryRules::personKnown),
            new CountryRule("part-of-name", CountryRules::partOfName),
            new CountryRule("currency", CountryRules::currency),
            new CountryRule("language", CountryRules::language),
            new CountryRule("combining-form", CountryRules::combiningForm),
            new CountryRule("brussels", CountryRules::brussels),
            new CountryRule("town-by-region", CountryRules::townByRegion),
            new CountryRule("town-by-town", CountryRules::townByTown),
            new CountryRule("county", CountryRules::county),
            new CountryRule("town-told", CountryRules::townTold),
            new CountryRule("georgia", CountryRules::georgia),
            new CountryRule("korea", CountryRules::korea),
            new CountryRule("congo", CountryRules::congo),
            new CountryRule("dominican", CountryRules::dominican),
            new CountryRule("country-name", sighting -> kind(sighting, Kind.NAME)),
            new CountryRule("adjective", sighting -> kind(sighting, Kind.ADJECTIVE)),
            new CountryRule("institution", sighting -> kind(sighting, Kind.INSTITUTION)),
            new CountryRule("state-abbreviation", CountryRules::abbreviation),
            new CountryRule("state", sighting -> kind(sighting, Kind.STATE)),
            new CountryRule("capital", CountryRules::capital),
            new CountryRule("known-town", CountryRules::knownTown),
            new CountryRule("town-in-place", CountryRules::townInPlace),
            new CountryRule("town-nearby", CountryRules::townNearby),
            new CountryRule("town-named-before", CountryRules::townNamedBefore),
            new CountryRule("region", CountryRules::region));

    private CountryRules() {}

    private static Set<String> words(String file) {
        return WordList.beside(CountryRules.class, file).words();
    }

    private static Optional<String> kind(Sighting sighting, Kind kind) {
        return sighting.as(kind).map(Place::country);
    }

    private static Optional<String> nameInside(Sighting sighting) {
        return sighting.may(Kind.INSIDE) ? NONE : NO_OPINION;
    }

    /** <em>Washington Post, San Francisco State University, Minsk agreements</em>. */
    private static Optional<String> partOfName(Sighting sighting) {
        if (sighting.may(Kind.INSTITUTION)) {
            return NO_OPINION;
        }
        for (int i = 1; i <= LONGEST_NAME + 1; i++) {
            Word next = sighting.after(i);
            if (HEADS.contains(next.key())) {
                return NONE;
            }
            if (!next.isCapitalised() && !(i > 1 && next.key().equals("of"))) {
                return NO_OPINION;
            }
        }
        return NO_OPINION;
    }

    /** <em>Michael Jordan, Mr. Washington</em>. */
    private static Optional<String> personBefore(Sighting sighting) {
        String before = sighting.before(1).key();
        return mayBePerson(sighting)
                        && sighting.isOneWord()
                        && (GIVEN_NAMES.contains(before) || TITLES.contains(before))
                        && !isFollowedByRegion(sighting)
                ? NONE
                : NO_OPINION;
    }

    /** <em>Paris Hilton, Jordan Peterson</em>. */
    private static Optional<String> personAfter(Sighting sighting) {
        return GIVEN_PLACES.contains(sighting.oneWord()) && isSurname(sighting) && !isInPlace(sighting)
                ? NONE
                : NO_OPINION;
    }

    private static boolean isSurname(Sighting sighting) {
        Word next = sighting.after(1);
        return next.isCapitalised()
                && !next.joined()
                && next.key().length() > 1
                && !isAllCapitals(next.key())
                && !AFTER_PLACES.contains(next.key())
                && !TITLES.contains(next.key())
                && !HEADS.contains(next.key())
                && !HEADS.contains(sighting.after(2).key())
                && sighting.around().matchAt(indexAfter(sighting)).isEmpty();
    }

    private static int indexAfter(Sighting sighting) {
        return sighting.index() + 1;
    }

    private static boolean isAllCapitals(String key) {
        return key.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** A name that the article has given a person already. */
    private static Optional<String> personKnown(Sighting sighting) {
        return mayBePerson(sighting)
                        && sighting.around().namesPerson(sighting.oneWord())
                        && !isInPlace(sighting)
                        && !isFollowedByRegion(sighting)
                ? NONE
                : NO_OPINION;
    }

    private static boolean mayBePerson(Sighting sighting) {
        String word = sighting.oneWord();
        return GIVEN_PLACES.contains(word)
                || SURNAME_COUNTRIES.contains(word)
                || sighting.places().stream()
                        .noneMatch(place -> place.isCountryWord() || place.kind() == Kind.INSTITUTION);
    }

    /** <em>US$10</em>. */
    private static Optional<String> currency(Sighting sighting) {
        boolean touches = sighting.after(1).start() == sighting.last().end();
        return touches && CURRENCY_SIGNS.contains(sighting.after(1).key()) ? NONE : NO_OPINION;
    }

    /** <em>He answered in Russian, English-language, the status of English in schools, English is taught</em>. */
    private static Optional<String> language(Sighting sighting) {
        if (!sighting.may(Kind.ADJECTIVE)) {
            return NO_OPINION;
        }
        Word next = sighting.after(1);
        boolean inIt = SPEAKING.contains(sighting.before(1).key());
        boolean spoken = TONGUES.contains(sighting.before(1).key())
                || (inIt && TONGUES.contains(sighting.before(2).key()));
        boolean nothingFollows = !next.isWord()
                || next.key().equals("and")
                || next.key().equals("or")
                || (spoken && !next.isCapitalised());
        return LANGUAGE.contains(next.key()) || ((inIt || spoken) && nothingFollows) || isLanguageAsNoun(sighting)
                ? NONE
                : NO_OPINION;
    }

    /** A noun without an article and of one number: people would be <em>the English</em>, and many. */
    private static boolean isLanguageAsNoun(Sighting sighting) {
        String before = sighting.before(1).key().toLowerCase(Locale.ROOT);
        Word next = sighting.after(1);
        boolean one = OF_ONE.contains(next.key()) && !BEFORE_PEOPLE.contains(before);
        boolean ofIt = before.equals("of") && (!next.isWord() || FOLLOW_NOUNS.contains(next.key()));
        return LANGUAGE_NAMES.contains(sighting.oneWord()) && (one || ofIt);
    }

    /** <em>Sino-Russian, Austro-Hungarian</em>; anything else beside a country's adjective is a name. */
    private static Optional<String> combiningForm(Sighting sighting) {
        if (!sighting.may(Kind.COMBINING)) {
            return NO_OPINION;
        }
        boolean joined = sighting.after(1).joined()
                && sighting.around()
                        .matchAt(indexAfter(sighting))
                        .filter(next -> next.may(Kind.ADJECTIVE))
                        .isPresent();
        return joined ? kind(sighting, Kind.COMBINING) : NONE;
    }

    /** Brussels is the European Union's seat, unless the words are about the town. */
    private static Optional<String> brussels(Sighting sighting) {
        if (!sighting.oneWord().equals("Brussels")) {
            return NO_OPINION;
        }
        return isInPlace(sighting) || sighting.afterComma().isPresent() ? Optional.of("BE") : NONE;
    }

    /** <em>Columbus, Ohio; Lebanon, N.H.</em> */
    private static Optional<String> townByRegion(Sighting sighting) {
        boolean country = sighting.may(Kind.NAME) || sighting.may(Kind.ADJECTIVE);
        return sighting.afterComma()
                .flatMap(next -> regionOf(next, country))
                .filter(code -> !country || sighting.isOneWord())
                .filter(code -> !sighting.may(Kind.INSTITUTION) && !sighting.may(Kind.ABBREVIATION));
    }

    /** <em>Edmonton, south of Cairns; Moscow, a few miles west of Pullman</em>: in the one country that has both. */
    private static Optional<String> townByTown(Sighting sighting) {
        if (!sighting.after(1).key().equals(",")
                || sighting.places().stream().noneMatch(Place::isTown)
                || sighting.places().stream().anyMatch(place -> !place.isTown() && place.kind() != Kind.REGION)) {
            return NO_OPINION;
        }
        for (int i = 2; i <= LONGEST_WAY; i++) {
            if (BESIDE.contains(sighting.after(i).key())) {
                int town = sighting.after(i + 1).key().equals("of") ? i + 2 : i + 1;
                return sighting.around()
                        .matchAt(sighting.index() + town)
                        .filter(beside -> beside.places().stream().allMatch(Place::isTown))
                        .flatMap(beside -> onlyCommon(sighting.places(), beside.places()));
            }
        }
        return NO_OPINION;
    }

    private static Optional<String> onlyCommon(List<Place> places, List<Place> others) {
        List<String> common = places.stream()
                .map(Place::country)
                .filter(country ->
                        others.stream().anyMatch(other -> other.country().equals(country)))
                .distinct()
                .toList();
        return common.size() == 1 ? Optional.of(common.get(0)) : NO_OPINION;
    }

    private static boolean isFollowedByRegion(Sighting sighting) {
        return sighting.afterComma().flatMap(next -> regionOf(next, false)).isPresent();
    }

    private static Optional<String> regionOf(Match next, boolean onlyShortened) {
        return next.places().stream()
                .filter(place -> place.kind() == Kind.ABBREVIATION || (!onlyShortened && place.kind() == Kind.STATE))
                .map(Place::country)
                .findFirst();
    }

    /** The country in the Caucasus, or the state of the US: what else the article names decides. */
    private static Optional<String> georgia(Sighting sighting) {
        if (!sighting.oneWord().equals("Georgia")) {
            return NO_OPINION;
        }
        Surroundings around = sighting.around();
        int state = Math.min(3, around.timesNamed("US"));
        int country = 3 * Math.min(2, around.timesNamed("GE")) + Math.min(3, around.timesNamed("RU"));
        for (Map.Entry<String, String> cue : GEORGIA.entrySet()) {
            if (around.has(cue.getKey())) {
                state += cue.getValue().equals("US") ? 2 : 0;
                country += cue.getValue().equals("GE") ? 3 : 0;
            }
        }
        state += around.sourceCountry().filter("US"::equals).isPresent() ? 2 : 0;
        state += sighting.isBehindTownOf("GA") ? 3 : 0;
        return Optional.of(state > country ? "US" : "GE");
    }

    /** Korea alone is the south, unless the article only has the north. */
    private static Optional<String> korea(Sighting sighting) {
        if (!Set.of("Korea", "Korean", "Koreans").contains(sighting.oneWord())) {
            return NO_OPINION;
        }
        Surroundings around = sighting.around();
        boolean north = around.has("Pyongyang") || around.has("DPRK") || around.timesNamed("KP") > 0;
        boolean south = around.has("Seoul") || around.has("South");
        return Optional.of(north && !south ? "KP" : "KR");
    }

    /** The Congo of Kinshasa, unless the article has Brazzaville alone. */
    private static Optional<String> congo(Sighting sighting) {
        if (!Set.of("Congo", "Congolese").contains(sighting.oneWord())) {
            return NO_OPINION;
        }
        Surroundings around = sighting.around();
        boolean other = around.has("Brazzaville") && !around.has("Kinshasa") && !around.has("Democratic");
        return Optional.of(other ? "CG" : "CD");
    }

    /** Dominicans are of the Dominican Republic, unless the article has Dominica alone. */
    private static Optional<String> dominican(Sighting sighting) {
        if (!sighting.oneWord().startsWith("Dominican")) {
            return NO_OPINION;
        }
        return Optional.of(sighting.around().has("Dominica") ? "DM" : "DO");
    }

    /** <em>Gainesville, Va.; R-Tex.</em>: <em>Miss.</em> and its like alone may be anything. */
    private static Optional<String> abbreviation(Sighting sighting) {
        if (!sighting.may(Kind.ABBREVIATION)) {
            return NO_OPINION;
        }
        Word before = sighting.before(1);
        boolean bound = before.key().equals(",")
                || sighting.first().joined()
                || before.key().equals("(");
        boolean dotted =
                sighting.first().key().indexOf('.') != sighting.first().key().length() - 1;
        boolean year = Character.isDigit(before.key().charAt(0));
        if (isPostal(sighting.first().key())) {
            Word town = sighting.before(2);
            return before.key().equals(",") && town.isCapitalised() && town.isWord()
                    ? kind(sighting, Kind.ABBREVIATION)
                    : NONE;
        }
        return bound || (dotted && !year) ? kind(sighting, Kind.ABBREVIATION) : NONE;
    }

    /** <em>Louisville, KY</em>: two capitals are a state only behind its town. */
    private static boolean isPostal(String key) {
        return key.length() == 2 && key.indexOf('.') < 0 && !key.equals("DC") && !key.equals("BC");
    }

    private static Optional<String> capital(Sighting sighting) {
        Place likeliest = sighting.likeliest();
        return likeliest.kind() == Kind.CAPITAL
                        && (likeliest.thousands() == 0 || likeliest.thousands() >= KNOWN_CAPITAL)
                ? Optional.of(likeliest.country())
                : NO_OPINION;
    }

    private static Optional<String> knownTown(Sighting sighting) {
        Place likeliest = sighting.likeliest();
        return likeliest.isTown()
                        && likeliest.kind() != Kind.VILLAGE
                        && (likeliest.thousands() >= KNOWN_TOWN || likeliest.thousands() == 0 || !sighting.isOneWord())
                ? Optional.of(likeliest.country())
                : NO_OPINION;
    }

    private static Optional<String> townInPlace(Sighting sighting) {
        Place likeliest = sighting.likeliest();
        boolean inPlace = likeliest.isTown()
                && ((isInPlace(sighting) && !isPartOfLongerName(sighting)) || isBeforeItsRegion(sighting));
        return inPlace && isNear(sighting, likeliest) ? Optional.of(likeliest.country()) : NO_OPINION;
    }

    /** <em>Windsor, Ontario</em>; in <em>Cassandra Rivera, Elizabeth Ramirez</em> a list goes on. */
    private static boolean isBeforeItsRegion(Sighting sighting) {
        return sighting.afterComma()
                .filter(next -> !sighting.before(1).isCapitalised()
                        || next.places().stream().anyMatch(place -> !place.isTown()))
                .isPresent();
    }

    /** A village is meant where the article is about its country; a town everywhere. */
    private static boolean isNear(Sighting sighting, Place place) {
        Surroundings around = sighting.around();
        return place.kind() != Kind.VILLAGE
                || around.names(place.country())
                || around.sourceCountry().filter(place.country()::equals).isPresent();
    }

    /** <em>Leeds won</em>, where the article says <em>in Leeds</em> elsewhere. */
    private static Optional<String> townNamedBefore(Sighting sighting) {
        Place likeliest = sighting.likeliest();
        if (!likeliest.isTown()) {
            return NO_OPINION;
        }
        return sighting.around().hasTown(sighting.name()) && !isPartOfLongerName(sighting)
                ? Optional.of(likeliest.country())
                : NONE;
    }

    /** <em>Paris</em>, where the article says <em>Paris, Texas</em> elsewhere. */
    private static Optional<String> townTold(Sighting sighting) {
        boolean country =
                sighting.may(Kind.ADJECTIVE) || sighting.may(Kind.INSTITUTION) || sighting.may(Kind.ABBREVIATION);
        return country ? NO_OPINION : sighting.around().toldOf(sighting.name());
    }

    /** <em>Licking County</em>; of one that no list has, the country with counties that the article names most, else the US. */
    private static Optional<String> county(Sighting sighting) {
        return sighting.as(Kind.COUNTY)
                .map(county -> county.country().equals(Place.NO_COUNTRY)
                        ? sighting.around().mostNamed(COUNTY_COUNTRIES).orElse("US")
                        : county.country());
    }

    /** <em>Columbus</em>, where the article names Ohio; <em>Louisville</em>, which is in one country alone, where it names the US. */
    private static Optional<String> townNearby(Sighting sighting) {
        Place likeliest = sighting.likeliest();
        boolean large = likeliest.thousands() >= LARGE_TOWN
                && sighting.isOnlyTownIn(likeliest.country())
                && sighting.around().names(likeliest.country());
        return likeliest.kind() == Kind.CITY
                        && (large || sighting.around().namesStateOf(likeliest))
                        && !GIVEN_NAMES.contains(sighting.oneWord())
                        && !isPartOfLongerName(sighting)
                ? Optional.of(likeliest.country())
                : NO_OPINION;
    }

    /** <em>Mount Sheridan, Westminster House, Beni Suef</em>: a small town's name inside one that is not known. */
    private static boolean isPartOfLongerName(Sighting sighting) {
        Word before = sighting.before(1);
        Word next = sighting.after(1);
        boolean opens =
                before.isCapitalised() && !LOCATIVES.contains(before.key().toLowerCase(Locale.ROOT));
        boolean goesOn = next.isCapitalised()
                && (BUILT.contains(next.key())
                        || (!AFTER_PLACES.contains(next.key())
                                && !PLACE_NOUNS.contains(next.key())
                                && !TITLES.contains(next.key())));
        return (opens && before.key().length() > 2 && !PLACE_NOUNS.contains(before.key())) || goesOn;
    }

    private static Optional<String> region(Sighting sighting) {
        Place likeliest = sighting.likeliest();
        return !sighting.isOneWord() || isInPlace(sighting) || sighting.around().names(likeliest.country())
                ? Optional.of(likeliest.country())
                : NONE;
    }

    /** Whether the words around say that a place is meant: <em>in Leeds, Leeds residents, the city of Leeds, north of Leeds</em>, a dateline. */
    private static boolean isInPlace(Sighting sighting) {
        Word before = sighting.before(1);
        Word next = sighting.after(1);
        boolean ofPlace = before.key().equals("of")
                && (PLACE_NOUNS.contains(sighting.before(2).key())
                        || BESIDE.contains(sighting.before(2).key()));
        boolean dateline = sighting.around().startsParagraph(sighting.first()) && DATELINE_MARKS.contains(next.key());
        return LOCATIVES.contains(before.key().toLowerCase(Locale.ROOT))
                || PLACE_NOUNS.contains(next.key())
                || ofPlace
                || dateline;
    }
}
