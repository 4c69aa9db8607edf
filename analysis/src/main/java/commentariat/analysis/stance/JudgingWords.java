package commentariat.analysis.stance;

import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.analysis.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and phrases that judge, as a tree over their words; the longest at each place counts. */
final class JudgingWords {
    private static final JudgingWords ENGLISH = english();

    private final Node root = new Node();

    private JudgingWords() {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private Optional<Valence> valence = Optional.empty();
        private boolean idiom;
    }

    /**
     * A judging word, {@code length} tokens long.
     *
     * @param idiom whether it is a phrase that says what none of its words says alone: <em>ice breaker</em>
     */
    record Hit(int length, Valence valence, boolean idiom) {}

    static JudgingWords inEnglish() {
        return ENGLISH;
    }

    private static JudgingWords english() {
        JudgingWords words = new JudgingWords();
        for (String list : List.of("lexicon-general.txt", "lexicon-news.txt")) { // the second wins
            for (List<String> row : WordList.beside(JudgingWords.class, list).rows()) {
                words.add(row.get(0), valence(row));
            }
        }
        words.findIdioms(words.root, List.of());
        return words;
    }

    /** Marks the idioms below {@code node}, to which {@code before} lead. */
    private void findIdioms(Node node, List<String> before) {
        node.next.forEach((word, next) -> {
            List<String> phrase = new ArrayList<>(before);
            phrase.add(word);
            next.idiom = phrase.size() > 1
                    && next.valence
                            .filter(said -> phrase.stream().noneMatch(one -> saysAlone(one, said)))
                            .isPresent();
            findIdioms(next, phrase);
        });
    }

    /** Whether {@code word} alone says somewhat of what {@code said} says. */
    private boolean saysAlone(String word, Valence said) {
        Node alone = root.next.get(word);
        return alone != null
                && alone.valence.filter(own -> own.plain() * said.plain() > 0).isPresent();
    }

    private static Valence valence(List<String> row) {
        double plain = Double.parseDouble(row.get(1));
        return row.size() < 4
                ? Valence.of(plain)
                : new Valence(plain, Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3)), true);
    }

    private void add(String words, Valence valence) {
        Node node = root;
        for (Token token : Text.of(words).tokens()) {
            node = node.next.computeIfAbsent(token.lower(), key -> new Node());
        }
        node.valence = Optional.of(valence);
    }

    /** The longest that starts with token {@code at} and ends before {@code end}. */
    Optional<Hit> longestAt(List<Token> tokens, int at, int end) {
        Optional<Hit> longest = Optional.empty();
        Node node = root;
        for (int i = at; i < end; i++) {
            Node next = node.next.get(tokens.get(i).lower());
            if (next == null) {
                break;
            }
            node = next;
            if (node.valence.isPresent()) {
                longest = Optional.of(new Hit(i - at + 1, node.valence.get(), node.idiom));
            }
        }
        return longest;
    }
}
