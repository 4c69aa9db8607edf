package commentariat.enrich.replay;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.Stretch;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Replayed;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import commentariat.enrich.topology.Tagger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Analyses the articles of a slice, in the order of their partitions, and writes them with their tags: exactly once, however often it is killed
 * and goes on. It belongs to nobody's group of consumers; of two that run the same replay, the one that started later goes on. One thread's.
 */
public final class Reanalysis implements AutoCloseable {
    /** Articles that one transaction writes at most: what a kill costs. */
    private static final int BATCH = 200;

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    /** Headers, key and the batch's own head, which a topic's bound counts, too. */
    private static final int ROOM = 8 * 1024;

    private final Replay replay;
    private final Topics target;
    private final Tagger tagger;
    private final InstantSource clock;
    private final Map<TopicPartition, Stretch> stretches = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ExecutorService pool;
    private long analysed;
    private long failed;

    private Reanalysis(
            Replay replay,
            Topics source,
            Topics target,
            KafkaSettings kafka,
            Tagger tagger,
            int threads,
            InstantSource clock) {
        this.replay = replay;
        this.target = target;
        this.tagger = tagger;
        this.clock = clock;
        String group = group(kafka, replay.name());
        replay.stretches()
                .forEach(stretch ->
                        stretches.put(new TopicPartition(source.articles().name(), stretch.partition()), stretch));
        consumer =
                new KafkaConsumer<>(consumer(kafka, group), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                producer(kafka, group, target), new ByteArraySerializer(), new ByteArraySerializer());
        pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "replay");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes up a replay where it was left.
     *
     * @param kafka the installation that the replay belongs to
     * @param source the topics that the articles are read from
     * @param target the topics that they go to with their tags, and their dead letters: the replay's own, or {@code source} again
     * @param tagger called by several threads at once
     * @param threads how many articles are analysed at a time
     */
    public static Reanalysis open(
            Replay replay,
            KafkaSettings kafka,
            Topics source,
            Topics target,
            Tagger tagger,
            int threads,
            InstantSource clock) {
        Reanalysis reanalysis = new Reanalysis(replay, source, target, kafka, tagger, threads, clock);
        try {
            reanalysis.takeUp();
            return reanalysis;
        } catch (RuntimeException e) {
            reanalysis.close();
            throw e;
        }
    }

    /** The group under whose name it is kept how far a replay was read. */
    public static String group(KafkaSettings kafka, String replay) {
        return kafka.group("replay-" + Replay.name(replay));
    }

    private static Map<String, Object> consumer(KafkaSettings kafka, String group) {
        Map<String, Object> config = kafka.clientConfig();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        return config;
    }

    private static Map<String, Object> producer(KafkaSettings kafka, String group, Topics target) {
        Map<String, Object> config = kafka.producerConfig();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, (int)
                target.deadLetters().largestRecord().bytes());
        return config;
    }

    private void takeUp() {
        // ends what another process has in hand, before it is asked how far that one came
        producer.initTransactions();
        consumer.assign(stretches.keySet());
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(stretches.keySet()));
        stretches.forEach((partition, stretch) -> {
            OffsetAndMetadata known = committed.get(partition);
            long offset = known == null ? stretch.from() : Math.max(known.offset(), stretch.from());
            next.put(partition, offset);
            consumer.seek(partition, offset);
        });
        pauseWhatIsRead();
    }

    private void pauseWhatIsRead() {
        Set<TopicPartition> read = new HashSet<>();
        stretches.forEach((partition, stretch) -> {
            if (next.getOrDefault(partition, 0L) >= stretch.to()) {
                read.add(partition);
            }
        });
        consumer.pause(read);
    }

    /** Whether the whole slice was read. */
    public boolean done() {
        return stretches.entrySet().stream()
                .allMatch(entry -> next.getOrDefault(entry.getKey(), 0L)
                        >= entry.getValue().to());
    }

    /** How many offsets are to be read, in all. */
    public long length() {
        return replay.stretches().stream().mapToLong(Stretch::length).sum();
    }

    /** How many of them were read, by earlier runs too. */
    public long read() {
        return stretches.entrySet().stream()
                .mapToLong(entry -> Math.min(
                                next.getOrDefault(entry.getKey(), 0L),
                                entry.getValue().to())
                        - entry.getValue().from())
                .sum();
    }

    /** Articles that this run took, those that it could not analyse among them. */
    public long analysed() {
        return analysed;
    }

    /** Articles that this run could not analyse: dead letters. */
    public long failed() {
        return failed;
    }

    /**
     * Reads on, analyses what belongs to the slice, and commits it.
     *
     * @throws OperatorError if another process goes on with this replay
     */
    public void step() {
        List<Future<Optional<Outcome>>> inHand = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Stretch stretch = stretches.get(new TopicPartition(record.topic(), record.partition()));
            if (stretch != null && record.offset() < stretch.to()) {
                inHand.add(pool.submit(() -> outcome(record)));
            }
        }
        List<Outcome> outcomes = inHand.stream().flatMap(Reanalysis::result).toList();
        commit(outcomes);
        pauseWhatIsRead();
    }

    /** What becomes of a record: one for {@code articles.replayed}, or one for {@code dead-letters}. */
    private record Outcome(ProducerRecord<byte[], byte[]> record, boolean article, boolean failure) {}

    private static Stream<Outcome> result(Future<Optional<Outcome>> future) {
        try {
            return future.get().stream();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a replay lets no record fail it", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("replay: interrupted; run it again, and it goes on", e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that cannot be sent fails the commit
    private void commit(List<Outcome> outcomes) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, before) -> {
            long position = consumer.position(partition);
            if (position > before) {
                offsets.put(partition, new OffsetAndMetadata(position));
            }
        });
        if (offsets.isEmpty()) {
            return;
        }
        try {
            producer.beginTransaction();
            outcomes.forEach(outcome -> producer.send(outcome.record()));
            producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new OperatorError(
                    "replay " + replay.name() + " goes on in another process; this one has stopped, nothing is lost",
                    e);
        }
        offsets.forEach((partition, offset) -> next.put(partition, offset.offset()));
        analysed += outcomes.stream().filter(Outcome::article).count();
        failed += outcomes.stream().filter(Outcome::failure).count();
    }

    private Optional<Outcome> outcome(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        if (record.key() == null) {
            return Optional.empty();
        }
        if (value == null) {
            // an article of the slice that was withdrawn must not come back; the installation's own topics know already
            return replay.inPlace() ? Optional.empty() : Optional.of(new Outcome(replayed(record, null), false, false));
        }
        return article(record, value).filter(replay.slice()::takes).map(article -> tagged(record, article));
    }

    /** Empty where it is none: the installation's own enricher has made a dead letter of it. */
    private Optional<Article> article(ConsumerRecord<byte[], byte[]> record, byte[] value) {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        if (replay.slice().article().filter(wanted -> !wanted.equals(id)).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(value, Article.class))
                    .filter(article -> article.id().equals(id))
                    .filter(article -> StandardCharsets.UTF_8.newEncoder().canEncode(article.title() + article.text()));
        } catch (JsonError e) {
            return Optional.empty();
        }
    }

    private Outcome tagged(ConsumerRecord<byte[], byte[]> record, Article article) {
        String stage = "replay/analyse";
        try {
            EnrichedArticle tagged = new EnrichedArticle(article, tagger.tags(article), Optional.empty());
            stage = "replay/write";
            byte[] bytes = Json.bytes(tagged);
            if (bytes.length > target.enriched().largestRecord().bytes() - ROOM) {
                throw new IllegalArgumentException("article \"" + article.id() + "\" with its tags has " + bytes.length
                        + " bytes; articles.enriched takes "
                        + (target.enriched().largestRecord().bytes() - ROOM));
            }
            return new Outcome(replayed(record, tagged), true, false);
        } catch (RuntimeException | StackOverflowError e) {
            // a regular expression on hostile text overflows the stack; the stack is whole again here
            ProducerRecord<byte[], byte[]> letter = DeadLetter.of(record, stage, e, clock.instant())
                    .toRecord(target.deadLetters().name());
            Replayed.mark(letter.headers(), replay.name());
            return new Outcome(letter, true, true);
        }
    }

    private ProducerRecord<byte[], byte[]> replayed(
            ConsumerRecord<byte[], byte[]> from, @Nullable EnrichedArticle article) {
        Topic<EnrichedArticle> topic = target.replayed();
        long timestamp = Math.max(0, from.timestamp());
        Headers headers = new RecordHeaders();
        byte @Nullable [] value = topic.serde().serializer().serialize(topic.name(), headers, article);
        Replayed.mark(headers, replay.name());
        return new ProducerRecord<>(topic.name(), from.partition(), timestamp, from.key(), value, headers);
    }

    /** Ends what is in hand; what was not committed is done by the next run. */
    @Override
    public void close() {
        pool.shutdownNow();
        producer.close(CLOSE_WITHIN);
        consumer.close(CloseOptions.timeout(CLOSE_WITHIN));
    }
}
