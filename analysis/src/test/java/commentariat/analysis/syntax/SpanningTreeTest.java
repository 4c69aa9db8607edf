package commentariat.analysis.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
    private static final float NEVER = -1e9f;

    @Test
    void theGreedyChoiceIsKeptWhereItIsATree() {
        float[][] scores = {
            {0, NEVER, 5, 1},
            {4, 1, NEVER, 1},
            {0, 1, 3, NEVER}
        };
        assertThat(SpanningTree.heads(scores)).containsExactly(2, 0, 2);
    }

    @Test
    void aCycleIsBrokenWhereItCostsLeast() {
        float[][] scores = {
            {1, NEVER, 9, 0},
            {2, 9, NEVER, 8},
            {6, 0, 0, NEVER}
        };
        assertThat(SpanningTree.heads(scores)).containsExactly(2, 3, 0);
    }

    @Test
    void ofSeveralRootsTheBestRemains() {
        float[][] scores = {
            {5, NEVER, 4.5f},
            {6, 1, NEVER}
        };
        assertThat(SpanningTree.heads(scores)).containsExactly(2, 0);
    }

    @Property(tries = 300)
    void noTreeOfFourWordsIsBetter(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = random.nextInt(1, 5);
        float[][] scores = new float[size][size + 1];
        for (int d = 0; d < size; d++) {
            for (int h = 0; h <= size; h++) {
                scores[d][h] = h == d + 1 ? NEVER : (float) random.nextDouble(-10, 10);
            }
        }
        int[] heads = SpanningTree.heads(scores);
        assertThat(isTree(heads)).isTrue();
        // three roots are tried where the greedy choice is no tree: with up to three words that is all of them
        double best = best(scores, new int[size], 0);
        if (size <= 3) {
            assertThat(total(scores, heads)).isGreaterThanOrEqualTo(best - 1e-3);
        }
    }

    private static double best(float[][] scores, int[] heads, int at) {
        if (at == heads.length) {
            return isTree(heads) ? total(scores, heads) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int h = 0; h <= heads.length; h++) {
            if (h != at + 1) {
                heads[at] = h;
                best = Math.max(best, best(scores, heads, at + 1));
            }
        }
        heads[at] = 0;
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int d = 0; d < heads.length; d++) {
            roots += heads[d] == 0 ? 1 : 0;
            int at = d + 1;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at - 1];
            }
        }
        return roots == 1;
    }

    private static double total(float[][] scores, int[] heads) {
        double total = 0;
        for (int d = 0; d < heads.length; d++) {
            total += scores[d][heads[d]];
        }
        return total;
    }
}
