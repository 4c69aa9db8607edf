package commentariat.app.operator;

import commentariat.app.AppSettings;
import commentariat.app.Main;
import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.sink.Sink;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** An installation on a real broker: its topics, its enricher and sink, and the command as its operator types it. */
final class Installation implements AutoCloseable {
    private static final Instant FETCHED = Instant.parse("2026-03-14T09:30:00Z");

    final AppSettings settings;
    final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;

    /** What a command said, and with which exit code it ended. */
    record Ran(int code, List<String> out, List<String> err) {
        String text() {
            return String.join("\n", out);
        }
    }

    private Installation(AppSettings settings) {
        this.settings = settings;
        this.topics = Topics.withPrefix(settings.kafka().prefix());
        Map<String, Object> config = settings.kafka().producerConfig();
        config.put("max.request.size", 16 * 1024 * 1024);
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * An installation of its own on a broker that others share.
     *
     * @param name of the installation; its topics begin with it
     * @param directory where its services keep what they keep
     * @param jdbcUrl of its database, or of one that nobody asks
     */
    static Installation of(EmbeddedKafka kafka, String name, Path directory, String jdbcUrl) {
        Installation installation = new Installation(Settings.read(
                AppSettings.class,
                Optional.empty(),
                Map.of(),
                Map.of(
                        "kafka.bootstrap-servers",
                        kafka.bootstrapServers(),
                        "kafka.topic-prefix",
                        name + ".",
                        "sink.jdbc-url",
                        jdbcUrl,
                        "enrich.state-dir",
                        directory.resolve(name).toString(),
                        "enrich.threads",
                        "1")));
        try (AdminSession session = AdminSession.open(installation.settings.kafka())) {
            new TopicAdmin(session.admin(), installation.topics).create();
        }
        return installation;
    }

    Enrich enrich() {
        return Enrich.start(
                settings.enrich(),
                settings.kafka(),
                topics,
                new SimpleMeterRegistry(),
                settings.stance().open());
    }

    Sink sink() {
        return Sink.start(settings.sink(), settings.kafka(), topics, new SimpleMeterRegistry());
    }

    /** Runs a verb against this installation. */
    Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--bootstrap-servers",
                settings.kafka().bootstrapServers(),
                "--topic-prefix",
                settings.kafka().prefix(),
                "--set",
                "sink.jdbc-url=" + settings.sink().jdbcUrl(),
                "--set",
                "enrich.state-dir=" + settings.enrich().stateDirectory(),
                "--set",
                "ingest.state-dir=" + settings.enrich().stateDirectory()));
        return command(all.toArray(new String[0]));
    }

    /** Runs the command with these arguments alone. */
    static Ran command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        int code = command.execute(arguments);
        return new Ran(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    /** Writes a record as anybody could. */
    RecordMetadata write(String topic, byte @Nullable [] key, byte @Nullable [] value) throws Exception {
        return producer.send(new ProducerRecord<>(topic, key, value)).get();
    }

    /** Writes a dead letter, as a service did once that is mended by now. */
    RecordMetadata write(DeadLetter letter) throws Exception {
        return producer.send(letter.toRecord(topics.deadLetters().name())).get();
    }

    static Article article(String id, int revision) {
        return new Article(
                id,
                revision,
                URI.create("https://ledger.example/" + id),
                new ArticleSource("ledger", "The Ledger", Optional.of("GB")),
                "Envoys doubt the talks of " + id,
                Optional.empty(),
                List.of(),
                Optional.of(Instant.parse("2026-03-14T08:00:00Z")),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                "“The talks in " + id
                        + " have failed,” said Ada Brandt, a professor of history at the University of Ostrava.",
                Map.of(),
                FETCHED);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
