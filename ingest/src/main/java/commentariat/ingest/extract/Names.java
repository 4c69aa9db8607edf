package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a person's name from a house's, from a job and from what is no name at all. */
final class Names {
    /** Who signs: a person, or a house that signs in a person's place. */
    enum Kind {
        PERSON,
        HOUSE
    }

    private static final Pattern NO_NAME =
            Pattern.compile("https?:|www\\.|\\S@|\\d{3,}|[<>{}=\\[\\]()|]|^[^\\s.]+(?:\\.[^\\s.]+){2,}$");
    private static final Pattern TITLE = Pattern.compile(
            "^(?:(?:Dr|Prof|Mr|Mrs|Ms|Miss|Sir|Dame|Mag|Dipl|Ing|Drs|Professor|Herr|Frau|Mme|M)\\b\\.?\\s*(?:-Ing\\.)?\\s*)+(?=\\p{Lu}\\p{L}+\\s+\\p{L})");
    /** "Mr. Healy": how a byline goes on about somebody whom it has named. */
    private static final Pattern ADDRESSED = Pattern.compile("(?:Mr|Mrs|Ms|Miss|Herr|Frau|Mme)\\.?\\s+\\S+");

    private static final Pattern DOMAIN =
            Pattern.compile("\\S+\\.(?:com|org|net|co|de|at|ch|fr|uk|io|news|tv|info)\\b.*");
    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\p{S}\\s]+|[,:;|\\-–—\"”»\\p{S}\\s]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter",
            "ten", "zu", "zur", "zum", "bin", "ibn", "al", "el", "af", "av", "y", "e", "i", "und", "of", "the", "st",
            "mac", "ben");
    private static final Set<String> REFUSED = Words.set("not-authors.txt");
    private static final Set<String> CREDENTIALS = Words.set("credentials.txt");
    private static final Set<String> JOBS = Words.set("job-words.txt");
    private static final Set<String> HOUSES = Words.set("newsrooms.txt");
    private static final Set<String> MACHINES = Set.of("admin", "administrator", "webmaster", "wordpress");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;

    private Names() {}

    /** The name in a part of a byline: without titles and degrees, and in its own case where the page shouts. */
    static String cleaned(String part) {
        String name = hasEdges(part) ? EDGES.matcher(part).replaceAll("") : part;
        name = TITLE.matcher(name).replaceFirst("");
        name = withoutCredentials(name);
        boolean shouted = name.length() > 4 && name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT));
        return shouted ? capitalised(name) : name;
    }

    /** Whether a part begins or ends with what is no letter: {@link #EDGES} may find something. */
    private static boolean hasEdges(String part) {
        return !part.isEmpty()
                && !(Character.isLetter(part.charAt(0)) && Character.isLetter(part.charAt(part.length() - 1)));
    }

    private static String withoutCredentials(String name) {
        int last = name.lastIndexOf(' ');
        String rest = name;
        while (last > 0 && isCredential(rest.substring(last + 1)) && rest.indexOf(' ') < last) {
            rest = rest.substring(0, last).strip();
            last = rest.lastIndexOf(' ');
        }
        return rest;
    }

    private static boolean isCredential(String word) {
        // a surname that is spelt like a degree ("Ma") is not written in capitals
        return CREDENTIALS.contains(word.replaceAll("[.®™]", "").toLowerCase(Locale.ROOT))
                && (word.equals(word.toUpperCase(Locale.ROOT)) || word.contains(".") || word.equals("PhD"));
    }

    private static String capitalised(String shouted) {
        StringBuilder name = new StringBuilder(shouted.length());
        boolean start = true;
        for (int i = 0; i < shouted.length(); i++) {
            char c = shouted.charAt(i);
            name.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c) && c != '\'' && c != '’';
        }
        return name.toString();
    }

    /** What a cleaned name names, where it names anybody; {@code site} are the names of the site and its publisher. */
    static Optional<Kind> kind(String name, List<String> site) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.length() < 2
                || name.length() > LONGEST
                || name.codePoints().noneMatch(Character::isLetter)
                || NO_NAME.matcher(name).find()
                || REFUSED.contains(lower)
                || ADDRESSED.matcher(name).matches()
                || isCredential(name)) {
            return Optional.empty();
        }
        List<String> words = WordCut.words(lower);
        if (words.stream().anyMatch(MACHINES::contains)) {
            return Optional.empty();
        }
        String letters = WordCut.letters(lower);
        if (site.stream().anyMatch(house -> Headlines.letters(house).equals(letters) || isOfStaff(lower, house))
                || lower.indexOf('.') > 0 && DOMAIN.matcher(lower).matches()
                || words.stream().anyMatch(HOUSES::contains)) {
            return Optional.of(Kind.HOUSE);
        }
        return isJob(name) ? Optional.empty() : Optional.of(Kind.PERSON);
    }

    /** "Courier contributor": a job at the house, and no name. */
    private static boolean isOfStaff(String name, String house) {
        String start = house.toLowerCase(Locale.ROOT) + " ";
        return name.startsWith(start) && isJob(name.substring(start.length()));
    }

    /** Whether a part of a byline tells of a job: "Senior Reporter", "Redakteurin Politik". */
    static boolean isJob(String part) {
        return WordCut.words(part.toLowerCase(Locale.ROOT)).stream().anyMatch(JOBS::contains);
    }

    /** Without the job that follows a name of two words or more: "Matt Check Head Winemaker". */
    static String withoutJob(String part) {
        String[] words = SPACES.split(part);
        for (int i = 2; i < words.length; i++) {
            if (isOneJob(words[i].toLowerCase(Locale.ROOT))) {
                return String.join(" ", Arrays.asList(words).subList(0, i));
            }
        }
        return part;
    }

    /** Whether a word, in lower case, is a job or, as in "co-founder", several words that are one. */
    private static boolean isOneJob(String lower) {
        List<String> words = WordCut.words(lower);
        return !words.isEmpty()
                && lower.startsWith(words.get(0))
                && lower.endsWith(words.get(words.size() - 1))
                && JOBS.contains(String.join("-", words));
    }

    /** Whether a part of running text looks like a full name: capitals but for particles, or a script that has none. */
    static boolean isFull(String name) {
        String[] words = SPACES.split(name);
        int first = name.isEmpty() ? ' ' : name.codePointAt(0);
        if (Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isLowerCase(first)) {
            return name.length() >= 2 && name.length() <= 20 && words.length <= 4;
        }
        if (words.length < 2
                || words.length > MOST_WORDS
                || NO_NAME.matcher(name).find()) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            if (Character.isUpperCase(word.codePointAt(0))) {
                capitals++;
            } else if (!PARTICLES.contains(word) && !(word.length() > 2 && word.charAt(1) == '’')) {
                return false;
            }
        }
        return capitals >= 2 || capitals == 1 && words.length == 2 && PARTICLES.contains(words[0]);
    }

    /** Whether two names may name one person: the words of one are all among the other's, two of them at least where both have two. */
    static boolean same(String a, String b) {
        Set<String> one = words(a);
        Set<String> other = words(b);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int least = Math.min(one.size(), other.size());
        return both.size() == least && both.size() >= Math.min(2, least);
    }

    private static Set<String> words(String name) {
        return new HashSet<>(WordCut.words(name.toLowerCase(Locale.ROOT)));
    }

    /** Those of {@code names} that are people, or houses, as {@code kind} says; each once, in their order. */
    static List<String> of(Kind kind, List<String> names, List<String> site) {
        List<String> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (kind(name, site).filter(kind::equals).isPresent() && seen.add(name.toLowerCase(Locale.ROOT))) {
                chosen.add(name);
            }
        }
        return chosen;
    }
}
