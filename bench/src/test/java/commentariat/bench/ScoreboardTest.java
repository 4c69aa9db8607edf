package commentariat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on a set of one article, with a measure that answers always the same. */
class ScoreboardTest {
    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aSetOfOneArticle() throws IOException {
        String text = "“The bridge was never safe,” said Ana Castellan, an engineer. Nobody listened to her.";
        Files.createDirectories(directory.resolve("quotes"));
        Files.createDirectories(directory.resolve("score"));
        String line = Json.write(Map.of(
                "id",
                "bridge",
                "text",
                text,
                "quotes",
                List.of(Map.of("start", 62, "end", 84, "kind", "indirect", "cue", "thinks"))));
        try (OutputStream gzip =
                new GZIPOutputStream(Files.newOutputStream(directory.resolve("quotes/polnear.jsonl.gz")))) {
            gzip.write(line.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(directory.resolve("score/score_quotes.py"), "print('direct_attributed {\"f1\": 0.25}')\n");
    }

    @Test
    void printsTheTableAndWritesTheFiguresWithTheFingerprint() throws IOException {
        Path json = directory.resolve("results.json");
        assertThat(run("--only", "quotations", "--json", json.toString())).isZero();
        assertThat(out.toString())
                .contains("quotations: 1 documents")
                .containsPattern("direct_attributed.f1 +0.2500   others: CoreNLP 4.5.10 .635");
        Results results = Json.read(Files.readString(json), Results.class);
        assertThat(results.figures()).containsExactly(Map.entry("quotations.direct_attributed.f1", 0.25));
        assertThat(results.fingerprint()).containsOnlyKeys("quotes/polnear.jsonl.gz", "score/score_quotes.py");
    }

    @Test
    void writesTheErrorBrowser() throws IOException {
        Path page = directory.resolve("misses.html");
        assertThat(run("--only", "quotations", "--errors", page.toString())).isZero();
        assertThat(out.toString()).contains("2 misses: " + page.toUri());
        assertThat(page)
                .content()
                .startsWith("<!doctype html>")
                .contains("\"kind\":\"WORDS_MISSED\"", "\"kind\":\"WORDS_CLAIMED\"");
    }

    @Test
    void saysThatItSkipsWhereThereIsNoData() {
        assertThat(run(directory.resolve("nowhere"), "--update")).isZero();
        assertThat(out.toString())
                .isEqualTo("scoreboard skipped: no data in " + directory.resolve("nowhere")
                        + " (name it with --data DIR)" + System.lineSeparator());
    }

    @Test
    void aSetThatIsNotThereIsNamed() {
        assertThat(run("--only", "people")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("scoreboard: people/polnear.jsonl: not in " + directory
                        + "; name a complete data folder with --data, or another set with --only"
                        + System.lineSeparator());
    }

    @Test
    void anUnknownSetIsAnsweredWithTheKnownOnes() {
        assertThat(run("--only", "quotation")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("scoreboard: --only quotation: no such set; there are quotations, people, ");
    }

    @Test
    void floorsAreLoweredOnlyInTheRightWords() {
        assertThat(run("--lower-floors")).isEqualTo(2);
        assertThat(run("--update", "--only", "quotations")).isEqualTo(2);
        assertThat(run("--lower-floor")).isEqualTo(2);
        assertThat(err.toString())
                .contains("scoreboard: --lower-floors does nothing by itself; say --update too")
                .contains("scoreboard: --update needs every set; leave --only out")
                .contains("Unknown option: '--lower-floor'");
    }

    private int run(String... arguments) {
        return run(directory, arguments);
    }

    private int run(Path data, String... arguments) {
        CommandLine command = Scoreboard.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(Stream.concat(
                        Stream.of("--data", data.toString(), "--ratchet", directory + "/ratchet.json"),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }
}
