package commentariat.app;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What goes wrong is one line that says what to do, and exit code 2. */
class ErrorsTest {
    @TempDir
    private Path directory = Path.of("");

    private final StringWriter err = new StringWriter();

    @Test
    void aMissingSettingsFileIsNamed() {
        assertThat(run("enrich", "--settings", "/nowhere/commentariat.yaml")).isEqualTo(2);
        assertThat(err).hasToString(line("commentariat: /nowhere/commentariat.yaml: no such file; check the path"));
    }

    @Test
    void aTimeWithoutAUnitNamesFileLineKeyAndRemedy() throws IOException {
        Path file = Files.writeString(
                directory.resolve("c.yaml"),
                "kafka:\n  bootstrap-servers: 127.0.0.1:9\nenrich:\n  commit-interval: 5\n");
        assertThat(run("enrich", "--settings", file.toString())).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        line(
                                "commentariat: " + file
                                        + ":4: enrich.commit-interval \"5\" has no unit; write \"5m\" or \"5s\" (units: ms, s, m, h, d)"));
    }

    @Test
    void anUnknownKeyIsAnsweredWithTheNearestOne() throws IOException {
        Path file = Files.writeString(directory.resolve("c.yaml"), "kafka:\n  bootstrap-server: 127.0.0.1:9092\n");
        assertThat(run("topics", "--settings", file.toString())).isEqualTo(2);
        assertThat(err)
                .hasToString(line("commentariat: " + file
                        + ":2: unknown key \"kafka.bootstrap-server\"; did you mean \"bootstrap-servers\"?"));
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNamed() throws IOException {
        String nobody = "127.0.0.1:" + freePort();
        assertThat(run("watch", "--bootstrap-servers", nobody)).isEqualTo(2);
        assertThat(err)
                .hasToString(line("commentariat: broker " + nobody
                        + " does not answer; start it, or name another with --bootstrap-servers"));
    }

    @Test
    void anAddressThatIsNoneIsNamedByEveryVerbThatTakesOne() {
        for (String verb : List.of("watch", "topics", "enrich", "dashboard", "balance")) {
            StringWriter said = new StringWriter();
            assertThat(run(said, verb, "--bootstrap-servers", "localhost")).isEqualTo(2);
            assertThat(said)
                    .as(verb)
                    .hasToString(line(
                            "commentariat: broker localhost cannot be asked (Invalid url in bootstrap.servers: localhost);"
                                    + " write it like 127.0.0.1:9092, and check the settings below kafka.client"));
        }
    }

    @Test
    void aTakenPortNamesTheFlag() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run(
                            "run",
                            "--demo",
                            "--data-dir",
                            directory.resolve("data").toString(),
                            "--kafka-port",
                            port,
                            "--postgres-port",
                            "0"))
                    .isEqualTo(2);
            assertThat(err.toString().lines().reduce((first, last) -> last))
                    .contains("commentariat: port " + port
                            + " on 127.0.0.1 is taken; stop what listens there or choose another with --kafka-port");
        }
    }

    @Test
    void aSourcesFileThatMakesNoSenseIsSaidBeforeAnythingStarts() throws IOException {
        Path sources = Files.writeString(
                directory.resolve("sources.yaml"),
                "sources:\n  - id: x\n    name: X\n    url: nowhere\n    language: en\n");
        Path data = directory.resolve("data");
        assertThat(run("run", "--sources", sources.toString(), "--data-dir", data.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("commentariat: " + sources + ":")
                .contains("nowhere")
                .hasLineCount(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() throws IOException {
        int nobody = freePort();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            assertThat(run("topics", "--bootstrap-servers", kafka.bootstrapServers()))
                    .isZero();
            assertThat(run(
                            "sink",
                            "--bootstrap-servers",
                            kafka.bootstrapServers(),
                            "--jdbc-url",
                            "jdbc:postgresql://127.0.0.1:" + nobody + "/commentariat",
                            "--health-port",
                            "0"))
                    .isEqualTo(2);
        }
        assertThat(err.toString().lines().filter(line -> line.startsWith("commentariat: ")))
                .singleElement()
                .asString()
                .startsWith("commentariat: database jdbc:postgresql://127.0.0.1:" + nobody
                        + "/commentariat does not answer")
                .endsWith("start it, or name another with --jdbc-url");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("tag", "/nowhere/article.txt")).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        line(
                                "commentariat: /nowhere/article.txt: no such file; name a file or a URL that begins with http:// or https://"));
    }

    @Test
    void aPageWithoutAnArticleSaysWhy() throws IOException {
        Path page = Files.writeString(
                directory.resolve("page.html"), "<!doctype html><title>Nothing</title><nav><a href=/>Home</a></nav>");
        assertThat(run("extract", page.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("commentariat: " + page + ": no article there: ")
                .hasLineCount(1);
    }

    @Test
    void aWrongFlagSaysWhereTheRightOnesAre() {
        assertThat(run("watch", "--contry=RU")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("commentariat: Unknown option: '--contry=RU'")
                .contains("see: commentariat watch --help");
    }

    @Test
    void stackTracesAreForWhoAsks() {
        assertThat(run("enrich", "--settings", "/nowhere/commentariat.yaml", "--verbose"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("SettingsError").contains("\tat ");
    }

    private int run(String... arguments) {
        return run(err, arguments);
    }

    private static int run(StringWriter err, String... arguments) {
        CommandLine command = Main.commandLine();
        command.setErr(new PrintWriter(err, true));
        command.setOut(new PrintWriter(new StringWriter()));
        return command.execute(arguments);
    }

    private static String line(String text) {
        return text + System.lineSeparator();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
