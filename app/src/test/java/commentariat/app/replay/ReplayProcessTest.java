package commentariat.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import commentariat.app.Main;
import commentariat.contract.replay.ReplayState;
import commentariat.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} as a process of its own: killed in the middle, it goes on, and nothing is lost or there twice. */
class ReplayProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int ARTICLES = 1_000;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void killedInTheMiddleItGoesOn() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            Desk desk = Desk.open(broker, "killed.", directory);
            desk.publish(IntStream.range(0, ARTICLES)
                    .mapToObj(number -> Desk.article(
                            number, 1, "“It is done,” said Ada Brandt in the " + number + ". hour of the talks."))
                    .toList());
            Side beside = desk.live.beside("killed");

            Process first = start(desk, "first", "--from", "beginning");
            try {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> !first.isAlive()
                                || !desk.records(beside.topics().replayed()).isEmpty());
            } finally {
                first.destroyForcibly().waitFor();
            }
            assertThat(new Replays(desk.live).get("killed").state())
                    .as(Files.readString(directory.resolve("first.err")))
                    .isEqualTo(ReplayState.RUNNING);
            Process second = start(desk, "second");
            try {
                assertThat(second.waitFor())
                        .as(Files.readString(directory.resolve("second.err")))
                        .isZero();
            } finally {
                second.destroyForcibly();
            }

            assertThat(desk.records(beside.topics().replayed()))
                    .hasSize(ARTICLES)
                    .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .doesNotHaveDuplicates();
            assertThat(desk.records(beside.topics().commentary()))
                    .as("one quotation an article, each written once")
                    .hasSize(ARTICLES);
            assertThat(Files.readString(directory.resolve("second.out")))
                    .contains("Verdict: nothing to compare: none of its articles is published in the same revision");
            assertThat(new Replays(desk.live).get("killed").state()).isEqualTo(ReplayState.COMPLETE);
        }
    }

    private Process start(Desk desk, String run, String... slice) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "replay",
                "--into",
                "killed",
                "--bootstrap-servers",
                desk.live.kafka().bootstrapServers(),
                "--topic-prefix",
                desk.live.kafka().prefix(),
                "--state-dir",
                directory.resolve("state").toString());
        process.command().addAll(List.of(slice));
        return process.redirectOutput(directory.resolve(run + ".out").toFile())
                .redirectError(directory.resolve(run + ".err").toFile())
                .start();
    }
}
