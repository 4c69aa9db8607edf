package commentariat.contract.topic;

import commentariat.contract.Checks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that a stage could not handle: its bytes, key and headers as they were, and, in headers that begin with
 * {@code dead_}, where it stood, which stage failed, why and when.
 *
 * @param topic the topic that it stood on
 * @param partition likewise
 * @param offset likewise
 * @param stage the stage that failed: {@code enrich/analyse}
 * @param error class of the error
 * @param message its message, one line
 * @param at when it failed
 * @param attempt 1 the first time, one more after each re-drive
 * @param key as it was
 * @param value as it was
 * @param headers as they were
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        String stage,
        String error,
        String message,
        Instant at,
        int attempt,
        Optional<byte[]> key,
        Optional<byte[]> value,
        Headers headers) {
    private static final String PREFIX = "dead_";
    private static final String TOPIC = PREFIX + "topic";
    private static final String PARTITION = PREFIX + "partition";
    private static final String OFFSET = PREFIX + "offset";
    private static final String STAGE = PREFIX + "stage";
    private static final String ERROR = PREFIX + "error";
    private static final String MESSAGE = PREFIX + "message";
    private static final String AT = PREFIX + "at";
    private static final String ATTEMPT = PREFIX + "attempt";
    private static final String CAUSE = PREFIX + "cause";

    public DeadLetter {
        Checks.notBlank("dead letter's topic", topic);
        Checks.notBlank("dead letter's stage", stage);
        Checks.atLeast("attempt", attempt, 1);
        message = message.lines().findFirst().orElse("");
    }

    /** The dead letter for a record as it was consumed (raw bytes), which failed now with {@code error}. */
    public static DeadLetter of(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record, String stage, Throwable error, Instant at) {
        return of(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value(),
                record.headers(),
                stage,
                error,
                at);
    }

    /** The dead letter for a record known by its parts. */
    public static DeadLetter of(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            String stage,
            Throwable error,
            Instant at) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        int attempt = CloudEvents.value(headers, ATTEMPT).map(Integer::parseInt).orElse(0) + 1;
        return new DeadLetter(
                topic,
                partition,
                offset,
                stage,
                root.getClass().getName(),
                error.getMessage() == null ? root.toString() : error.getMessage(),
                at,
                attempt,
                Optional.ofNullable(key),
                Optional.ofNullable(value),
                headers);
    }

    /** Groups dead letters by what went wrong: stage, class of error, and the message without its numbers and quoted parts. */
    public String cause() {
        String shape = message.replaceAll("\"[^\"]*\"", "\"…\"").replaceAll("\\d+", "#");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((stage + "\n" + error + "\n" + shape).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** As a record for the topic of dead letters. */
    public ProducerRecord<byte[], byte[]> toRecord(String deadLetterTopic) {
        Headers all = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(PREFIX)) {
                all.add(header);
            }
        }
        put(all, TOPIC, topic);
        put(all, PARTITION, String.valueOf(partition));
        put(all, OFFSET, String.valueOf(offset));
        put(all, STAGE, stage);
        put(all, ERROR, error);
        put(all, MESSAGE, message);
        put(all, AT, at.toString());
        put(all, ATTEMPT, String.valueOf(attempt));
        put(all, CAUSE, cause());
        return new ProducerRecord<>(
                deadLetterTopic, null, at.toEpochMilli(), key.orElse(null), value.orElse(null), all);
    }

    /**
     * The dead letter that a record of the topic of dead letters is.
     *
     * @throws IllegalArgumentException if a header is missing or makes no sense; the message names it
     */
    public static DeadLetter from(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        Headers original = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                original.add(header);
            }
        }
        return new DeadLetter(
                required(record, TOPIC),
                Integer.parseInt(required(record, PARTITION)),
                Long.parseLong(required(record, OFFSET)),
                required(record, STAGE),
                required(record, ERROR),
                required(record, MESSAGE),
                Instant.parse(required(record, AT)),
                Integer.parseInt(required(record, ATTEMPT)),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                original);
    }

    private static String required(ConsumerRecord<?, ?> record, String header) {
        return CloudEvents.value(record.headers(), header)
                .orElseThrow(() -> new IllegalArgumentException("record " + record.topic() + "-" + record.partition()
                        + "@" + record.offset() + " is no dead letter: no header " + header));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a header of the original record, where it has it. */
    public Optional<String> header(String name) {
        return CloudEvents.value(headers, name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeadLetter that
                && topic.equals(that.topic)
                && partition == that.partition
                && offset == that.offset
                && stage.equals(that.stage)
                && error.equals(that.error)
                && message.equals(that.message)
                && at.equals(that.at)
                && attempt == that.attempt
                && Arrays.equals(key.orElse(null), that.key.orElse(null))
                && Arrays.equals(value.orElse(null), that.value.orElse(null))
                && headers.equals(that.headers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, partition, offset, stage, attempt);
    }
}
