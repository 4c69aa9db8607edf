package commentariat.bench.syntax;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Learns from sentences in batches, for some rounds over all of them.
 *
 * @param rounds how often all sentences are seen
 * @param batch words in a batch
 * @param rate how far a step goes, until it shrinks to almost nothing in the last 70 % of the steps
 * @param threads how many sentences are read at a time; another number gives slightly other weights
 */
record Training(int rounds, int batch, float rate, Dropout dropout, int threads) {
    private static final int WARM_UP = 200;
    private static final float STEADY = 0.3f;
    private static final float LEAST = 0.02f;
    private static final double LONGEST_GRADIENT = 5;
    /** Gradients are means over the words of a batch, times this. */
    private static final float GRADIENT = 8;

    private static final long SEED = 11;

    /** Is told after each round, which counts from 1. */
    interface Watcher {
        void after(int round);
    }

    void run(Model model, List<Example> all, Watcher watcher, PrintStream out) throws InterruptedException {
        List<Example> examples = new ArrayList<>(all);
        Random random = new Random(SEED);
        long words = examples.stream().mapToLong(Example::size).sum();
        int steps = (int) Math.max(1, words * rounds / batch);
        List<Gradients> gradients = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            gradients.add(new Gradients(model));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int step = 0;
            for (int round = 1; round <= rounds; round++) {
                long started = System.nanoTime();
                Collections.shuffle(examples, random);
                double loss = 0;
                for (int at = 0; at < examples.size(); ) {
                    int end = endOfBatch(examples, at);
                    learn(model, split(examples.subList(at, end)), gradients, random, pool);
                    at = end;
                    step++;
                    loss += apply(model, gradients, step, steps);
                }
                out.printf(
                        Locale.ROOT,
                        "round %d of %d: loss %.4f a word, %d s%n",
                        round,
                        rounds,
                        loss / words,
                        (System.nanoTime() - started) / 1_000_000_000);
                watcher.after(round);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int endOfBatch(List<Example> examples, int from) {
        int end = from;
        int words = 0;
        while (end < examples.size() && words < batch) {
            words += examples.get(end++).size();
        }
        return end;
    }

    /** Deals the sentences out so that all threads have about as many words. */
    private List<List<Example>> split(List<Example> examples) {
        List<List<Example>> parts = new ArrayList<>();
        int[] words = new int[threads];
        for (int i = 0; i < threads; i++) {
            parts.add(new ArrayList<>());
        }
        for (Example example : examples) {
            int least = 0;
            for (int i = 1; i < threads; i++) {
                least = words[i] < words[least] ? i : least;
            }
            parts.get(least).add(example);
            words[least] += example.size();
        }
        return parts;
    }

    private void learn(
            Model model, List<List<Example>> parts, List<Gradients> gradients, Random random, ExecutorService pool)
            throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Pass pass = new Pass(model, gradients.get(i), dropout);
            List<Example> part = parts.get(i);
            Random own = new Random(random.nextLong());
            running.add(pool.submit(() -> part.forEach(example -> pass.learn(example, own))));
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a sentence could not be learnt from", e.getCause());
            }
        }
    }

    private double apply(Model model, List<Gradients> gradients, int step, int steps) {
        Gradients batchOf = gradients.get(0);
        for (int i = 1; i < threads; i++) {
            batchOf.add(gradients.get(i));
        }
        float scale = GRADIENT / Math.max(1, batchOf.count());
        double length = batchOf.norm() * scale;
        if (length > LONGEST_GRADIENT) {
            scale *= (float) (LONGEST_GRADIENT / length);
        }
        float done = (float) step / steps;
        float shrunk = done < STEADY ? 1 : Math.max(LEAST, (1 - done) / (1 - STEADY));
        model.step(batchOf, new Adam(rate * shrunk * Math.min(1, (float) step / WARM_UP), scale, step));
        double loss = batchOf.loss();
        gradients.forEach(Gradients::clear);
        return loss;
    }
}
