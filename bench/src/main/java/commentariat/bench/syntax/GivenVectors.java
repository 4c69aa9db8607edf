package commentariat.bench.syntax;

/** Vectors of words that come from elsewhere and are not learnt here. */
interface GivenVectors {
    /** How many numbers a word's vector has. */
    int width();

    /** The vectors of {@code sentence}. */
    OfSentence of(Treebank.Sentence sentence);

    /** The vectors of one sentence: a row for each word, made anew at each call where they are kept packed. */
    interface OfSentence {
        float[][] rows();
    }
}
