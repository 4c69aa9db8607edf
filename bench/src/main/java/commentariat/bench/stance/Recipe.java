package commentariat.bench.stance;

import commentariat.encoder.E5;
import java.util.List;

/**
 * How a network is trained.
 *
 * @param stages one after the other; each starts with what the one before made
 * @param ends each starts with what the last stage made, and their weights are averaged (Wortsman et al. 2022, "Model soups"):
 *     from one start they end in one basin, and between them is better ground than at any of them
 * @param batch sentences a step
 * @param headRate the highest rate of the head, which starts from nothing
 * @param fall a layer's rate as a share of the one's above (Howard and Ruder 2018, as is the unfreezing of layers stage by stage)
 * @param dropout the share of states hidden in each step
 * @param smoothing the share of what is wanted that goes to all sides alike (Szegedy et al. 2016)
 * @param hidden the share of sentences whose target is hidden, so that the side is read off what is said and not off who it is
 * @param longest the gradients of a step together are made no longer than this
 */
record Recipe(
        List<Stage> stages,
        List<Stage> ends,
        int batch,
        double headRate,
        double fall,
        float dropout,
        float smoothing,
        double hidden,
        double longest) {
    private static final double WARM_UP = 0.1;

    /** The recipe of the weights that are shipped. */
    static Recipe chosen() {
        return new Recipe(
                List.of(new Stage(6, 2, 8e-5, 0)),
                List.of(new Stage(4, 2, 5e-5, 0), new Stage(4, 3, 5e-5, 1)),
                32,
                1e-3,
                0.93,
                0.1f,
                0.05f,
                0.15,
                1);
    }

    /**
     * A part of the training.
     *
     * @param frozenLayers so many layers, from below, stay as they are
     * @param epochs how often every sentence is seen
     * @param rate the highest rate of the top layer; it rises over a tenth of all steps and then falls to nothing
     * @param agreement how much it counts that two readings of a sentence, in which other states are hidden, agree (Liang et al.
     *     2021, "R-Drop"); with 0 each is read once
     */
    record Stage(int frozenLayers, int epochs, double rate, float agreement) {}

    /** The rate of {@code parameter} at {@code step} of the {@code steps} of {@code stage}. */
    double rate(Stage stage, String parameter, int step, int steps) {
        double done = (step + 1.0) / steps;
        double share = done < WARM_UP ? done / WARM_UP : (1 - done) / (1 - WARM_UP);
        int layer = Network.layerOf(parameter);
        double most = layer == E5.LAYERS
                ? headRate * stage.rate() / stages.get(0).rate()
                : stage.rate() * Math.pow(fall, E5.LAYERS - 1 - layer);
        return share * most;
    }
}
