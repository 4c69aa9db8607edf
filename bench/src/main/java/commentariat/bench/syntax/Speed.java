package commentariat.bench.syntax;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How fast a parser is on one core, in words a second of processor time, once it is warm. */
final class Speed {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    private Speed() {}

    /** The best of several rounds over the sentences of {@code treebank}. */
    static double of(SentenceParser parser, Treebank treebank) {
        List<List<String>> sentences =
                treebank.sentences().stream().map(Treebank.Sentence::forms).toList();
        double best = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            sentences.forEach(parser::parse);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            if (round >= WARM_UP) {
                best = Math.max(best, treebank.words() / seconds);
            }
        }
        return best;
    }
}
