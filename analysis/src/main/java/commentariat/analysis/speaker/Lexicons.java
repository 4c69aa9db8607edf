package commentariat.analysis.speaker;

import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import commentariat.contract.commentary.SpeakerKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that tell people from institutions, and what people are. */
final class Lexicons {
    private static final Map<String, Gender> GIVEN_NAMES = genders("given-names.txt");
    private static final Map<String, Gender> HONORIFICS = genders("honorifics.txt");
    private static final Map<String, SpeakerKind> ROLES = kinds("roles.txt");
    private static final Set<String> OPEN_ROLES = openRoles();
    private static final Map<String, String> ABBREVIATIONS =
            list("role-abbreviations.txt").pairs();
    private static final Map<String, SpeakerKind> AFFILIATIONS = kinds("affiliation-kinds.txt");
    private static final Map<String, String> DEMONYMS = list("demonyms.txt").pairs();
    private static final Set<String> ROLE_MODIFIERS = list("role-modifiers.txt").words();
    private static final Set<String> ORGANISATIONS = list("organisations.txt").words();
    private static final Set<String> PARTICLES = list("name-particles.txt").words();
    private static final Set<String> PARTIES = list("parties.txt").words();
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

    private static Set<String> openRoles() {
        Set<String> open = new HashSet<>();
        list("roles.txt").rows().stream().filter(row -> row.size() > 2).forEach(row -> open.add(row.get(0)));
        return open;
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

    static boolean isRoleModifier(String lower) {
        int hyphen = lower.lastIndexOf('-');
        return ROLE_MODIFIERS.contains(lower) || (hyphen > 0 && ROLE_MODIFIERS.contains(lower.substring(hyphen + 1)));
    }

    /** The country whose office an adjective claims: {@code Russia} for {@code Russian}. */
    static Optional<String> countryOf(String adjective) {
        return Optional.ofNullable(DEMONYMS.get(adjective));
    }

    /** What the affiliation {@code name} makes of a speaker whose role leaves it open. */
    static Optional<SpeakerKind> kindOfAffiliation(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            SpeakerKind kind = AFFILIATIONS.get(words[i]);
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * The role whose last word is {@code tokens[last]}.
     *
     * @param length how many tokens it has
     * @param kind what it makes of a speaker
     * @param open whether the affiliation decides that first
     */
    record Role(int length, SpeakerKind kind, boolean open) {}

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
                return Optional.of(new Role(length, kind, OPEN_ROLES.contains(words.toString())));
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
