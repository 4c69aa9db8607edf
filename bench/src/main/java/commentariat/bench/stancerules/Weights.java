package commentariat.bench.stancerules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each feature says for each side, against neutral, in hundredths.
 *
 * @param byFeature unfavourable and favourable, by the feature's name; {@code bias} for all sentences
 */
record Weights(Map<String, int[]> byFeature) {
    static final String BIAS = "bias";

    /** The likeliest side of a sentence with {@code features}. */
    int side(Map<String, Double> features) {
        double against = 0;
        double with = 0;
        int[] bias = byFeature.getOrDefault(BIAS, new int[2]);
        against += bias[0];
        with += bias[1];
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            int[] weight = byFeature.get(feature.getKey());
            if (weight != null) {
                against += weight[0] * feature.getValue();
                with += weight[1] * feature.getValue();
            }
        }
        return against > 0 && against >= with ? 0 : with > 0 ? 2 : 1;
    }

    /** The rows of the list that the analysis reads, sorted. */
    List<String> rows() {
        return new TreeMap<>(byFeature)
                .entrySet().stream()
                        .filter(entry -> entry.getValue()[0] != 0 || entry.getValue()[1] != 0)
                        .map(entry -> entry.getKey() + " | " + entry.getValue()[0] + " | " + entry.getValue()[1])
                        .toList();
    }
}
