package commentariat.bench.syntax;

import java.util.Arrays;
import java.util.Random;

/**
 * What is left out at random while training (Srivastava et al. 2014), the same for all words of a sentence between layers (Gal and
 * Ghahramani 2016).
 *
 * @param words a known word is taken for unknown with probability {@code words / (words + frequency)} (Iyyer et al. 2015, Kiperwasser and Goldberg 2016)
 * @param inputs share of a word's numbers left out
 * @param layers share of a layer's numbers left out
 */
record Dropout(float words, float inputs, float layers) {
    /** Nothing is left out. */
    static final Dropout NONE = new Dropout(0, 0, 0);

    float[] mask(int size, float share, Random random) {
        float[] mask = new float[size];
        if (share == 0) {
            Arrays.fill(mask, 1);
            return mask;
        }
        float kept = 1 / (1 - share);
        for (int j = 0; j < size; j++) {
            mask[j] = random.nextFloat() < share ? 0 : kept;
        }
        return mask;
    }
}
