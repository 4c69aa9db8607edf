package commentariat.analysis.country;

import commentariat.analysis.country.Gazetteer.Match;
import commentariat.analysis.country.Place.Kind;
import commentariat.analysis.country.Words.Word;
import commentariat.analysis.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds counties and townships by what they are called: no list holds them all. */
final class Counties {
    private static final Set<String> NOUNS = Set.of("County", "COUNTY", "Counties", "Township", "Twp.");
    /** How many words of a name that no list has stand before the noun. */
    private static final int LONGEST = 2;

    private static final List<Place> UNKNOWN = List.of(new Place(Place.NO_COUNTRY, Kind.COUNTY));

    private Counties() {}

    /** {@code matches}, with a county in place of what it is named after. */
    static List<Match> joined(List<Word> words, List<Match> matches) {
        List<Match> joined = new ArrayList<>(matches);
        for (int last = 1; last < words.size(); last++) {
            if (NOUNS.contains(words.get(last).key())) {
                int first = start(words, last);
                if (first < last && !isKnown(joined, first, last)) {
                    put(joined, new Match(first, last, UNKNOWN));
                }
            }
        }
        return joined;
    }

    private static int start(List<Word> words, int noun) {
        int first = noun;
        while (first > 0
                && first > noun - LONGEST
                && belongs(words.get(first - 1))
                && !words.get(first).joined()) {
            first--;
        }
        return first;
    }

    private static boolean belongs(Word word) {
        return word.isWord()
                && word.isCapitalised()
                && !Lexicon.isClosed(word.key().toLowerCase(Locale.ROOT));
    }

    private static boolean isKnown(List<Match> matches, int first, int last) {
        return matches.stream().anyMatch(match -> match.first() < last && match.last() >= last);
    }

    private static void put(List<Match> matches, Match county) {
        matches.removeIf(match -> match.first() <= county.last() && match.last() >= county.first());
        int at = 0;
        while (at < matches.size() && matches.get(at).first() < county.first()) {
            at++;
        }
        matches.add(at, county);
    }
}
