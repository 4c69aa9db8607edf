package commentariat.streams.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** A step of the topology threw: dead letter, next; the stage is the step's name. */
public final class UnhandledRecords implements ProcessingExceptionHandler {
    private @Nullable DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = DeadLetters.from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception error) {
        return DeadLetters.isMachine(error)
                ? Response.fail()
                : Response.resume(List.of(
                        Objects.requireNonNull(letters).record(context, context.processorNodeId(), error, null, null)));
    }
}
