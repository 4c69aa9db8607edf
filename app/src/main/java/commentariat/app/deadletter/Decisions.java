package commentariat.app.deadletter;

import commentariat.app.topic.RecordAt;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.Decision;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.service.OperatorError;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One operator who decides on dead letters; whoever begins after him ends him. One thread's. */
public final class Decisions implements AutoCloseable {
    private static final int ROOM = 64 * 1024;
    private static final int TOGETHER = 200;
    private static final long BYTES_TOGETHER = 4L * 1024 * 1024;

    private final LetterBox box;
    private final Producer<byte[], byte[]> producer;
    private final String by;
    private final Optional<String> reason;
    private final InstantSource clock;

    private final Map<Letter, Resolution> redriven = new LinkedHashMap<>();
    private final Map<Letter, String> refused = new LinkedHashMap<>();
    private final List<Work> together = new ArrayList<>();
    private long bytesTogether;
    private Optional<OperatorError> fenced = Optional.empty();

    private Decisions(
            LetterBox box, Producer<byte[], byte[]> producer, String by, Optional<String> reason, InstantSource clock) {
        this.box = box;
        this.producer = producer;
        this.by = by;
        this.reason = reason;
        this.clock = clock;
    }

    /** A dead letter and the record that it becomes again. */
    private record Work(Letter letter, ProducerRecord<byte[], byte[]> record) {}

    /**
     * What was driven again, and what was not, with the reason.
     *
     * @param redriven with what now stands about them
     * @param refused with why
     */
    public record Redriven(Map<Letter, Resolution> redriven, Map<Letter, String> refused) {}

    /**
     * Begins; what is read from {@code box} after this is what nobody else can decide on any more.
     *
     * @param by who decides
     * @param reason why, for those who look at it later
     */
    public static Decisions begin(LetterBox box, String by, Optional<String> reason, InstantSource clock) {
        Map<String, Object> config = box.kafka().producerConfig();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, box.kafka().group("dead-letters"));
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                box.topics().deadLetters().largestRecord().intBytes() + ROOM);
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Decisions(box, producer, by, reason, clock);
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw new OperatorError(
                    "broker " + box.kafka().bootstrapServers() + " takes no transaction of \""
                            + box.kafka().group("dead-letters") + "\": " + e.getMessage(),
                    e);
        }
    }

    /** Says of {@code letters} that nobody wants them. */
    public void discard(Collection<Letter> letters) {
        List<Letter> all = List.copyOf(letters);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Letter> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            try {
                transaction(() -> {
                    List<Future<RecordMetadata>> sent = some.stream()
                            .map(letter -> write(resolution(letter, Decision.DISCARDED, Optional.empty())))
                            .toList();
                    producer.flush();
                    sent.forEach(Decisions::taken);
                });
            } catch (NotTaken e) {
                throw new OperatorError(
                        "topic " + box.topics().resolutions().name() + " does not take what was decided ("
                                + e.getMessage() + "); give this user the right to write it",
                        e);
            }
        }
    }

    /**
     * Puts the records of {@code letters} back where they came from: on the same partition, with their bytes, headers and time.
     *
     * @param mostAttempts what was tried so often is refused
     */
    public Redriven redrive(Collection<Letter> letters, int mostAttempts) {
        Map<String, Integer> partitions = box.partitions();
        List<Letter> allowed = new ArrayList<>();
        for (Letter letter : letters) {
            Coordinates place = letter.failed();
            if (letter.attempt() >= mostAttempts) {
                refused.put(
                        letter,
                        "tried " + letter.attempt() + (letter.attempt() == 1 ? " time" : " times")
                                + " already; once more with: --max-attempts " + (letter.attempt() + 1));
            } else if (partitions.getOrDefault(place.topic(), 0) <= place.partition()) {
                refused.put(
                        letter,
                        "partition " + place.partition() + " of topic " + place.topic()
                                + " is not there any more; discard it");
            } else {
                allowed.add(letter);
            }
        }
        box.each(allowed, this::add);
        flush();
        return new Redriven(redriven, refused);
    }

    private void add(Letter letter, DeadLetter dead) {
        Optional<DeadLetter> read = dead.asRead()
                ? Optional.of(dead)
                : RecordAt.read(box.kafka(), dead.place()).map(record -> dead.withRead(record.key(), record.value()));
        if (read.isEmpty()) {
            refused.put(
                    letter,
                    "it holds what could not be written, and what was read is gone from " + dead.place()
                            + "; discard it");
            return;
        }
        if (!together.isEmpty() && (together.size() >= TOGETHER || bytesTogether + letter.bytes() > BYTES_TOGETHER)) {
            flush();
        }
        together.add(new Work(letter, read.get().redriven(letter.id())));
        bytesTogether += letter.bytes();
    }

    private void flush() {
        if (!together.isEmpty()) {
            commit(List.copyOf(together));
        }
        together.clear();
        bytesTogether = 0;
    }

    /** All at once, or, where the broker does not take one of them, one by one. */
    private void commit(List<Work> some) {
        Map<Letter, Resolution> resolutions = new LinkedHashMap<>();
        try {
            transaction(() -> {
                Map<Work, Future<RecordMetadata>> sent = new LinkedHashMap<>();
                some.forEach(work -> sent.put(work, producer.send(work.record())));
                producer.flush();
                sent.forEach((work, future) -> {
                    RecordMetadata stands = taken(future);
                    Resolution resolution = resolution(
                            work.letter(),
                            Decision.REDRIVEN,
                            Optional.of(new Coordinates(stands.topic(), stands.partition(), stands.offset())));
                    resolutions.put(work.letter(), resolution);
                });
                List<Future<RecordMetadata>> decided =
                        resolutions.values().stream().map(this::write).toList();
                producer.flush();
                decided.forEach(Decisions::taken);
            });
            redriven.putAll(resolutions);
        } catch (NotTaken e) {
            if (some.size() > 1) {
                some.forEach(work -> commit(List.of(work)));
            } else {
                refused.put(some.get(0).letter(), "the broker does not take it: " + e.getMessage());
            }
        }
    }

    private void transaction(Runnable work) {
        // whom another has shut out stays out, whatever state the broken transaction left the producer in
        fenced.ifPresent(other -> {
            throw other;
        });
        try {
            producer.beginTransaction();
            work.run();
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            OperatorError other = new OperatorError(
                    "somebody else decides on the dead letters at this moment; look at what is left with:"
                            + " commentariat dead-letters list",
                    e);
            fenced = Optional.of(other);
            throw other;
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw e instanceof NotTaken ? e : new NotTaken(e);
        }
    }

    private static RecordMetadata taken(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProducerFencedException fenced) {
                throw fenced;
            }
            if (e.getCause() instanceof InvalidProducerEpochException fenced) {
                throw fenced;
            }
            throw new NotTaken(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Resolution resolution(Letter letter, Decision decision, Optional<Coordinates> to) {
        return new Resolution(letter.id(), decision, letter.cause(), letter.failed(), to, by, clock.instant(), reason);
    }

    private Future<RecordMetadata> write(Resolution resolution) {
        Topic<Resolution> topic = box.topics().resolutions();
        ProducerRecord<String, Resolution> record = Topic.record(topic, resolution);
        byte[] value = topic.serde().serializer().serialize(topic.name(), record.headers(), resolution);
        return producer.send(new ProducerRecord<>(
                topic.name(),
                null,
                record.timestamp(),
                record.key().getBytes(StandardCharsets.UTF_8),
                value,
                record.headers()));
    }

    /** The broker does not take a record. */
    private static final class NotTaken extends KafkaException {
        private static final long serialVersionUID = 1;

        NotTaken(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
