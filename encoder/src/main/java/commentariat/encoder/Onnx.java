package commentariat.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The little of the ONNX format (<a href="https://onnx.ai/onnx/repo-docs/IR.html">onnx.ai</a>: protocol buffers) that is needed here:
 * a model's weights by name, and more of its inner values as outputs.
 */
public final class Onnx {
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_WEIGHTS = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int BYTES = 2;

    private Onnx() {}

    /**
     * A weight as it is stored.
     *
     * @param type ONNX's number of the type: 1 float, 2 unsigned byte, 3 signed byte
     * @param raw its bytes in the model, little-endian; a copy for a lone small number
     */
    public record Tensor(int type, List<Long> shape, ByteBuffer raw) {}

    /** All weights of {@code model}; what is written to their bytes is written to {@code model}. */
    public static Map<String, Tensor> weights(byte[] model) {
        Map<String, Tensor> weights = new HashMap<>();
        for (Field field : fields(ByteBuffer.wrap(model))) {
            if (field.number() == MODEL_GRAPH) {
                for (Field inGraph : fields(field.bytes())) {
                    if (inGraph.number() == GRAPH_WEIGHTS) {
                        addTensor(inGraph.bytes(), weights);
                    }
                }
            }
        }
        return weights;
    }

    private static void addTensor(ByteBuffer bytes, Map<String, Tensor> weights) {
        List<Long> shape = new ArrayList<>();
        int type = 0;
        String name = "";
        ByteBuffer raw = ByteBuffer.allocate(0);
        for (Field field : fields(bytes)) {
            switch (field.number()) {
                case 1 -> shape.addAll(field.numbers());
                case 2 -> type = (int) field.value();
                case 5 -> {
                    // a lone small number is not stored as raw bytes
                    raw = ByteBuffer.allocate(field.numbers().size());
                    for (long value : field.numbers()) {
                        raw.put((byte) value);
                    }
                    raw.flip();
                }
                case 4 -> raw = field.bytes().order(ByteOrder.LITTLE_ENDIAN);
                case 8 -> name = StandardCharsets.UTF_8.decode(field.bytes()).toString();
                case 9 -> raw = field.bytes().order(ByteOrder.LITTLE_ENDIAN);
                default -> {}
            }
        }
        weights.put(name, new Tensor(type, List.copyOf(shape), raw));
    }

    /** {@code model} with its inner float values {@code names} among its outputs. */
    public static byte[] withOutputs(byte[] model, List<String> names) throws IOException {
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        for (String name : names) {
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            writeBytes(value, 1, letters);
            // of a tensor type whose elements are floats
            writeBytes(value, 2, new byte[] {0x0a, 2, 0x08, 1});
            writeBytes(added, GRAPH_OUTPUT, value.toByteArray());
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(model);
        while (in.hasRemaining()) {
            int start = in.position();
            Field field = Field.read(in);
            if (field.number() == MODEL_GRAPH) {
                ByteArrayOutputStream graph = new ByteArrayOutputStream();
                graph.write(
                        model,
                        in.position() - field.bytes().remaining(),
                        field.bytes().remaining());
                graph.write(added.toByteArray());
                writeBytes(changed, MODEL_GRAPH, graph.toByteArray());
            } else {
                changed.write(model, start, in.position() - start);
            }
        }
        return changed.toByteArray();
    }

    private static void writeBytes(ByteArrayOutputStream out, int number, byte[] bytes) throws IOException {
        writeNumber(out, ((long) number << 3) | BYTES);
        writeNumber(out, bytes.length);
        out.write(bytes);
    }

    private static void writeNumber(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static List<Field> fields(ByteBuffer in) {
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            fields.add(Field.read(in));
        }
        return fields;
    }

    private record Field(int number, long value, ByteBuffer bytes) {
        static Field read(ByteBuffer in) {
            long key = number(in);
            int number = (int) (key >>> 3);
            ByteBuffer none = ByteBuffer.allocate(0);
            return switch ((int) (key & 7)) {
                case 0 -> new Field(number, number(in), none);
                case 1 -> {
                    in.position(in.position() + 8);
                    yield new Field(number, 0, none);
                }
                case BYTES -> {
                    int length = (int) number(in);
                    ByteBuffer bytes = in.slice(in.position(), length);
                    in.position(in.position() + length);
                    yield new Field(number, 0, bytes);
                }
                case 5 -> {
                    in.position(in.position() + 4);
                    yield new Field(number, 0, none);
                }
                default -> throw new IllegalArgumentException("no ONNX: field " + number + " is of an unknown kind");
            };
        }

        /** Its numbers, packed or alone. */
        List<Long> numbers() {
            if (!bytes.hasRemaining()) {
                return List.of(value);
            }
            List<Long> numbers = new ArrayList<>();
            ByteBuffer in = bytes.duplicate();
            while (in.hasRemaining()) {
                numbers.add(number(in));
            }
            return numbers;
        }

        private static long number(ByteBuffer in) {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = in.get();
                value |= (long) (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }
    }
}
