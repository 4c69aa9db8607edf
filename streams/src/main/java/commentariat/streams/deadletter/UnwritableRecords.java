package commentariat.streams.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be written: dead letter, next. Kafka's own handler stops the stream at such a record even where it keeps it as a dead
 * letter. What the broker refuses for another reason than the record itself (no rights, not reachable) ends the thread.
 */
public final class UnwritableRecords implements ProductionExceptionHandler {
    private static final String STAGE = "write";

    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception error) {
        boolean recordsOwnFault =
                error instanceof RecordTooLargeException || error instanceof InvalidTimestampException;
        return recordsOwnFault
                ? Response.resume(List.of(
                        Objects.requireNonNull(letters).record(context, STAGE, error, record.key(), record.value())))
                : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Response handleSerializationError(
            ErrorHandlerContext context, ProducerRecord record, Exception error, SerializationExceptionOrigin origin) {
        byte[] key = String.valueOf(record.key()).getBytes(StandardCharsets.UTF_8);
        return Response.resume(List.of(Objects.requireNonNull(letters).record(context, STAGE, error, key, null)));
    }
}
