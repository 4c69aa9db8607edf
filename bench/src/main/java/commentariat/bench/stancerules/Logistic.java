package commentariat.bench.stancerules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Multinomial logistic regression with a penalty on squared weights, by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno
 * (Nocedal and Wright, "Numerical Optimization", algorithms 7.4 and 7.5).
 */
final class Logistic {
    private static final int SIDES = Labelled.SIDES;
    private static final int KEPT_STEPS = 8;
    private static final double ENOUGH = 1e-4;

    private final List<Labelled> rows;
    private final Map<String, Integer> columns;
    private final int[][] places;
    private final double[][] values;
    private final double penalty;

    private Logistic(List<Labelled> rows, Set<String> features, double penalty) {
        this.rows = rows;
        this.penalty = penalty;
        this.columns = new HashMap<>();
        features.forEach(feature -> columns.put(feature, columns.size()));
        this.places = new int[rows.size()][];
        this.values = new double[rows.size()][];
        for (int i = 0; i < places.length; i++) {
            List<Map.Entry<String, Double>> known = rows.get(i).features().entrySet().stream()
                    .filter(feature -> columns.containsKey(feature.getKey()))
                    .toList();
            places[i] = known.stream()
                    .mapToInt(feature -> columns.get(feature.getKey()))
                    .toArray();
            values[i] = known.stream().mapToDouble(Map.Entry::getValue).toArray();
        }
    }

    /**
     * The weights of {@code rows}: of the features that at least {@code rarest} of them have, the {@code most} that matter most, trained
     * once with all and once more with these alone.
     */
    static Weights of(List<Labelled> rows, double penalty, int rarest, int most, int steps) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> row.features().keySet().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        Set<String> all = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= rarest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Logistic first = new Logistic(rows, all, penalty);
        double[] weights = first.minimum(steps);
        Set<String> kept = all.stream()
                .sorted(Comparator.comparingDouble(
                        feature -> -first.size(weights, feature) * Math.sqrt(counts.getOrDefault(feature, 0))))
                .limit(most)
                .collect(Collectors.toCollection(TreeSet::new));
        Logistic second = new Logistic(rows, kept, penalty);
        return second.weights(second.minimum(steps));
    }

    private double size(double[] weights, String feature) {
        int at = Objects.requireNonNull(columns.get(feature)) * SIDES;
        return Math.max(Math.abs(weights[at] - weights[at + 1]), Math.abs(weights[at + 2] - weights[at + 1]));
    }

    private Weights weights(double[] weights) {
        Map<String, int[]> byFeature = new HashMap<>();
        columns.forEach((feature, column) -> byFeature.put(feature, hundredths(weights, column * SIDES)));
        byFeature.put(Weights.BIAS, hundredths(weights, columns.size() * SIDES));
        return new Weights(byFeature);
    }

    private static int[] hundredths(double[] weights, int at) {
        return new int[] {
            (int) Math.round(100 * (weights[at] - weights[at + 1])),
            (int) Math.round(100 * (weights[at + 2] - weights[at + 1]))
        };
    }

    /** The loss at {@code weights}; its slope goes into {@code slope}. */
    private double loss(double[] weights, double[] slope) {
        int bias = columns.size() * SIDES;
        double loss = 0;
        for (int j = 0; j < bias; j++) {
            loss += penalty * weights[j] * weights[j] / 2;
            slope[j] = penalty * weights[j];
        }
        for (int side = 0; side < SIDES; side++) {
            slope[bias + side] = 0;
        }
        double[] scores = new double[SIDES];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(weights, bias, scores, 0, SIDES);
            for (int k = 0; k < places[i].length; k++) {
                int at = places[i][k] * SIDES;
                for (int side = 0; side < SIDES; side++) {
                    scores[side] += weights[at + side] * values[i][k];
                }
            }
            double largest = Math.max(scores[0], Math.max(scores[1], scores[2]));
            double sum = 0;
            for (double score : scores) {
                sum += Math.exp(score - largest);
            }
            double whole = largest + Math.log(sum);
            int gold = rows.get(i).side();
            loss += whole - scores[gold];
            for (int side = 0; side < SIDES; side++) {
                scores[side] = Math.exp(scores[side] - whole) - (side == gold ? 1 : 0);
                slope[bias + side] += scores[side];
            }
            for (int k = 0; k < places[i].length; k++) {
                int at = places[i][k] * SIDES;
                for (int side = 0; side < SIDES; side++) {
                    slope[at + side] += scores[side] * values[i][k];
                }
            }
        }
        return loss;
    }

    private record Step(double[] way, double[] bend, double product) {}

    private double[] minimum(int steps) {
        int size = (columns.size() + 1) * SIDES;
        double[] weights = new double[size];
        double[] slope = new double[size];
        double loss = loss(weights, slope);
        Deque<Step> kept = new ArrayDeque<>();
        for (int step = 0; step < steps; step++) {
            double[] direction = direction(slope, kept);
            double descent = dot(direction, slope);
            double length = step == 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
            double[] next = new double[size];
            double[] nextSlope = new double[size];
            double nextLoss = Double.MAX_VALUE;
            for (int halvings = 0; halvings < 20; halvings++) {
                for (int j = 0; j < size; j++) {
                    next[j] = weights[j] + length * direction[j];
                }
                nextLoss = loss(next, nextSlope);
                if (nextLoss <= loss + 1e-4 * length * descent) {
                    break;
                }
                length /= 2;
            }
            double[] way = difference(next, weights);
            double[] bend = difference(nextSlope, slope);
            double product = dot(way, bend);
            if (product > 0) {
                kept.addLast(new Step(way, bend, product));
                if (kept.size() > KEPT_STEPS) {
                    kept.removeFirst();
                }
            }
            boolean done = loss - nextLoss < ENOUGH * rows.size() / 1000;
            weights = next;
            slope = nextSlope;
            loss = nextLoss;
            if (done) {
                break;
            }
        }
        return weights;
    }

    private static double[] direction(double[] slope, Deque<Step> kept) {
        double[] direction = slope.clone();
        List<Double> shares = new ArrayList<>();
        for (Iterator<Step> back = kept.descendingIterator(); back.hasNext(); ) {
            Step step = back.next();
            double share = dot(step.way(), direction) / step.product();
            shares.add(share);
            add(direction, step.bend(), -share);
        }
        if (!kept.isEmpty()) {
            Step last = kept.getLast();
            double scale = last.product() / dot(last.bend(), last.bend());
            for (int j = 0; j < direction.length; j++) {
                direction[j] *= scale;
            }
        }
        int at = shares.size();
        for (Step step : kept) {
            add(direction, step.way(), shares.get(--at) - dot(step.bend(), direction) / step.product());
        }
        for (int j = 0; j < direction.length; j++) {
            direction[j] = -direction[j];
        }
        return direction;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int j = 0; j < to.length; j++) {
            to[j] += times * what[j];
        }
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        add(difference, other, -1);
        return difference;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }
}
