package commentariat.bench.syntax;

import commentariat.analysis.syntax.WordFeatures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What training knows by name.
 *
 * @param frequencies how often each word stood in the text, in its normal form
 * @param words those that stood there at least three times, sorted
 * @param tags Penn Treebank tags, sorted
 * @param relations relations with their subtypes, sorted
 */
record Vocabulary(Map<String, Integer> frequencies, List<String> words, List<String> tags, List<String> relations) {
    /** A rarer word is known by its letters alone. */
    private static final int LEAST = 3;

    static Vocabulary of(Collection<Treebank.Sentence> sentences) {
        Map<String, Integer> frequencies = new TreeMap<>();
        TreeSet<String> tags = new TreeSet<>();
        TreeSet<String> relations = new TreeSet<>();
        for (Treebank.Sentence sentence : sentences) {
            for (Treebank.Word word : sentence.words()) {
                frequencies.merge(WordFeatures.normal(word.form()), 1, Integer::sum);
                tags.add(word.tag());
                relations.add(word.relation());
            }
        }
        List<String> words = frequencies.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .toList();
        return new Vocabulary(frequencies, words, List.copyOf(tags), List.copyOf(relations));
    }
}
