package commentariat.contract.topic;

import commentariat.contract.Checks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
 * @param message its message: the first line, cut to 1000 characters, as it may quote a whole article
 * @param at when it failed
 * @param attempt 1 the first time, one more after each re-drive
 * @param key as it was
 * @param value as it was
 * @param headers as they were, without those that begin with {@code dead_}
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
    private static final int LONGEST_MESSAGE = 1000;
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

    /** What each of its own headers means, in the order in which they are written. */
    static final Map<String, String> HEADERS = meanings();

    private static Map<String, String> meanings() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(TOPIC, "the topic that the record stood on");
        headers.put(PARTITION, "its partition there");
        headers.put(OFFSET, "its offset there");
        headers.put(STAGE, "the stage that failed");
        headers.put(ERROR, "class of the error");
        headers.put(MESSAGE, "its message, one line");
        headers.put(AT, "when it failed, ISO 8601 in UTC");
        headers.put(ATTEMPT, "1 the first time, one more after each re-drive");
        headers.put(CAUSE, "the same for all records that failed for the same reason");
        return Collections.unmodifiableMap(headers);
    }

    public DeadLetter {
        Checks.notBlank("dead letter's topic", topic);
        Checks.notBlank("dead letter's stage", stage);
        Checks.atLeast("attempt", attempt, 1);
        message = shortened(message.lines().findFirst().orElse(""));
        headers = original(headers);
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST_MESSAGE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return line.substring(0, end);
    }

    private static Headers original(Headers headers) {
        Headers original = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(PREFIX)) {
                original.add(header);
            }
        }
        return original;
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
        // a header that makes no sense must not stop the stage that reports it
        int earlier = CloudEvents.value(headers, ATTEMPT)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        return new DeadLetter(
                topic,
                partition,
                offset,
                stage,
                root.getClass().getName(),
                error.getMessage() == null ? root.toString() : error.getMessage(),
                at,
                earlier + 1,
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
        Headers all = new RecordHeaders(headers);
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

    /** As a record for the topic that it stood on, to be tried again; should it fail again, the attempt goes up by one. */
    public ProducerRecord<byte[], byte[]> redriven() {
        Headers all = new RecordHeaders(headers);
        put(all, ATTEMPT, String.valueOf(attempt));
        return new ProducerRecord<>(topic, null, null, key.orElse(null), value.orElse(null), all);
    }

    /**
     * The dead letter that a record of the topic of dead letters is.
     *
     * @throws IllegalArgumentException if a header is missing or makes no sense; the message names it
     */
    public static DeadLetter from(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return new DeadLetter(
                required(record, TOPIC, Function.identity()),
                required(record, PARTITION, Integer::parseInt),
                required(record, OFFSET, Long::parseLong),
                required(record, STAGE, Function.identity()),
                required(record, ERROR, Function.identity()),
                required(record, MESSAGE, Function.identity()),
                required(record, AT, Instant::parse),
                required(record, ATTEMPT, Integer::parseInt),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                record.headers());
    }

    private static <T> T required(ConsumerRecord<?, ?> record, String header, Function<String, T> reader) {
        String place = "record " + record.topic() + "-" + record.partition() + "@" + record.offset();
        String text = CloudEvents.value(record.headers(), header)
                .orElseThrow(() -> new IllegalArgumentException(place + " is no dead letter: no header " + header));
        try {
            return reader.apply(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    place + " is no dead letter: header " + header + " is \"" + text + "\"", e);
        }
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
