package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TunedWeightsTest {
    private static final String BIAS = "encoder.layer.3.output.dense.bias";

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TunedWeights(Map.of(TunedWeights.HEAD, new byte[] {0, 0, (byte) 0x80, 0x3f})).write(out);
        assertThat(TunedWeights.read(new ByteArrayInputStream(out.toByteArray()))
                        .head(TunedWeights.HEAD))
                .containsExactly(1f);
    }

    @Test
    void standInTheModelInThePlaceOfItsOwn() {
        byte[] model = E5.model();
        byte[] bias = new byte[E5.STATE * Float.BYTES];
        Arrays.fill(bias, (byte) 7);
        new TunedWeights(Map.of(BIAS, bias, TunedWeights.HEAD, new byte[4])).putInto(model);
        ByteBuffer put = named(model).raw();
        byte[] found = new byte[put.remaining()];
        put.get(found);
        assertThat(found).isEqualTo(bias);
        assertThat(model).hasSameSizeAs(E5.model());
    }

    @Test
    void refuseAModelThatTheyWereNotMadeFor() {
        TunedWeights tuned = new TunedWeights(Map.of(BIAS, new byte[8]));
        assertThatThrownBy(() -> tuned.putInto(E5.model()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the encoder has no weight " + BIAS
                        + " of 8 bytes; the tuned weights belong to another version of it");
    }

    @Test
    void sayWhenTheyAreCutShort() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TunedWeights(Map.of(BIAS, new byte[8])).write(out);
        byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 1);
        assertThatThrownBy(() -> TunedWeights.read(new ByteArrayInputStream(cut)))
                .isInstanceOf(IOException.class)
                .hasMessage("the tuned weights end within " + BIAS);
    }

    @Test
    void sayWhenTheyAreSomethingElse() {
        assertThatThrownBy(() -> TunedWeights.read(
                        new ByteArrayInputStream("{}   ".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessage("no tuned weights: they start with other bytes");
    }

    private static Onnx.Tensor named(byte[] model) {
        return Objects.requireNonNull(Onnx.weights(model).get(BIAS));
    }
}
