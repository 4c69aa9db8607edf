package commentariat.streams.deadletter;

import commentariat.contract.topic.DeadLetter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes dead letters, logs them and counts them.
 *
 * @param service whose they are: the first part of their stage, and of the name of what counts them
 * @param topic where they go
 * @param clock tells when a record failed
 * @param metrics counts {@code commentariat.SERVICE.failures} by stage
 */
public record DeadLetters(String service, String topic, InstantSource clock, MeterRegistry metrics) {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String THIS = "commentariat.dead.letters";

    /** The settings that make Kafka Streams use the handlers, with these dead letters. */
    public Map<String, Object> config() {
        return Map.of(
                THIS,
                this,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnreadableRecords.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnhandledRecords.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                UnwritableRecords.class);
    }

    static DeadLetters from(Map<String, ?> config) {
        return (DeadLetters) Objects.requireNonNull(config.get(THIS), "setting " + THIS + " is missing");
    }

    /**
     * The dead letter for a record as it was read, which failed now.
     *
     * @param timestamp the record's own, in milliseconds; below 0 where it has none
     */
    public DeadLetter of(
            String origin,
            int partition,
            long offset,
            long timestamp,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            String stage,
            Throwable error) {
        DeadLetter letter = DeadLetter.of(
                origin,
                partition,
                offset,
                timestamp,
                key,
                value,
                headers,
                service + "/" + stage,
                error,
                clock.instant());
        LOG.warn("{}: record {}-{}@{}: {}", letter.stage(), origin, partition, offset, letter.message());
        LOG.debug("what it failed with", error);
        metrics.counter("commentariat." + service + ".failures", "stage", letter.stage())
                .increment();
        return letter;
    }

    /**
     * The dead letter for the record that was read last, as a record of the topic of dead letters.
     *
     * @param key what to keep where the bytes that were read are no longer known
     * @param value likewise
     */
    ProducerRecord<byte[], byte[]> record(
            ErrorHandlerContext context,
            String stage,
            Throwable error,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        DeadLetter letter = of(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers(),
                stage,
                error);
        boolean known = context.sourceRawKey() != null || context.sourceRawValue() != null;
        boolean other = key != null || value != null;
        return (known || !other ? letter : letter.withUnwritten(key, value)).toRecord(topic);
    }

    /**
     * Whether it is the machine that failed (a store, the broker, a transaction), not the record: another try may well succeed, and the next
     * record would fail alike.
     */
    static boolean isMachine(Throwable error) {
        boolean kafka = false;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerializationException) {
                return false;
            }
            kafka |= cause instanceof KafkaException;
        }
        return kafka;
    }
}
