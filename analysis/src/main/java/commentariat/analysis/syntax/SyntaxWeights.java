package commentariat.analysis.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What training learnt: vocabularies, tables of vectors and matrices by name. A file of them is a few megabytes: the numbers of the
 * tables are kept in eight bits with one scale for each row, those of the matrices in sixteen (the upper half of a float).
 *
 * @param words words that training saw several times, as {@link WordFeatures#normal} writes them; their place is their row in {@code wordVectors}
 * @param pieces parts of words (those that go on a word start with {@code ##}); their place is their row in {@code pieceVectors}
 * @param tags Penn Treebank tags, as the columns of {@code tag}
 * @param relations relations of Universal Dependencies with their subtypes, as the columns of {@code relation}
 * @param matrices by the names that {@link Network} asks for
 */
public record SyntaxWeights(
        List<String> words,
        List<String> pieces,
        List<String> tags,
        List<String> relations,
        Table wordVectors,
        Table gramVectors,
        Table pieceVectors,
        Map<String, float[][]> matrices) {

    private static final int MAGIC = 0x43535932;

    /** Copies the lists; the numbers are shared. */
    public SyntaxWeights {
        words = List.copyOf(words);
        pieces = List.copyOf(pieces);
        tags = List.copyOf(tags);
        relations = List.copyOf(relations);
        matrices = Map.copyOf(matrices);
    }

    /** The matrix {@code name}. Throws {@link IllegalArgumentException} if there is none. */
    public float[][] matrix(String name) {
        float[][] matrix = matrices.get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("the weights have no matrix " + name + "; train them again");
        }
        return matrix;
    }

    /** The first row of the matrix {@code name}. */
    public float[] row(String name) {
        return matrix(name)[0];
    }

    /** The weights for English that come with this library. */
    static SyntaxWeights english() {
        try (InputStream in = SyntaxWeights.class.getResourceAsStream("english.weights")) {
            if (in == null) {
                throw new IllegalStateException("english.weights is not on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("english.weights cannot be read", e);
        }
    }

    /** What {@link #write} wrote. */
    public static SyntaxWeights read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("these are no weights of this version; train them again");
        }
        List<String> words = strings(in);
        List<String> pieces = strings(in);
        List<String> tags = strings(in);
        List<String> relations = strings(in);
        Table wordVectors = Table.read(in);
        Table gramVectors = Table.read(in);
        Table pieceVectors = Table.read(in);
        Map<String, float[][]> matrices = new HashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            float[][] matrix = new float[in.readInt()][in.readInt()];
            byte[] raw = new byte[matrix[0].length * 2];
            for (float[] row : matrix) {
                in.readFully(raw);
                for (int j = 0; j < row.length; j++) {
                    row[j] = Float.intBitsToFloat((raw[2 * j] << 24) | ((raw[2 * j + 1] & 0xff) << 16));
                }
            }
            matrices.put(name, matrix);
        }
        return new SyntaxWeights(words, pieces, tags, relations, wordVectors, gramVectors, pieceVectors, matrices);
    }

    /** Writes all of it, always the same bytes for the same weights. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(MAGIC);
        for (List<String> strings : List.of(words, pieces, tags, relations)) {
            out.writeInt(strings.size());
            for (String string : strings) {
                out.writeUTF(string);
            }
        }
        wordVectors.write(out);
        gramVectors.write(out);
        pieceVectors.write(out);
        out.writeInt(matrices.size());
        for (Map.Entry<String, float[][]> entry : new TreeMap<>(matrices).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.writeInt(entry.getValue()[0].length);
            for (float[] row : entry.getValue()) {
                for (float value : row) {
                    // half of the lost part is added, so that the kept one is rounded, not cut
                    out.writeShort((Float.floatToIntBits(value) + 0x8000) >> 16);
                }
            }
        }
        out.flush();
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    /** Rows of numbers, each in eight bits and with a scale of its row. */
    public static final class Table {
        private final byte[][] rows;
        private final float[] scales;
        private final int width;

        private Table(byte[][] rows, float[] scales, int width) {
            this.rows = rows;
            this.scales = scales;
            this.width = width;
        }

        /** {@code rows}, rounded. */
        public static Table of(float[][] rows) {
            byte[][] bytes = new byte[rows.length][rows[0].length];
            float[] scales = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                float largest = 0;
                for (float value : rows[i]) {
                    largest = Math.max(largest, Math.abs(value));
                }
                scales[i] = largest / 127;
                for (int j = 0; j < rows[i].length && largest > 0; j++) {
                    bytes[i][j] = (byte) Math.round(rows[i][j] / scales[i]);
                }
            }
            return new Table(bytes, scales, rows[0].length);
        }

        /** How many numbers a row has. */
        public int width() {
            return width;
        }

        /** How many rows there are. */
        public int size() {
            return rows.length;
        }

        /** Adds {@code weight} times the row to {@code sum}. */
        public void add(int row, float weight, float[] sum) {
            byte[] values = rows[row];
            float scale = scales[row] * weight;
            for (int j = 0; j < sum.length; j++) {
                sum[j] += scale * values[j];
            }
        }

        private static Table read(DataInputStream in) throws IOException {
            int size = in.readInt();
            int width = in.readInt();
            byte[][] rows = new byte[size][width];
            float[] scales = new float[size];
            for (int i = 0; i < size; i++) {
                scales[i] = in.readFloat();
                in.readFully(rows[i]);
            }
            return new Table(rows, scales, width);
        }

        private void write(DataOutputStream out) throws IOException {
            out.writeInt(rows.length);
            out.writeInt(width);
            for (int i = 0; i < rows.length; i++) {
                out.writeFloat(scales[i]);
                out.write(rows[i]);
            }
        }
    }
}
