package commentariat.ingest.topology;

import commentariat.contract.topic.DeadLetter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes dead letters of what cannot be read, handled or written.
 *
 * @param topic where they go
 * @param clock tells when a record failed
 * @param metrics counts {@code commentariat.ingest.failures} by stage
 */
public record DeadLetters(String topic, InstantSource clock, MeterRegistry metrics) {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String THIS = "commentariat.dead.letters";

    /** The settings that make Kafka Streams use the handlers below, with these dead letters. */
    public Map<String, Object> config() {
        return Map.of(
                THIS,
                this,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                Unreadable.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                Unhandled.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                Unwritable.class);
    }

    private static DeadLetters from(Map<String, ?> config) {
        return (DeadLetters) Objects.requireNonNull(config.get(THIS), "setting " + THIS + " is missing");
    }

    private ProducerRecord<byte[], byte[]> record(
            String origin,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            String stage,
            Throwable error) {
        DeadLetter letter = DeadLetter.of(
                origin, partition, offset, key, value, headers, "ingest/" + stage, error, clock.instant());
        LOG.warn("{}: record {}-{}@{}: {}", letter.stage(), origin, partition, offset, letter.message());
        metrics.counter("commentariat.ingest.failures", "stage", letter.stage()).increment();
        return letter.toRecord(topic);
    }

    private ProducerRecord<byte[], byte[]> record(ErrorHandlerContext context, String stage, Throwable error) {
        return record(
                context.topic(),
                context.partition(),
                context.offset(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers(),
                stage,
                error);
    }

    /** A record that is not what its topic holds. */
    public static final class Unreadable implements DeserializationExceptionHandler {
        private @Nullable DeadLetters letters;

        @Override
        public void configure(Map<String, ?> configs) {
            letters = from(configs);
        }

        @Override
        public Response handleError(
                ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
            return Response.resume(List.of(Objects.requireNonNull(letters)
                    .record(
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            record.key(),
                            record.value(),
                            record.headers(),
                            "read",
                            error)));
        }
    }

    /** A step of the topology threw; the stage is the step's name. A broken state store is no fault of the record's: the thread ends. */
    public static final class Unhandled implements ProcessingExceptionHandler {
        private @Nullable DeadLetters letters;

        @Override
        public void configure(Map<String, ?> configs) {
            letters = from(configs);
        }

        @Override
        public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception error) {
            for (Throwable cause = error; cause != null; cause = cause.getCause()) {
                if (cause instanceof ProcessorStateException || cause instanceof InvalidStateStoreException) {
                    return Response.fail();
                }
            }
            return Response.resume(
                    List.of(Objects.requireNonNull(letters).record(context, context.processorNodeId(), error)));
        }
    }

    /** A record that no topic takes: too large, or of an impossible time. What the broker refuses for other reasons ends the thread. */
    public static final class Unwritable implements ProductionExceptionHandler {
        private @Nullable DeadLetters letters;

        @Override
        public void configure(Map<String, ?> configs) {
            letters = from(configs);
        }

        @Override
        public Response handleError(
                ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception error) {
            boolean recordsOwnFault =
                    error instanceof RecordTooLargeException || error instanceof InvalidTimestampException;
            return recordsOwnFault
                    ? Response.resume(List.of(Objects.requireNonNull(letters).record(context, "write", error)))
                    : Response.fail();
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public Response handleSerializationError(
                ErrorHandlerContext context,
                ProducerRecord record,
                Exception error,
                SerializationExceptionOrigin origin) {
            return Response.resume(List.of(Objects.requireNonNull(letters).record(context, "write", error)));
        }
    }
}
