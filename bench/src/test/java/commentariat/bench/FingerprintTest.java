package commentariat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void isTheFirstHalfOfTheSha256OfAFile() throws IOException {
        // printf abc | sha256sum
        assertThat(Fingerprint.of(Files.writeString(directory.resolve("a"), "abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void ofAFolderChangesWithAFileAndWithItsName() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "abc");
        String before = Fingerprint.of(directory);
        Files.writeString(file, "abd");
        String changed = Fingerprint.of(directory);
        Files.writeString(directory.resolve("b"), "abc");
        Files.delete(file);
        assertThat(Fingerprint.of(directory)).isNotEqualTo(before).isNotEqualTo(changed);
        assertThat(changed).isNotEqualTo(before);
    }
}
