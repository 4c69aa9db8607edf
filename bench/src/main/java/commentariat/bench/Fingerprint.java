package commentariat.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether data is still that on which a figure was made: the first half of a SHA-256, in hexadecimal digits. */
final class Fingerprint {
    private static final int BYTES_KEPT = 16;

    private Fingerprint() {}

    /** Of a file, or of all files in a folder with their names. */
    static String of(Path path) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            if (Files.isDirectory(path)) {
                for (Path file : files(path)) {
                    out.write(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                    Files.copy(file, out);
                }
            } else {
                try (InputStream in = Files.newInputStream(path)) {
                    in.transferTo(out);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_KEPT);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
