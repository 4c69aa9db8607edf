package commentariat.enrich;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Edit;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Position;
import commentariat.contract.commentary.Trend;
import commentariat.contract.json.Json;
import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import commentariat.enrich.state.StateMemory;
import commentariat.enrich.topology.EnrichTopology;
import commentariat.enrich.topology.ReplayedArticles;
import commentariat.enrich.topology.Tagger;
import commentariat.streams.deadletter.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The real topology with the real settings, one record at a time, without a broker. */
final class Stream implements AutoCloseable {
    static final Topics TOPICS = Topics.withPrefix("");
    static final Instant FAILED_AT = Instant.parse("2026-03-02T00:00:00Z");

    final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Path stateDir;
    private final StateMemory memory;
    private final TopologyTestDriver driver;
    private Tagger tagger = new MarkedTagger("1");

    Stream() {
        this(ReplayedArticles.PUBLISHED);
    }

    /** As the enricher of an installation, or as that of a replay. */
    Stream(ReplayedArticles replayed) {
        try {
            stateDir = Files.createTempDirectory("enrich");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        memory = new StateMemory(DataSize.parse("32MiB"));
        DeadLetters letters =
                new DeadLetters(Enrich.NAME, TOPICS.deadLetters().name(), InstantSource.fixed(FAILED_AT), metrics);
        Properties settings = StreamsSettings.of(
                settings(stateDir),
                new KafkaSettings("nowhere:1", Optional.empty(), Map.of()),
                TOPICS,
                letters,
                memory,
                GroupProtocol.CLASSIC,
                "test");
        driver = new TopologyTestDriver(
                EnrichTopology.topology(
                        TOPICS, article -> tagger.tags(article), 0.5, replayed, "commentariat-enrich", letters),
                settings,
                Instant.EPOCH);
    }

    /** All as by default, with the state in {@code stateDir}. */
    static EnrichSettings settings(Path stateDir) {
        return Settings.text(EnrichSettings.class, "enrich.yaml", "state-dir: " + stateDir);
    }

    /** From now on the articles are analysed so. */
    void analyseWith(Tagger other) {
        tagger = other;
    }

    void publish(Article... articles) {
        for (Article article : articles) {
            write(bytes(article.id()), Json.bytes(article));
        }
    }

    void withdraw(String id) {
        write(bytes(id), null);
    }

    void write(byte @Nullable [] key, byte @Nullable [] value) {
        write(TOPICS.articles().name(), key, value, new RecordHeaders());
    }

    void write(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, headers, Instant.parse("2026-03-01T13:00:00Z")));
    }

    /** What was written to {@code topic} since it was read last. */
    <V> List<TestRecord<String, V>> records(Topic<V> topic) {
        TestOutputTopic<String, V> output = driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.serde().deserializer());
        return output.readRecordsToList();
    }

    /** The values of {@link #records}. */
    <V> List<V> values(Topic<V> topic) {
        return records(topic).stream().map(TestRecord::value).toList();
    }

    /** What a compacted topic would keep of the records since it was read last: by key, without tombstones. */
    <V> SortedMap<String, V> table(Topic<V> topic) {
        SortedMap<String, V> table = new TreeMap<>();
        for (TestRecord<String, V> record : records(topic)) {
            if (record.value() == null) {
                table.remove(record.key());
            } else {
                table.put(record.key(), record.value());
            }
        }
        return table;
    }

    List<Commentary> commentary() {
        return values(TOPICS.commentary());
    }

    List<EnrichedArticle> enriched() {
        return values(TOPICS.enriched());
    }

    List<Edit> edits() {
        return values(TOPICS.edits());
    }

    List<Trend> trends() {
        return values(TOPICS.trends());
    }

    List<Position> positions() {
        return values(TOPICS.positions());
    }

    List<DeadLetter> deadLetters() {
        return driver
                .createOutputTopic(
                        TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> DeadLetter.from(new ConsumerRecord<>(
                        TOPICS.deadLetters().name(),
                        0,
                        0,
                        record.timestamp(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        record.key(),
                        record.value(),
                        record.headers(),
                        Optional.empty())))
                .toList();
    }

    /** What the store of that name holds, as JSON. */
    List<String> state(String store) {
        List<String> state = new ArrayList<>();
        try (KeyValueIterator<String, Object> all =
                driver.<String, Object>getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> state.add(Json.write(entry.value)));
        }
        return state;
    }

    /** Forgets what was written so far. */
    void skip() {
        TOPICS.all().stream()
                .filter(topic -> topic.writtenBy().equals("enrich"))
                .forEach(this::records);
        deadLetters();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
        memory.close();
        try (var files = Files.walk(stateDir)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
