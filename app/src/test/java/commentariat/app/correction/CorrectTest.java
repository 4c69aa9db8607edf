package commentariat.app.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import commentariat.analysis.stance.RulesEngine;
import commentariat.app.Main;
import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.identity.Identity;
import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.enrich.EnrichSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verb on a real broker, beside the real enricher. */
class CorrectTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path directory = Path.of("");

    private String servers = "";
    private final StringWriter err = new StringWriter();

    @Test
    void whatAnAnalystPutsRightHoldsAtOnceAndIsTakenBackAtOnce() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            servers = broker.bootstrapServers();
            run("topics");
            KafkaSettings kafka = new KafkaSettings(servers, Optional.empty(), Map.of());
            publish(kafka);
            EnrichSettings settings = Settings.text(EnrichSettings.class, "enrich.yaml", "threads: 1")
                    .withStateDir(directory.resolve("state"));
            try (Desk desk = Desk.open(kafka);
                    Enrich enrich = Enrich.start(
                            settings,
                            kafka,
                            commentariat.contract.topic.Topics.withPrefix(""),
                            new SimpleMeterRegistry(),
                            new RulesEngine())) {
                String id = Identity.ofQuotation("a1", "The talks have failed,", 0);
                await().atMost(PATIENCE).until(() -> speaker(desk, id).equals(Optional.of("Ada Brandt")));

                assertThat(run(
                                "correct",
                                id,
                                "--speaker",
                                "Nadia Petrenko",
                                "--role",
                                "chief negotiator",
                                "--by",
                                "desk",
                                "--reason",
                                "the paper corrected itself"))
                        .isEqualTo("“The talks have failed,”\n"
                                + "speaker: Nadia Petrenko (was: Ada Brandt), says desk\n"
                                + "role: chief negotiator (was: professor of history), says desk\n");
                await().atMost(PATIENCE).until(() -> speaker(desk, id).equals(Optional.of("Nadia Petrenko")));

                assertThat(run("correct", id, "--stance", "neutral", "--by", "editor"))
                        .contains("stance: neutral");
                await().atMost(PATIENCE)
                        .until(() -> desk.published(id)
                                        .orElseThrow()
                                        .quotation()
                                        .corrections()
                                        .size()
                                == 3);
                assertThat(run("correct", "--list"))
                        .contains(id + "  speaker: Nadia Petrenko  desk  ", id + "  stance: neutral  editor  ");

                assertThat(run("correct", id, "--not-a-quotation", "--by", "desk"))
                        .contains("not a quotation");
                await().atMost(PATIENCE).until(() -> desk.published(id).isEmpty());

                assertThat(run("correct", id, "--undo")).contains("taken back: not a quotation (desk)");
                await().atMost(PATIENCE).until(() -> speaker(desk, id).equals(Optional.of("Ada Brandt")));
                assertThat(enrich.health().ok()).isTrue();

                refuses(
                        "quotation ffff is not published here; see those that are with: commentariat watch --json"
                                + " --since beginning",
                        "ffff",
                        "--stance",
                        "neutral");
                refuses(
                        "quotation " + id + ": nothing was corrected; see what was with: commentariat correct --list",
                        id,
                        "--undo");
            }
            refuses(
                    "say what is right: --speaker, --role, --stance or --not-a-quotation; or take it back with --undo",
                    "x");
            refuses("--affiliation and --kind go with --role; give the role, too", "x", "--kind", "expert");
            refuses("name a quotation by its id; see: commentariat watch --json");
            refuses(
                    "--speaker \"?\" has no letter; write a name, or \"nobody\" where the text does not tell",
                    "x",
                    "--speaker",
                    "?");
        }
    }

    private static Optional<String> speaker(Desk desk, String id) {
        return desk.published(id).flatMap(Commentary::speaker).map(Speaker::name);
    }

    private static void publish(KafkaSettings kafka) throws Exception {
        Article article = new Article(
                "a1",
                1,
                URI.create("https://paper.example/a1"),
                new ArticleSource("paper", "The Paper", Optional.of("GB")),
                "Talks fail",
                Optional.empty(),
                List.of(),
                Optional.of(Instant.parse("2026-02-14T12:00:00Z")),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                "“The talks have failed,” said Ada Brandt, a professor of history at the University of Ostrava.",
                Map.of(),
                Instant.parse("2026-02-14T13:00:00Z"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka.producerConfig(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("articles", article.id(), Json.bytes(article)))
                    .get();
        }
    }

    private void refuses(String message, String... arguments) {
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 1];
        all[0] = "correct";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(code(new StringWriter(), all)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("commentariat: " + message);
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(code(out, arguments)).as(err::toString).isZero();
        return out.toString();
    }

    private int code(StringWriter out, String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--bootstrap-servers";
        all[arguments.length + 1] = servers;
        return command.execute(all);
    }
}
