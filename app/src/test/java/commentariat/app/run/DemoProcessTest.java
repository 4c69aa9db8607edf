package commentariat.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import commentariat.app.Main;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --demo} as a process of its own: alive, killed, started again, interrupted. */
class DemoProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SIGINT_LIMIT_SECONDS = 10;

    @TempDir
    private Path directory = Path.of("");

    private @Nullable Process process;

    @AfterEach
    void leaveNothingRunning() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void killedAndStartedAgainItGoesOnAndPublishesNothingTwice() throws Exception {
        Path first = start("first");
        await().atMost(PATIENCE).until(() -> lines(first).size() >= 20);
        kill();
        Path second = start("second");
        await().atMost(PATIENCE).until(() -> !lines(second).isEmpty());
        String broker = value("second", "broker");
        Map<String, Long> times = published(broker);
        assertThat(times).hasSizeGreaterThan(20);
        assertThat(times.entrySet().stream().filter(entry -> entry.getValue() > 1))
                .isEmpty();
        assertThat(lines(second)).allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d  .+"));
        assertThat(wordsOf(lines(second))).doesNotContainAnyElementsOf(wordsOf(lines(first)));
        long started = System.nanoTime();
        new ProcessBuilder("kill", "-INT", String.valueOf(process().pid()))
                .start()
                .waitFor();
        assertThat(process().waitFor(SIGINT_LIMIT_SECONDS * 3, TimeUnit.SECONDS))
                .as(
                        "stops when it is interrupted; took %d ms",
                        Duration.ofNanos(System.nanoTime() - started).toMillis())
                .isTrue();
        assertThat(process().descendants()).as("servers left running").isEmpty();
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private Path start(String name) throws IOException {
        Path out = directory.resolve(name + ".out");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--demo",
                        "--data-dir",
                        directory.resolve("data").toString(),
                        "--kafka-port",
                        "0",
                        "--postgres-port",
                        "0",
                        "--dashboard-port",
                        "0")
                .redirectOutput(out.toFile())
                .redirectError(directory.resolve(name + ".err").toFile())
                .start();
        return out;
    }

    /** SIGKILL, as the kernel would do it: the database's processes stay behind, as they would. */
    private void kill() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    private static List<String> lines(Path out) throws IOException {
        return Files.exists(out) ? Files.readAllLines(out) : List.of();
    }

    private static List<String> wordsOf(List<String> lines) {
        return lines.stream().map(line -> line.substring(10)).toList();
    }

    private String value(String name, String label) throws IOException {
        Matcher matcher = Pattern.compile("^" + label + "\\s+(\\S+)", Pattern.MULTILINE)
                .matcher(Files.readString(directory.resolve(name + ".err")));
        assertThat(matcher.find()).as("where the %s is", label).isTrue();
        return matcher.group(1);
    }

    /** How often each quotation of each revision of its article stands on the topic, among what is committed. */
    private static Map<String, Long> published(String broker) {
        Map<String, Object> config = new HashMap<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"));
        try (KafkaConsumer<String, Commentary> consumer = new KafkaConsumer<>(
                config,
                new StringDeserializer(),
                Topics.withPrefix("").commentary().serde().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("commentary").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Stream.Builder<ConsumerRecord<String, Commentary>> all = Stream.builder();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all);
            }
            return all.build()
                    .filter(record -> record.value() != null)
                    .collect(Collectors.groupingBy(
                            record -> record.key() + "@"
                                    + record.value().article().revision(),
                            Collectors.counting()));
        }
    }
}
