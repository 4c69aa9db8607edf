package commentariat.analysis.syntax;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The best tree with one root that scores allow: greedily where that is a tree already, else by the algorithm of Chu and Liu (1965)
 * and Edmonds (1967).
 */
public final class SpanningTree {
    /** How many words are tried as the root where the greedy choice gives none or several. */
    private static final int ROOTS = 3;

    private static final float NEVER = -1e9f;

    private SpanningTree() {}

    /**
     * The head of each word.
     *
     * @param scores {@code scores[d][h]} of head {@code h} for word {@code d}; heads count from 1, 0 is the root
     * @return heads, which count from 1; 0 for the one root
     */
    public static int[] heads(float[][] scores) {
        int size = scores.length;
        int[] heads = new int[size];
        int roots = 0;
        for (int d = 0; d < size; d++) {
            heads[d] = best(scores[d]);
            roots += heads[d] == 0 ? 1 : 0;
        }
        return roots == 1 && isTree(heads) ? heads : withOneRoot(scores);
    }

    private static int[] withOneRoot(float[][] scores) {
        int size = scores.length;
        float[] margins = new float[size];
        for (int d = 0; d < size; d++) {
            float other = NEVER;
            for (int h = 1; h <= size; h++) {
                other = Math.max(other, scores[d][h]);
            }
            margins[d] = scores[d][0] - other;
        }
        int[] roots = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Float.compare(margins[b], margins[a]))
                .limit(ROOTS)
                .mapToInt(root -> root)
                .toArray();
        int[] best = new int[0];
        double bestTotal = Double.NEGATIVE_INFINITY;
        for (int root : roots) {
            int[] heads = tree(arcs(scores, root));
            double total = 0;
            for (int d = 0; d < size; d++) {
                total += scores[d][heads[d + 1]];
            }
            if (total > bestTotal) {
                bestTotal = total;
                best = Arrays.copyOfRange(heads, 1, size + 1);
            }
        }
        return best;
    }

    /** {@code [head][dependent]} over nodes from 0, the root of all, where {@code root} alone may hang on it. */
    private static float[][] arcs(float[][] scores, int root) {
        int size = scores.length;
        float[][] arcs = new float[size + 1][size + 1];
        for (int d = 0; d < size; d++) {
            for (int h = 1; h <= size; h++) {
                arcs[h][d + 1] = d == root ? NEVER : scores[d][h];
            }
            arcs[0][d + 1] = d == root ? scores[d][0] : NEVER;
        }
        return arcs;
    }

    private static int[] tree(float[][] arcs) {
        int size = arcs.length;
        int[] heads = new int[size];
        heads[0] = -1;
        for (int d = 1; d < size; d++) {
            int best = 0;
            for (int h = 1; h < size; h++) {
                if (h != d && arcs[h][d] > arcs[best][d]) {
                    best = h;
                }
            }
            heads[d] = best;
        }
        int[] cycle = cycle(heads);
        if (cycle.length == 0) {
            return heads;
        }
        return new Contraction(arcs, heads, cycle).solve();
    }

    private static int[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int d = 1; d < heads.length; d++) {
            int at = d;
            while (at > 0 && seen[at] == 0) {
                seen[at] = d;
                at = heads[at];
            }
            if (at > 0 && seen[at] == d) {
                int start = at;
                return IntStream.iterate(start, node -> heads[node])
                        .limit(length(heads, start))
                        .toArray();
            }
        }
        return new int[0];
    }

    private static int length(int[] heads, int start) {
        int length = 1;
        for (int at = heads[start]; at != start; at = heads[at]) {
            length++;
        }
        return length;
    }

    private static boolean isTree(int[] heads) {
        int[] shifted = new int[heads.length + 1];
        shifted[0] = -1;
        System.arraycopy(heads, 0, shifted, 1, heads.length);
        return cycle(shifted).length == 0;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int h = 1; h < scores.length; h++) {
            if (scores[h] > scores[best]) {
                best = h;
            }
        }
        return best;
    }

    /** A cycle drawn together into one node, and the tree over the rest unfolded again. */
    private static final class Contraction {
        private final float[][] arcs;
        private final int[] heads;
        private final int[] cycle;
        private final int[] kept;

        Contraction(float[][] arcs, int[] heads, int[] cycle) {
            this.arcs = arcs;
            this.heads = heads;
            this.cycle = cycle;
            boolean[] inside = new boolean[arcs.length];
            for (int node : cycle) {
                inside[node] = true;
            }
            this.kept = IntStream.range(0, arcs.length)
                    .filter(node -> !inside[node])
                    .toArray();
        }

        int[] solve() {
            int drawn = kept.length;
            float[][] smaller = new float[drawn + 1][drawn + 1];
            int[] enters = new int[drawn];
            int[] leaves = new int[drawn];
            for (int i = 0; i < drawn; i++) {
                for (int j = 0; j < drawn; j++) {
                    smaller[i][j] = arcs[kept[i]][kept[j]];
                }
                enters[i] = entry(kept[i]);
                smaller[i][drawn] = gain(kept[i], enters[i]);
                leaves[i] = exit(kept[i]);
                smaller[drawn][i] = arcs[leaves[i]][kept[i]];
            }
            int[] solved = tree(smaller);
            int[] result = heads.clone();
            for (int i = 1; i < drawn; i++) {
                result[kept[i]] = solved[i] == drawn ? leaves[i] : kept[solved[i]];
            }
            result[enters[solved[drawn]]] = kept[solved[drawn]];
            return result;
        }

        private int entry(int from) {
            int best = cycle[0];
            for (int node : cycle) {
                if (gain(from, node) > gain(from, best)) {
                    best = node;
                }
            }
            return best;
        }

        private float gain(int from, int node) {
            return arcs[from][node] - arcs[heads[node]][node];
        }

        private int exit(int to) {
            int best = cycle[0];
            for (int node : cycle) {
                if (arcs[node][to] > arcs[best][to]) {
                    best = node;
                }
            }
            return best;
        }
    }
}
