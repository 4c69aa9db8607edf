package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static commentariat.enrich.Articles.prose;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Trend;
import commentariat.contract.json.Json;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Topics under a prefix of their own with articles in them, and all that an enricher has committed there, read as it comes. Of ten articles one is
 * revised; of fifty, four tell one story; all others are alone, so that whatever is written of them is written once.
 */
final class Installation implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final List<String> TRENDS = List.of("trends", "trends.speakers", "trends.sources");
    /**
     * A segment ends where its articles are more than a week apart, and what was said in it and said anew since may be gone from it before a slow
     * machine has read it. The lag counts from the articles' days.
     */
    private static final AlterConfigOp NEVER_COMPACTED = new AlterConfigOp(
            new ConfigEntry(
                    "min.compaction.lag.ms",
                    Long.toString(Duration.ofDays(36500).toMillis())),
            AlterConfigOp.OpType.SET);

    private static final Duration QUIET = Duration.ofSeconds(3);

    final KafkaSettings kafka;
    final Topics topics;
    private final int articles;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> written = new TreeMap<>();

    Installation(String servers, String prefix, int articles) throws Exception {
        this.kafka = new KafkaSettings(servers, Optional.of(prefix), Map.of());
        this.topics = Topics.withPrefix(prefix);
        this.articles = articles;
        try (Admin admin = Admin.create(kafka.clientConfig())) {
            Map<String, Integer> partitions =
                    topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> PARTITIONS));
            new TopicAdmin(admin, topics).create(topics.all(), partitions);
            admin.incrementalAlterConfigs(topics.all().stream()
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                                    topic -> List.of(NEVER_COMPACTED))))
                    .all()
                    .get();
        }
        Map<String, Object> config = kafka.clientConfig();
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(topics.all().stream()
                .filter(topic -> topic.writtenBy().equals(Enrich.NAME) || topic.equals(topics.deadLetters()))
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
    }

    /** Writes the articles number {@code from} to {@code to}, exclusive. */
    void publish(int from, int to) throws Exception {
        Map<String, Object> config = kafka.producerConfig();
        // in order, and perhaps twice: the same article again must write nothing
        config.put("enable.idempotence", false);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = from; i < to; i++) {
                for (int revision = 1; revision <= (i % 10 == 0 ? 2 : 1); revision++) {
                    Article article = number(i, revision);
                    producer.send(new ProducerRecord<>(
                            topics.articles().name(),
                            article.id().getBytes(StandardCharsets.UTF_8),
                            Json.bytes(article)));
                }
            }
            producer.flush();
        }
    }

    private static boolean isCopy(int number) {
        return number % 50 < 4;
    }

    private static Article number(int i, int revision) {
        String speaker = List.of("Orlova", "Haddad", "Petrenko", "Lindqvist").get(i % 4);
        String words = revision == 1 ? "Words number " + i + "." : "Other words number " + i + ".";
        return article(
                "article-" + i,
                revision,
                "2026-02-%02d".formatted(1 + i % 28),
                prose(isCopy(i) ? i - i % 50 : i, 80) + " " + speaker + " against RU: \"" + words
                        + "\" Haddad for US: \"Number " + i + ".\"");
    }

    /** Reads what has been committed meanwhile; how many records of commentary there are now. */
    int read() {
        consumer.poll(Duration.ofMillis(200))
                .forEach(record -> written.computeIfAbsent(
                                record.topic().substring(kafka.prefix().length()), topic -> new ArrayList<>())
                        .add(record));
        return of("commentary").size();
    }

    /** Reads until all articles are done and nothing comes any more. */
    void readAll(Duration patience) {
        int revised = (articles + 9) / 10;
        // two quotations each; a revision rewords the one, which gives a record and a tombstone, and tells the other
        // anew
        int expected = articles * 2 + revised * 3;
        long deadline = System.nanoTime() + patience.toNanos();
        long quietSince = System.nanoTime();
        int before = 0;
        while (System.nanoTime() < deadline) {
            read();
            int now = written.values().stream().mapToInt(List::size).sum();
            if (now != before) {
                before = now;
                quietSince = System.nanoTime();
            }
            boolean quiet = of("commentary").size() >= expected && System.nanoTime() - quietSince > QUIET.toNanos();
            // what is counted comes behind what is published
            if (quiet && TRENDS.stream().allMatch(topic -> counted(topic) == 2L * articles)) {
                return;
            }
        }
        throw new AssertionError("after " + patience + ": " + of("commentary").size() + " records of commentary, not "
                + expected + ", and of " + 2 * articles + " quotations "
                + TRENDS.stream().map(topic -> topic + " " + counted(topic)).toList()
                + "; dead letters: "
                + deadLetters().stream()
                        .map(record -> DeadLetter.from(record).message())
                        .toList()
                + "; articles short of records: " + shortOfRecords() + "; the enrichers' logs are beside their state");
    }

    /** The articles of which there is less commentary than {@link #readAll} expects, with the keys of what there is. */
    private Map<Integer, List<String>> shortOfRecords() {
        Map<String, Integer> articleOf = new HashMap<>();
        Map<Integer, List<String>> records = new TreeMap<>();
        of("commentary").forEach(record -> {
            String key = text(record.key());
            if (record.value() != null) {
                String article =
                        Json.read(record.value(), Commentary.class).article().id();
                articleOf.put(key, Integer.parseInt(article.substring("article-".length())));
            }
            records.computeIfAbsent(articleOf.getOrDefault(key, -1), number -> new ArrayList<>())
                    .add(key + (record.value() == null ? " gone" : ""));
        });
        IntStream.range(0, articles).forEach(number -> records.putIfAbsent(number, List.of()));
        records.entrySet()
                .removeIf(
                        entry -> entry.getKey() >= 0 && entry.getValue().size() >= (entry.getKey() % 10 == 0 ? 5 : 2));
        return records;
    }

    /** How many quotations a topic of counts comes to. */
    private long counted(String topic) {
        Map<String, Long> counts = new HashMap<>();
        of(topic)
                .forEach(record -> counts.put(
                        text(record.key()),
                        record.value() == null
                                ? 0
                                : Json.read(record.value(), Trend.class).quotations()));
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<ConsumerRecord<byte[], byte[]>> of(String topic) {
        return written.getOrDefault(topic, List.of());
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return of("dead-letters");
    }

    /** Every record of the topics on which one is written for each change, in a fixed order: missing or repeated ones show. */
    Map<String, List<String>> records() {
        Map<String, List<String>> records = new TreeMap<>();
        records.put("commentary", sorted(of("commentary")));
        records.put("edits", sorted(of("edits")));
        records.put(
                "articles.enriched",
                sorted(of("articles.enriched").stream()
                        .filter(record ->
                                !isCopy(Integer.parseInt(text(record.key()).substring("article-".length()))))
                        .toList()));
        return records;
    }

    private static List<String> sorted(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> text(record.key())
                        // a topic that is not compacted has the time of the broker
                        + (record.timestampType() == TimestampType.CREATE_TIME ? "@" + record.timestamp() : "") + " "
                        + (record.value() == null ? "gone" : text(record.value())))
                .sorted()
                .toList();
    }

    /** What every topic says in the end, by key. */
    Map<String, Map<String, String>> tables() {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        written.forEach((topic, records) -> {
            Map<String, String> table = tables.computeIfAbsent(topic, name -> new TreeMap<>());
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.value() == null) {
                    table.remove(text(record.key()));
                } else {
                    table.put(text(record.key()), text(record.value()));
                }
            }
        });
        return tables;
    }

    /** How many of the articles say that they tell somebody's story. */
    long copies() {
        return tables().getOrDefault("articles.enriched", Map.of()).values().stream()
                .filter(json -> Json.read(json, EnrichedArticle.class).story().isPresent())
                .count();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
