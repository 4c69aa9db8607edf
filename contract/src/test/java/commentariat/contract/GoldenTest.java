package commentariat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

@DisabledIf(value = "commentariat.contract.Golden#updating", disabledReason = "this run rewrites golden files")
class GoldenTest {
    @Test
    void showsWhatDiffersAndTheCommand(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one\ntwo\nthree\n");
        Golden.compare(file, "one\ntwo\nthree\n", "./mvnw test");
        assertThatThrownBy(() -> Golden.compare(file, "one\n2\n2½\nthree\n", "./mvnw test"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(file + " is not what the code writes now:\n@@ line 2\n-two\n+2\n+2½\n"
                        + "If the change is meant, refresh it with: ./mvnw test -Dgolden=update");
    }

    @Test
    void aFileThatIsNotThereDiffersInEveryLine(@TempDir Path folder) {
        assertThatThrownBy(() -> Golden.compare(folder.resolve("new.txt"), "one\n", "./mvnw test"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("@@ line 1\n+one\n");
    }

    @Test
    void keepsALongDifferenceShort() {
        List<String> many = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        assertThat(Golden.difference(List.of(), many)).endsWith("+29\n+… 70 more\n");
    }
}
