package commentariat.bench.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final String TOP = "encoder.layer.11.output.dense.bias";

    private final Recipe recipe = Recipe.chosen();
    private final Recipe.Stage first = recipe.stages().get(0);

    @Test
    void theRateRisesOverATenthAndFallsToNothing() {
        assertThat(recipe.rate(first, TOP, 9, 100)).isCloseTo(first.rate(), within(1e-12));
        assertThat(recipe.rate(first, TOP, 4, 100)).isCloseTo(first.rate() / 2, within(1e-12));
        assertThat(recipe.rate(first, TOP, 54, 100)).isCloseTo(first.rate() / 2, within(1e-12));
        assertThat(recipe.rate(first, TOP, 99, 100)).isZero();
    }

    @Test
    void aLayerLearnsSlowerThanTheOneAbove() {
        assertThat(recipe.rate(first, "onnx::MatMul_1655", 9, 100))
                .isCloseTo(first.rate() * recipe.fall(), within(1e-12));
    }

    @Test
    void theHeadLearnsByARateOfItsOwn() {
        assertThat(recipe.rate(first, Network.HEAD, 9, 100)).isCloseTo(recipe.headRate(), within(1e-12));
    }
}
