package commentariat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void theFileThatComesWithTheCommandIsFoundFromAnywhere() throws IOException {
        Path shipped = Files.writeString(home.resolve("shipped-sources.yaml"), "sources: []\n");
        assertThat(SourcesFile.find(Path.of("shipped-sources.yaml"), home.toString()))
                .isEqualTo(shipped);
    }

    @Test
    void theWorkingDirectoryComesFirst() throws IOException {
        Files.writeString(home.resolve("pom.xml"), "another");
        assertThat(SourcesFile.find(Path.of("pom.xml"), home.toString())).isEqualTo(Path.of("pom.xml"));
    }

    @Test
    void aFileThatIsNowhereKeepsItsNameForTheError() {
        assertThat(SourcesFile.find(Path.of("nowhere.yaml"), home.toString())).isEqualTo(Path.of("nowhere.yaml"));
        assertThat(SourcesFile.find(Path.of("nowhere.yaml"), "")).isEqualTo(Path.of("nowhere.yaml"));
    }
}
