package commentariat.app.replay;

import commentariat.analysis.stance.RulesEngine;
import commentariat.app.Main;
import commentariat.app.topic.Records;
import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.identity.Identity;
import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.enrich.EnrichSettings;
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
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine;

/** An installation on a real broker: its topics under a prefix of their own, articles in them, and the command. */
final class Desk {
    /** Enough that a key may be on the wrong one, few enough to start quickly. */
    private static final int PARTITIONS = 2;

    final Side live;
    private final Path directory;

    private Desk(Side live, Path directory) {
        this.live = live;
        this.directory = directory;
    }

    /** What a command printed, and how it ended. */
    record Ran(int code, String out, String err) {}

    static Desk open(EmbeddedKafka broker, String prefix, Path directory) {
        Side live = Side.of(new KafkaSettings(broker.bootstrapServers(), Optional.of(prefix), Map.of()));
        try (AdminSession session = AdminSession.open(live.kafka())) {
            Map<String, Integer> partitions =
                    live.topics().all().stream().collect(Collectors.toMap(Topic::name, topic -> PARTITIONS));
            new TopicAdmin(session.admin(), live.topics()).create(live.topics().all(), partitions);
        }
        return new Desk(live, directory);
    }

    Topics topics() {
        return live.topics();
    }

    /** The enricher of the installation, with the analysis of this release. */
    Enrich enricher() {
        return Enrich.start(
                settings("live"), live.kafka(), live.topics(), new SimpleMeterRegistry(), new RulesEngine());
    }

    /** With the state in a directory of that name. */
    EnrichSettings settings(String state) {
        return Settings.text(EnrichSettings.class, "enrich.yaml", "commit-interval: 50ms")
                .withStateDir(directory.resolve(live.kafka().prefix() + state));
    }

    /** A story of two speakers and two countries, of the source {@code ledger} where the number is even, else of {@code post}. */
    static Article article(int number) {
        return article(number, 1, """
                Officials from Poland and Germany met in Warsaw on day %1$d of the talks to discuss border treaty number %1$d.

                “The talks have failed for the %1$d. time,” said Ada Brandt, a professor of history at the University of Ostrava. “Nobody in Berlin expects result %1$d.”

                Polish Foreign Minister Jan Wolny said the meeting was a success. “We welcome this historic agreement with Germany,” he told reporters at noon on day %1$d.
                """.formatted(number));
    }

    static Article article(int number, int revision, String text) {
        URI url = URI.create("https://paper.example/story/" + number);
        String source = number % 2 == 0 ? "ledger" : "post";
        return new Article(
                Identity.ofUrl(url),
                revision,
                url,
                new ArticleSource(source, "The " + source, Optional.empty()),
                "Envoys doubt talks number " + number,
                Optional.empty(),
                List.of(),
                Optional.of(published(number)),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                text.strip(),
                Map.of(),
                Instant.parse("2026-03-20T00:00:00Z").plusSeconds(revision));
    }

    /** A day for each number. */
    static Instant published(int number) {
        return Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * number);
    }

    void publish(List<Article> articles) {
        send(articles.stream()
                .map(article -> new ProducerRecord<>(
                        topics().articles().name(),
                        null,
                        article.eventTime().toEpochMilli(),
                        bytes(article.id()),
                        Json.bytes(article)))
                .toList());
    }

    void withdraw(Article article) {
        send(List.of(new ProducerRecord<>(topics().articles().name(), bytes(article.id()), null)));
    }

    void send(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> config = live.kafka().producerConfig();
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(record));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All that is committed there now. */
    List<ConsumerRecord<byte[], byte[]>> records(Topic<?> topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (Records records = new Records(live.kafka())) {
            records.readAll(topic.name(), all::add);
        }
        return all;
    }

    /** What the topic comes to: the last value of each key, tombstones left out. */
    <V> Map<String, V> table(Topic<V> topic) {
        Map<String, V> table = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                table.remove(key);
            } else {
                table.put(key, Json.read(record.value(), topic.record()));
            }
        }
        return table;
    }

    /** The command, against this installation. */
    Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--bootstrap-servers",
                live.kafka().bootstrapServers(),
                "--topic-prefix",
                live.kafka().prefix()));
        return run(all);
    }

    private static Ran run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        int code = command.execute(arguments.toArray(new String[0]));
        return new Ran(code, out.toString(), err.toString());
    }

    /** Where the state of a replay goes. */
    String stateDir(String replay) {
        return directory.resolve(live.kafka().prefix() + "replay-" + replay).toString();
    }
}
