package commentariat.bench.syntax;

/**
 * The size of a network.
 *
 * @param word numbers of a word's own vector
 * @param gram numbers of the vector that its letter groups add up to
 * @param given numbers that the given vectors (pieces, or an encoder's states) are drawn together to
 * @param hidden numbers of a layer's state in each direction
 * @param layers how many layers
 * @param arc numbers that heads are scored on
 * @param label numbers that relations are scored on
 */
record Shape(int word, int gram, int given, int hidden, int layers, int arc, int label) {
    /** What a word by itself comes in as. */
    int input() {
        return word + gram + given;
    }

    /** What the last layer gives for a word. */
    int state() {
        return 2 * hidden;
    }
}
