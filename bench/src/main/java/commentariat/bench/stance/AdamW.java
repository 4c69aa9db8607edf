package commentariat.bench.stance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Loshchilov and Hutter 2019, "Decoupled Weight Decay Regularization". */
final class AdamW {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;

    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private int step;

    AdamW(NDManager manager, Map<String, NDArray> parameters) {
        this.parameters = parameters;
        parameters.forEach((name, parameter) -> {
            means.put(name, manager.zeros(parameter.getShape()));
            squares.put(name, manager.zeros(parameter.getShape()));
        });
    }

    /**
     * Moves every parameter against its gradient, if all gradients are numbers.
     *
     * @param rate of each parameter by its name
     * @param longest the gradients together are made no longer than this
     * @return how long they were before
     */
    double step(ToDoubleFunction<String> rate, double longest) {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        double square = 0;
        for (Map.Entry<String, NDArray> parameter : parameters.entrySet()) {
            NDArray gradient = parameter.getValue().getGradient();
            gradients.put(parameter.getKey(), gradient);
            square += gradient.square().sum().getFloat();
        }
        double length = Math.sqrt(square);
        if (!Double.isFinite(length)) {
            return length;
        }
        step++;
        float scale = (float) Math.min(1, longest / length);
        double unbiased = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        gradients.forEach((name, raw) -> {
            NDArray gradient = raw.muli(scale);
            NDArray mean = of(means, name);
            NDArray squares2 = of(squares, name);
            mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
            squares2.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
            double of = rate.applyAsDouble(name);
            NDArray parameter = of(parameters, name);
            // a bias or a norm's weight is not drawn to zero
            if (parameter.getShape().dimension() > 1) {
                parameter.muli(1 - of * DECAY);
            }
            parameter.subi(mean.div(squares2.sqrt().addi(EPSILON)).muli(of * unbiased));
        });
        return length;
    }

    private static NDArray of(Map<String, NDArray> arrays, String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return array;
    }
}
