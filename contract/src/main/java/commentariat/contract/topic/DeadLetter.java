package commentariat.contract.topic;

import commentariat.contract.Checks;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.DeadLetterId;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * @param trace where it was thrown: the innermost error's first calls and ours, a line each, cut to 2000 characters
 * @param attempt 1 the first time, one more after each re-drive
 * @param follows the dead letter whose re-drive failed again, with this one
 * @param timestamp the record's own
 * @param asRead whether key and value are those that were read; otherwise they are of the record that could not be written, and what was read
 *     stands at the coordinates for as long as that topic keeps it
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
        Optional<String> trace,
        int attempt,
        Optional<DeadLetterId> follows,
        Optional<Instant> timestamp,
        boolean asRead,
        Optional<byte[]> key,
        Optional<byte[]> value,
        Headers headers) {
    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_TRACE = 2000;
    private static final int CALLS = 12;
    private static final int FIRST_CALLS = 3;
    private static final String OURS = "commentariat.";
    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s\"]*[^\\s\",;:.)]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}\\p{N}])");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{12,}\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<!answered |[0-9])[0-9]+");

    private static final String PREFIX = "dead_";

    private static final String TOPIC = PREFIX + "topic";
    private static final String PARTITION = PREFIX + "partition";
    private static final String OFFSET = PREFIX + "offset";
    private static final String STAGE = PREFIX + "stage";
    private static final String ERROR = PREFIX + "error";
    private static final String MESSAGE = PREFIX + "message";
    private static final String AT = PREFIX + "at";
    private static final String TRACE = PREFIX + "trace";
    private static final String ATTEMPT = PREFIX + "attempt";
    private static final String FOLLOWS = PREFIX + "follows";
    private static final String TIMESTAMP = PREFIX + "timestamp";
    private static final String AS_READ = PREFIX + "as_read";
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
        headers.put(TRACE, "where it was thrown: the innermost calls and those of ours, a line each");
        headers.put(ATTEMPT, "1 the first time, one more after each re-drive");
        headers.put(
                FOLLOWS,
                "the dead letter whose re-drive failed again with this one: its partition and offset here, as `3-17`");
        headers.put(TIMESTAMP, "the record's own timestamp, ISO 8601 in UTC");
        headers.put(
                AS_READ,
                "`false` where key and value are of the record that could not be written, as those that were read were no longer at hand");
        headers.put(CAUSE, "the same for all records that failed for the same reason");
        return Collections.unmodifiableMap(headers);
    }

    public DeadLetter {
        Checks.notBlank("dead letter's topic", topic);
        Checks.notBlank("dead letter's stage", stage);
        Checks.atLeast("attempt", attempt, 1);
        message = shortened(message.lines().findFirst().orElse(""), LONGEST_MESSAGE);
        trace = trace.map(lines -> shortened(lines, LONGEST_TRACE));
        headers = original(headers);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
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
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers(),
                stage,
                error,
                at);
    }

    /**
     * The dead letter for a record known by its parts.
     *
     * @param timestamp in milliseconds; below 0 where the record has none
     */
    public static DeadLetter of(
            String topic,
            int partition,
            long offset,
            long timestamp,
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
                calls(root),
                earlier + 1,
                CloudEvents.value(headers, FOLLOWS).flatMap(DeadLetterId::parse),
                timestamp < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(timestamp)),
                true,
                Optional.ofNullable(key),
                Optional.ofNullable(value),
                headers);
    }

    private static Optional<String> calls(Throwable error) {
        StackTraceElement[] all = error.getStackTrace();
        // a library's calls tell little, but for those that threw; ours tell which step it was
        String calls = IntStream.range(0, all.length)
                .filter(place ->
                        place < FIRST_CALLS || all[place].getClassName().startsWith(OURS))
                .limit(CALLS)
                .mapToObj(place -> all[place].toString())
                .collect(Collectors.joining("\n"));
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls);
    }

    /** The same, with the key and the value of the record that could not be written in the place of those that were read and are lost. */
    public DeadLetter withUnwritten(byte @Nullable [] unwrittenKey, byte @Nullable [] unwrittenValue) {
        return with(unwrittenKey, unwrittenValue, false);
    }

    /** The same, with the key and the value that were read, found again at its coordinates. */
    public DeadLetter withRead(byte @Nullable [] readKey, byte @Nullable [] readValue) {
        return with(readKey, readValue, true);
    }

    private DeadLetter with(byte @Nullable [] otherKey, byte @Nullable [] otherValue, boolean read) {
        return new DeadLetter(
                topic,
                partition,
                offset,
                stage,
                error,
                message,
                at,
                trace,
                attempt,
                follows,
                timestamp,
                read,
                Optional.ofNullable(otherKey),
                Optional.ofNullable(otherValue),
                headers);
    }

    /** Where the record stood. */
    public Coordinates place() {
        return new Coordinates(topic, partition, offset);
    }

    /** Takes off the headers of what only concerns a dead letter and its re-drive: they end with the service that took the record. */
    public static void removeFrom(Headers headers) {
        for (Header header : headers.toArray()) {
            if (header.key().startsWith(PREFIX)) {
                headers.remove(header.key());
            }
        }
    }

    /**
     * Groups dead letters by what went wrong: stage, class of error, and the message without what differs from record to record: its URLs,
     * ids, numbers and quoted parts. What a server answered is no such thing: 404 is another cause than 503.
     */
    public String cause() {
        String shape = URL.matcher(message).replaceAll("url");
        shape = QUOTED.matcher(shape).replaceAll("…");
        shape = ID.matcher(shape).replaceAll("#");
        shape = NUMBER.matcher(shape).replaceAll("#");
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
        trace.ifPresent(calls -> put(all, TRACE, calls));
        put(all, ATTEMPT, String.valueOf(attempt));
        follows.ifPresent(earlier -> put(all, FOLLOWS, earlier.toString()));
        timestamp.ifPresent(time -> put(all, TIMESTAMP, time.toString()));
        if (!asRead) {
            put(all, AS_READ, "false");
        }
        put(all, CAUSE, cause());
        return new ProducerRecord<>(
                deadLetterTopic, null, at.toEpochMilli(), key.orElse(null), value.orElse(null), all);
    }

    /**
     * As a record for the place that it came from, to be tried again. Should it fail again, the new dead letter counts one attempt more and
     * names this one.
     *
     * @param id of this dead letter
     * @throws IllegalStateException if the bytes are not those that were read
     */
    public ProducerRecord<byte[], byte[]> redriven(DeadLetterId id) {
        if (!asRead) {
            throw new IllegalStateException(
                    "dead letter " + id + " holds what could not be written, not what was read");
        }
        Headers all = new RecordHeaders(headers);
        put(all, ATTEMPT, String.valueOf(attempt));
        put(all, FOLLOWS, id.toString());
        return new ProducerRecord<>(
                topic,
                partition,
                timestamp.map(Instant::toEpochMilli).orElse(null),
                key.orElse(null),
                value.orElse(null),
                all);
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
                CloudEvents.value(record.headers(), TRACE),
                required(record, ATTEMPT, Integer::parseInt),
                CloudEvents.value(record.headers(), FOLLOWS).flatMap(DeadLetterId::parse),
                optional(record, TIMESTAMP, Instant::parse),
                !CloudEvents.value(record.headers(), AS_READ).equals(Optional.of("false")),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                record.headers());
    }

    private static <T> T required(ConsumerRecord<?, ?> record, String header, Function<String, T> reader) {
        return optional(record, header, reader)
                .orElseThrow(
                        () -> new IllegalArgumentException(place(record) + " is no dead letter: no header " + header));
    }

    private static <T> Optional<T> optional(ConsumerRecord<?, ?> record, String header, Function<String, T> reader) {
        Optional<String> text = CloudEvents.value(record.headers(), header);
        try {
            return text.map(reader);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    place(record) + " is no dead letter: header " + header + " is \"" + text.orElse("") + "\"", e);
        }
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return "record " + record.topic() + "-" + record.partition() + "@" + record.offset();
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
                && trace.equals(that.trace)
                && attempt == that.attempt
                && follows.equals(that.follows)
                && timestamp.equals(that.timestamp)
                && asRead == that.asRead
                && Arrays.equals(key.orElse(null), that.key.orElse(null))
                && Arrays.equals(value.orElse(null), that.value.orElse(null))
                && headers.equals(that.headers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, partition, offset, stage, attempt);
    }
}
