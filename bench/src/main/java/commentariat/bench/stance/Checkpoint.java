package commentariat.bench.stance;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A network's weights in a file, in full. */
final class Checkpoint {
    private Checkpoint() {}

    /** Written beside and moved into place, so that a run that dies leaves the one before. */
    static void write(Map<String, float[]> weights, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
            out.writeInt(weights.size());
            for (Map.Entry<String, float[]> weight : weights.entrySet()) {
                out.writeUTF(weight.getKey());
                out.writeInt(weight.getValue().length);
                ByteBuffer bytes = ByteBuffer.allocate(weight.getValue().length * Float.BYTES);
                bytes.asFloatBuffer().put(weight.getValue());
                out.write(bytes.array());
            }
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static Map<String, float[]> read(Path file) throws IOException {
        Map<String, float[]> weights = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                float[] values = new float[in.readInt()];
                ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES))
                        .asFloatBuffer()
                        .get(values);
                weights.put(name, values);
            }
        }
        return weights;
    }

    /** The mean of the weights of several networks of one shape. */
    static Map<String, float[]> mean(List<Map<String, float[]>> networks) {
        Map<String, float[]> mean = new LinkedHashMap<>();
        networks.get(0).forEach((name, values) -> {
            float[] sum = new float[values.length];
            for (Map<String, float[]> network : networks) {
                float[] one = Objects.requireNonNull(network.get(name), name);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += one[i] / networks.size();
                }
            }
            mean.put(name, sum);
        });
        return mean;
    }
}
