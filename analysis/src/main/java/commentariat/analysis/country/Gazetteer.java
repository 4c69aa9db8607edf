package commentariat.analysis.country;

import commentariat.analysis.country.Place.Kind;
import commentariat.analysis.country.Words.Word;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All names of one language, as a tree over their words: a text is matched in one pass, the longest name at each place. */
final class Gazetteer {
    private static final Map<String, Gazetteer> BY_LANGUAGE = new ConcurrentHashMap<>();
    /** Towns of a million are known under their name in languages that CLDR gives no towns for. */
    private static final int KNOWN_EVERYWHERE = 1000;

    private static final Set<String> NOT_PLACES =
            WordList.beside(Gazetteer.class, "not-places.txt").words();

    private static final String[] REGION_NOUNS = {
        " Region",
        " Oblast",
        " Governorate",
        " Province",
        " State",
        " District",
        " Prefecture",
        " County",
        " Krai",
        " Republic"
    };

    /** How the press begins the names of some places; saints lend theirs to churches and schools, too, and are left as they are. */
    private static final Map<String, String> SHORTENED = Map.of("Fort ", "Ft. ", "Mount ", "Mt. ");

    /** Shorter words in capitals are abbreviations of their own. */
    private static final int LONG = 4;

    private final Node root = new Node();

    private Gazetteer() {}

    private static final class Node {
        /** Most names end here: a map only where one goes on. */
        private Map<String, Node> next = Map.of();

        private List<Place> places = List.of();

        Node grow(String key) {
            if (next.isEmpty()) {
                next = new HashMap<>(2);
            }
            return next.computeIfAbsent(key, word -> new Node());
        }
    }

    /**
     * A name in a text.
     *
     * @param first the index of its first word
     * @param last the index of its last word, included
     * @param places what the name may stand for; at least one
     */
    record Match(int first, int last, List<Place> places) {
        boolean may(Kind kind) {
            return places.stream().anyMatch(place -> place.kind() == kind);
        }
    }

    /** The names of {@code language}, an ISO 639 code; read once. */
    static Gazetteer of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, code -> code.equals("en") ? english() : other(code));
    }

    private static Gazetteer english() {
        Gazetteer gazetteer = new Gazetteer();
        CountryNames.in("en").forEach((name, code) -> gazetteer.add(name, new Place(code, Kind.NAME)));
        for (List<String> row : list("countries.txt")) {
            for (String name : column(row, 1)) {
                gazetteer.add(name, new Place(row.get(0), Kind.NAME));
            }
            for (String word : column(row, 2)) {
                if (word.endsWith("-")) {
                    gazetteer.add(word.substring(0, word.length() - 1), new Place(row.get(0), Kind.COMBINING));
                    continue;
                }
                boolean plural = word.endsWith("(s)");
                String singular = plural ? word.substring(0, word.length() - 3) : word;
                gazetteer.add(singular, new Place(row.get(0), Kind.ADJECTIVE));
                if (plural) {
                    gazetteer.add(singular + "s", new Place(row.get(0), Kind.ADJECTIVE));
                }
            }
        }
        list("institutions.txt").forEach(row -> gazetteer.add(row.get(0), new Place(row.get(1), Kind.INSTITUTION)));
        list("names-inside.txt").forEach(row -> gazetteer.add(row.get(0), new Place(Place.NO_COUNTRY, Kind.INSIDE)));
        for (List<String> row : list("places-added.txt")) {
            gazetteer.addPlace(row.get(0), row);
        }
        gazetteer.addPlaces(0);
        return gazetteer;
    }

    private static Gazetteer other(String language) {
        Gazetteer gazetteer = new Gazetteer();
        CountryNames.in(language).forEach((name, code) -> gazetteer.add(name, new Place(code, Kind.NAME)));
        gazetteer.addPlaces(KNOWN_EVERYWHERE);
        return gazetteer;
    }

    /** {@code places.txt}: towns of at least {@code least} thousand. */
    private void addPlaces(int least) {
        for (List<String> row : list("places.txt")) {
            boolean small = !row.get(2).equals("capital") && thousands(row) < least;
            boolean region = row.get(2).equals("region");
            if (small || (region && (least > 0 || isKnown(row.get(0))))) {
                continue;
            }
            addPlace(row.get(0), row);
            if (region) {
                for (String noun : REGION_NOUNS) {
                    String stem = row.get(0).endsWith(noun)
                            ? row.get(0).substring(0, row.get(0).length() - noun.length())
                            : "";
                    if (stem.length() >= 5 && !isKnown(stem) && !NOT_PLACES.contains(stem)) {
                        addPlace(stem, row);
                    }
                }
            }
        }
    }

    /** {@code row}: name, country, kind, and where they are known thousands of inhabitants and states. */
    private void addPlace(String name, List<String> row) {
        Place place = new Place(
                row.get(1),
                Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                thousands(row),
                row.size() > 4 ? List.of(row.get(4).split(" ")) : List.of());
        add(name, place);
        SHORTENED.forEach((word, shortened) -> {
            if (name.startsWith(word)) {
                add(shortened + name.substring(word.length()), place);
            }
        });
    }

    private static int thousands(List<String> row) {
        return row.size() > 3 ? Integer.parseInt(row.get(3)) : 0;
    }

    /** Whether {@code name} stands for more than a village. */
    private boolean isKnown(String name) {
        Node node = root;
        for (Word word : Words.of(Text.of(name).tokens())) {
            Node next = node.next.get(word.key());
            if (next == null) {
                return false;
            }
            node = next;
        }
        return node.places.stream().anyMatch(place -> place.kind() != Kind.VILLAGE);
    }

    private void add(String name, Place place) {
        Node node = root;
        for (Word word : Words.of(Text.of(name).tokens())) {
            node = node.grow(word.key());
        }
        boolean known = node.places.stream()
                .anyMatch(other -> other.country().equals(place.country())
                        && (other.isCountryWord() || other.thousands() >= place.thousands()));
        if (!known && node != root) {
            List<Place> places = new ArrayList<>(node.places);
            places.add(place);
            node.places = List.copyOf(places);
        }
    }

    /** The names in {@code words}, in order; no two share a word. */
    List<Match> matches(List<Word> words) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Match> longest = longestFrom(words, at);
            longest.ifPresent(matches::add);
            at = longest.map(Match::last).orElse(at) + 1;
        }
        return matches;
    }

    private Optional<Match> longestFrom(List<Word> words, int first) {
        Optional<Match> longest = Optional.empty();
        Node node = root;
        for (int i = first; i < words.size(); i++) {
            String key = words.get(i).key();
            Node next = node.next.get(key);
            if (next == null && isInCapitals(words, i)) {
                next = node.next.get(key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT));
            }
            if (next == null) {
                break;
            }
            node = next;
            if (!node.places.isEmpty()) {
                longest = Optional.of(new Match(first, i, node.places));
            }
        }
        return longest;
    }

    /** A dateline or headline in capitals; a short word is one by itself, but not beside a longer one: <em>UN</em>, <em>NEW YORK, ST. LOUIS</em>. */
    private static boolean isInCapitals(List<Word> words, int at) {
        return isLongInCapitals(words, at)
                || (words.get(at).key().length() > 1
                        && words.get(at).key().chars().allMatch(c -> Character.isUpperCase(c) || c == '.')
                        && (isLongInCapitals(words, at + 1) || isLongInCapitals(words, at - 1)));
    }

    private static boolean isLongInCapitals(List<Word> words, int at) {
        return at >= 0
                && at < words.size()
                && words.get(at).key().length() >= LONG
                && words.get(at).key().chars().allMatch(Character::isUpperCase);
    }

    private static List<List<String>> list(String file) {
        return WordList.beside(Gazetteer.class, file).rows();
    }

    private static List<String> column(List<String> row, int index) {
        if (row.size() <= index || row.get(index).isEmpty()) {
            return List.of();
        }
        return List.of(row.get(index).split("\\s*;\\s*"));
    }
}
