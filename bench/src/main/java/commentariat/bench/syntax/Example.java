package commentariat.bench.syntax;

import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.WordFeatures;
import java.util.List;

/**
 * A sentence as numbers; each array has one entry a word.
 *
 * @param words rows of known words, -1 for unknown ones
 * @param frequencies how often each stood in the training text
 * @param grams rows of the letter groups
 * @param given the vectors that come with each word, not learnt
 * @param heads from 1; 0 for the root
 * @param relations places in the vocabulary; -1 for one that it lacks
 */
record Example(
        int[] words,
        int[] frequencies,
        int[][] grams,
        GivenVectors.OfSentence given,
        int[] heads,
        int[] relations,
        int[] partsOfSpeech,
        int[] tags) {

    static Example of(Treebank.Sentence sentence, Vocabulary vocabulary, WordFeatures features, GivenVectors given) {
        List<Treebank.Word> gold = sentence.words();
        int size = gold.size();
        Example example = new Example(
                new int[size],
                new int[size],
                new int[size][],
                given.of(sentence),
                new int[size],
                new int[size],
                new int[size],
                new int[size]);
        for (int t = 0; t < size; t++) {
            Treebank.Word word = gold.get(t);
            String normal = WordFeatures.normal(word.form());
            example.words[t] = features.word(normal);
            example.frequencies[t] = vocabulary.frequencies().getOrDefault(normal, 0);
            example.grams[t] = features.grams(word.form(), normal);
            example.heads[t] = word.head();
            example.relations[t] = vocabulary.relations().indexOf(word.relation());
            example.partsOfSpeech[t] = PartOfSpeech.valueOf(word.partOfSpeech()).ordinal();
            example.tags[t] = vocabulary.tags().indexOf(word.tag());
        }
        return example;
    }

    int size() {
        return words.length;
    }
}
