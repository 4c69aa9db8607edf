package commentariat.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private final Path directory;

    DataDirectoryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void hasAPlaceForEachPart() {
        try (DataDirectory data = DataDirectory.open(directory.resolve("new/one"))) {
            assertThat(data.path()).isEqualTo(directory.resolve("new/one")).isAbsolute();
            assertThat(data.kafka())
                    .isEqualTo(directory.resolve("new/one/kafka"))
                    .isDirectory();
            assertThat(data.postgres())
                    .isEqualTo(directory.resolve("new/one/postgres"))
                    .isDirectory();
            assertThat(data.streams())
                    .isEqualTo(directory.resolve("new/one/streams"))
                    .isDirectory();
        }
    }

    @Test
    void keepsASecondProcessOutUntilTheFirstIsGone() throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsADirectory.class.getName(),
                        directory.toString())
                .start();
        assertThat(new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8)).readLine())
                .isEqualTo("open");
        assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(EmbeddedException.class)
                .hasMessage("data directory " + directory + " is in use by process " + first.pid()
                        + "; stop it or choose another with --data-dir");

        first.destroyForcibly().waitFor();
        DataDirectory.open(directory).close();
    }

    @Test
    void isOpenOnceInAProcessToo() {
        try (DataDirectory open = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> DataDirectory.open(open.path()))
                    .hasMessage("data directory " + directory + " is in use by process "
                            + ProcessHandle.current().pid() + "; stop it or choose another with --data-dir");
        }
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(EmbeddedException.class)
                .hasMessage("data directory " + file + " is not a directory; choose another with --data-dir");
    }

    @Test
    void refusesWhatItCannotWrite() throws Exception {
        Path below = Files.writeString(directory.resolve("file"), "").resolve("below");
        assertThatThrownBy(() -> DataDirectory.open(below))
                .isInstanceOf(EmbeddedException.class)
                .hasMessage("data directory " + below
                        + " cannot be written; change its rights or choose another with --data-dir");
    }

    @Test
    void isUnderXdgDataHomeOrTheHomeDirectory() {
        String home = directory.toString();
        Path usual = Path.of(home, ".local", "share", "commentariat");
        assertThat(DataDirectory.byDefault(Map.of(), home)).isEqualTo(usual);
        assertThat(DataDirectory.byDefault(Map.of("XDG_DATA_HOME", ""), home)).isEqualTo(usual);
        assertThat(DataDirectory.byDefault(Map.of("XDG_DATA_HOME", "relative"), home))
                .isEqualTo(usual);
        assertThat(DataDirectory.byDefault(
                        Map.of("XDG_DATA_HOME", directory.resolve("d").toString()), home))
                .isEqualTo(directory.resolve("d/commentariat"));
    }

    /** Runs in a process of its own, to be killed. */
    static final class HoldsADirectory {

        private HoldsADirectory() {}

        public static void main(String[] arguments) throws Exception {
            DataDirectory data = DataDirectory.open(Path.of(arguments[0]));
            System.out.println("open");
            Thread.sleep(60_000);
            data.close();
        }
    }
}
