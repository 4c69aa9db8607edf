package commentariat.analysis.country;

import commentariat.analysis.Document;
import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Place.Kind;
import commentariat.analysis.country.Words.Word;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the whole article shows, by which the rules tell one meaning of a name from another. */
final class Surroundings {
    private static final Word NOTHING = new Word(0, 0, ".", false);

    private final List<Word> words;
    private final List<Match> matches;
    private final Map<Integer, Match> matchAt = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final Map<String, String> told = new HashMap<>();
    private final Set<String> towns = new HashSet<>();
    private final Map<String, Integer> ofTowns = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Set<Integer> paragraphStarts = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Optional<String> sourceCountry;

    Surroundings(Document document, Text text, List<Word> words, List<Match> matches) {
        this.words = words;
        this.matches = matches;
        this.sourceCountry = document.sourceCountry();
        for (Match match : matches) {
            matchAt.put(match.first(), match);
            if (match.places().size() == 1) {
                Place only = match.places().get(0);
                if (only.isCountryWord() || only.kind() == Kind.STATE) {
                    named.merge(only.country(), 1, Integer::sum);
                }
                only.states().stream()
                        .filter(state -> only.isStateLike() || only.kind() == Place.Kind.COUNTY)
                        .map(state -> only.country() + state)
                        .forEach(states::add);
            }
        }
        words.forEach(word -> present.add(word.key()));
        text.paragraphs().stream().map(Span::start).forEach(paragraphStarts::add);
    }

    List<Match> matches() {
        return matches;
    }

    /** The word at {@code index}; a full stop before the first and after the last. */
    Word word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : NOTHING;
    }

    /** The name that starts with the word at {@code index}. */
    Optional<Match> matchAt(int index) {
        return Optional.ofNullable(matchAt.get(index));
    }

    /** How often the article names {@code country} in words that mean no other. */
    int timesNamed(String country) {
        return named.getOrDefault(country, 0);
    }

    /** Whether the article names {@code country} in words that mean no other, or towns that can be nowhere else. */
    boolean names(String country) {
        return timesNamed(country) > 0 || ofTowns.containsKey(country);
    }

    /** Whether the article names no country but {@code country}, and comes from no other. */
    boolean namesOnly(String country) {
        return named.keySet().stream().allMatch(country::equals)
                && sourceCountry.stream().allMatch(country::equals);
    }

    /** Whether the article names a state of {@code place}'s country in which such a town lies. */
    boolean namesStateOf(Place place) {
        return place.states().stream().anyMatch(state -> states.contains(place.country() + state));
    }

    /** The most named of {@code countries}. */
    Optional<String> mostNamed(Set<String> countries) {
        return countries.stream()
                .filter(this::names)
                .max(Comparator.comparingInt(
                                (String country) -> 100 * timesNamed(country) + ofTowns.getOrDefault(country, 0))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Remembers that the article tells in which country the town {@code name} lies: Paris, Texas. */
    void tells(String name, String country) {
        told.put(name, country);
        isTown(name);
        isOnlyIn(country);
    }

    /** Remembers that {@code name} is a town in this article. */
    void isTown(String name) {
        towns.add(name);
    }

    /** Remembers a town or county that can be nowhere but in {@code country}. */
    void isOnlyIn(String country) {
        ofTowns.merge(country, 1, Integer::sum);
    }

    Optional<String> toldOf(String name) {
        return Optional.ofNullable(told.get(name));
    }

    boolean hasTown(String name) {
        return towns.contains(name);
    }

    /** Whether the article has the word {@code key}. */
    boolean has(String key) {
        return present.contains(key);
    }

    boolean startsParagraph(Word word) {
        return paragraphStarts.contains(word.start());
    }

    Optional<String> sourceCountry() {
        return sourceCountry;
    }

    /** Remembers that {@code word} is a person's name in this article. */
    void isPerson(String word) {
        people.add(word);
    }

    boolean namesPerson(String word) {
        return people.contains(word);
    }
}
