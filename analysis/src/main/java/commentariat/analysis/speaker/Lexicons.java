package commentariat.analysis.speaker;

import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that tell people from institutions, and what people are. */
final class Lexicons {
    private static final Map<String, Gender> GIVEN_NAMES = genders("given-names.txt");
    private static final Map<String, Gender> HONORIFICS = genders("honorifics.txt");
    private static final Map<String, SpeakerKind> ROLES = kinds("roles.txt");
    /** What else {@code roles.txt} says of a role: that its affiliation decides, that it has none, that the office is only sought. */
    private static final Map<String, String> MARKS = marks();

    private static final Map<String, String> ABBREVIATIONS =
            list("role-abbreviations.txt").pairs();
    private static final Map<String, SpeakerKind> AFFILIATIONS = kinds("affiliation-kinds.txt");
    private static final Map<String, String> DEMONYMS = list("demonyms.txt").pairs();
    private static final Set<String> COUNTRIES = Set.copyOf(DEMONYMS.values());
    private static final Set<String> ROLE_MODIFIERS = list("role-modifiers.txt").words();
    private static final Set<String> ORGANISATIONS = list("organisations.txt").words();
    private static final Set<String> PARTICLES = list("name-particles.txt").words();
    private static final Set<String> PARTIES = list("parties.txt").words();
    private static final Set<String> ADJECTIVES = list("adjectives.txt").words();
    private static final Set<String> OWNED_WORDS = list("words-owned.txt").words();
    private static final Set<String> OUTLETS = list("news-outlets.txt").words();
    private static final Set<String> STATES = list("states.txt").words();
    private static final Map<String, String> ROLE_VERBS = list("role-verbs.txt").pairs();
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, String> SOURCES = WordList.beside(
                    commentariat.analysis.quotation.FoundQuotation.class, "source-nouns.txt")
            .pairs();
    private static final Map<String, String> SINGULARS = singulars();

    /** The longest entry of {@code roles.txt}, in words. */
    private static final int LONGEST_ROLE = 3;

    private Lexicons() {}

    private static WordList list(String file) {
        return WordList.beside(Lexicons.class, file);
    }

    private static Map<String, Gender> genders(String file) {
        Map<String, Gender> genders = new HashMap<>();
        list(file).pairs().forEach((name, letter) -> genders.put(name, Gender.of(letter)));
        return genders;
    }

    private static Map<String, SpeakerKind> kinds(String file) {
        Map<String, SpeakerKind> kinds = new LinkedHashMap<>();
        list(file).pairs().forEach((word, kind) -> kinds.put(word, SpeakerKind.valueOf(kind.toUpperCase(Locale.ROOT))));
        return kinds;
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        list("roles.txt").rows().stream()
                .filter(row -> row.size() > 2)
                .forEach(row -> marks.put(row.get(0), row.get(2)));
        return marks;
    }

    /** {@code role} with an abbreviated title written out: Sen., Lt. Gov. */
    static String writtenOut(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        Optional<String> longest = ABBREVIATIONS.keySet().stream()
                .filter(abbreviation -> lower.endsWith(abbreviation))
                .filter(abbreviation -> lower.length() == abbreviation.length()
                        || lower.charAt(lower.length() - abbreviation.length() - 1) == ' ')
                .max(Comparator.comparingInt(String::length));
        return longest.map(abbreviation -> role.substring(0, role.length() - abbreviation.length())
                        + ABBREVIATIONS.getOrDefault(abbreviation, ""))
                .orElse(role);
    }

    private static Map<String, String> singulars() {
        Map<String, String> singulars = new HashMap<>();
        SOURCES.keySet().forEach(noun -> singulars.put(plural(noun), noun));
        ROLES.keySet().forEach(noun -> singulars.putIfAbsent(plural(noun), noun));
        singulars.put("people", "people");
        singulars.put("police", "police");
        return singulars;
    }

    private static String plural(String noun) {
        if (noun.endsWith("man")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        boolean changes =
                noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
        return changes
                ? noun.substring(0, noun.length() - 1) + "ies"
                : noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + "s";
    }

    static Optional<Gender> givenName(String name) {
        Gender whole = GIVEN_NAMES.get(name);
        if (whole == null && name.indexOf('-') > 0) {
            whole = GIVEN_NAMES.get(name.substring(0, name.indexOf('-')));
        }
        return Optional.ofNullable(whole);
    }

    static Optional<Gender> honorific(String word) {
        return Optional.ofNullable(HONORIFICS.get(word));
    }

    static boolean isOrganisation(String word) {
        return ORGANISATIONS.contains(word);
    }

    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower);
    }

    static boolean isParty(String word) {
        return PARTIES.contains(word);
    }

    /** Whether {@code word}, with its capital, says what kind of person and not whose. */
    static boolean isAdjective(String word) {
        return ADJECTIVES.contains(word);
    }

    /** Whether {@code noun}, in small letters, names words that somebody said. */
    static boolean isOwnedWords(String noun) {
        return OWNED_WORDS.contains(noun);
    }

    static boolean isRoleModifier(String lower) {
        int hyphen = lower.lastIndexOf('-');
        return ROLE_MODIFIERS.contains(lower) || (hyphen > 0 && ROLE_MODIFIERS.contains(lower.substring(hyphen + 1)));
    }

    /** The country whose office an adjective claims: {@code Russia} for {@code Russian}. */
    static Optional<String> countryOf(String adjective) {
        return Optional.ofNullable(DEMONYMS.get(adjective));
    }

    /** Whether {@code name} is that of a country whose people have an adjective of their own. */
    static boolean isCountry(String name) {
        return COUNTRIES.contains(name);
    }

    /** What the affiliation {@code name}, with the words that say what it is, makes of a speaker whose role leaves it open. */
    static Optional<SpeakerKind> kindOfAffiliation(String name) {
        List<String> words = List.of(WORD_BREAK.split(name));
        if (words.stream().anyMatch(PARTIES::contains)) {
            return Optional.of(SpeakerKind.POLITICIAN);
        }
        if (isOutlet(name)) {
            return Optional.of(SpeakerKind.JOURNALIST);
        }
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            String two = i == 0 ? "" : words.get(i - 1).toLowerCase(Locale.ROOT) + " " + word;
            SpeakerKind kind = AFFILIATIONS.getOrDefault(two, AFFILIATIONS.get(word));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code name}, which may start with an article, is that of a news outlet. */
    static boolean isOutlet(String name) {
        return OUTLETS.contains(name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name);
    }

    /** Whether {@code name} is that of a state or province, or its abbreviation. */
    static boolean isState(String name) {
        return STATES.contains(name);
    }

    /** The noun for whoever does what the verb says: {@code head} for {@code heads}. */
    static Optional<String> roleOfVerb(String verb) {
        return Optional.ofNullable(ROLE_VERBS.get(verb));
    }

    /** The singular of a plural that names a role: {@code candidate}, {@code sen.} for {@code sens.}. */
    static Optional<String> singularRole(String plural) {
        String singular =
                plural.endsWith("s.") ? plural.substring(0, plural.length() - 2) + "." : SINGULARS.get(plural);
        return Optional.ofNullable(singular).filter(noun -> ROLES.containsKey(noun) && !noun.equals(plural));
    }

    /** The role that the noun {@code noun} names. */
    static Optional<Role> role(String noun) {
        return Optional.ofNullable(ROLES.get(noun)).map(kind -> new Role(1, kind, MARKS.getOrDefault(noun, "")));
    }

    /**
     * The role whose last word is {@code tokens[last]}.
     *
     * @param length how many tokens it has
     * @param kind what it makes of a speaker
     * @param mark the third column of {@code roles.txt}; empty for none
     */
    record Role(int length, SpeakerKind kind, String mark) {
        /** Whether the affiliation decides the kind first. */
        boolean isOpen() {
            return mark.equals("affiliation");
        }

        /** Whether nobody is it of somebody, so that a name before it is a place or a thing. */
        boolean isAlone() {
            return !mark.isEmpty() && !mark.equals("affiliation") && !mark.equals("seeks");
        }

        /** Whether a body before it is none of theirs: a Verizon customer. */
        boolean isOutside() {
            return mark.equals("outside");
        }

        /** Whether it says whose family they are. */
        boolean isKin() {
            return mark.equals("kin");
        }

        /** Whether a party before it is theirs: the Republican rival. */
        boolean isPeer() {
            return mark.equals("peer");
        }

        /** Whether it is an office that is sought and not held. */
        boolean isSought() {
            return mark.equals("seeks");
        }
    }

    static Optional<Role> roleEndingAt(List<Token> tokens, int last) {
        for (int length = Math.min(LONGEST_ROLE, last + 1); length > 0; length--) {
            StringBuilder words = new StringBuilder();
            for (int i = last - length + 1; i <= last; i++) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).lower());
            }
            SpeakerKind kind = ROLES.get(words.toString());
            if (kind == null && length == 1) {
                kind = compound(tokens.get(last).lower());
            }
            if (kind != null) {
                return Optional.of(new Role(length, kind, MARKS.getOrDefault(words.toString(), "")));
            }
        }
        return Optional.empty();
    }

    /** {@code vice-president}, {@code co-founder}: what follows the hyphen decides. */
    private static @org.jspecify.annotations.Nullable SpeakerKind compound(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 ? ROLES.get(word.substring(hyphen + 1)) : null;
    }

    static boolean isRole(Token token) {
        return ROLES.containsKey(token.lower()) || compound(token.lower()) != null;
    }

    /** Whether {@code noun} is a singular noun for a person. */
    static boolean isPersonNoun(String noun) {
        return "person".equals(SOURCES.get(noun)) || ROLES.containsKey(noun) || compound(noun) != null;
    }

    /** Whether {@code noun} is a plural noun for people. */
    static boolean isPeopleNoun(String noun) {
        String singular = SINGULARS.get(noun);
        return singular != null && (singular.equals(noun) || isPersonNoun(singular));
    }

    /** Whether {@code noun} is a noun, in singular or plural, for a body or a document that speaks. */
    static boolean isBodyNoun(String noun) {
        return "body".equals(SOURCES.get(noun)) || "body".equals(SOURCES.get(SINGULARS.getOrDefault(noun, "")));
    }
}
