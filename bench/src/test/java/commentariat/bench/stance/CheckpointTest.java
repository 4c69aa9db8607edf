package commentariat.bench.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void weightsAreReadAsTheyWereWritten() throws IOException {
        Path file = directory.resolve("checkpoint");
        Checkpoint.write(Map.of("head.bias", new float[] {1.5f, -0.25f, Float.MIN_VALUE}), file);
        assertThat(Checkpoint.read(file)).containsOnlyKeys("head.bias");
        assertThat(Checkpoint.read(file).get("head.bias")).containsExactly(1.5f, -0.25f, Float.MIN_VALUE);
        assertThat(directory.toFile().list()).containsExactly("checkpoint");
    }

    @Test
    void theMeanOfNetworksLiesBetweenThem() {
        assertThat(Checkpoint.mean(
                        List.of(Map.of("head.bias", new float[] {1, -4}), Map.of("head.bias", new float[] {2, 4}))))
                .containsOnlyKeys("head.bias")
                .satisfies(mean -> assertThat(mean.get("head.bias")).containsExactly(1.5f, 0));
    }
}
