package commentariat.analysis.country;

import commentariat.analysis.Document;
import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Place.Kind;
import commentariat.analysis.country.Words.Word;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
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
