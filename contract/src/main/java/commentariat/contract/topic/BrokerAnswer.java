package commentariat.contract.topic;

import commentariat.contract.service.OperatorError;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** What a broker answers to an administrator, or one line on why it does not. */
public final class BrokerAnswer {
    private static final long PATIENCE_SECONDS = 30;

    private BrokerAnswer() {}

    /**
     * Waits for it, half a minute at most.
     *
     * @param what finishes the sentence "the broker cannot …"
     * @throws OperatorError if the broker refuses, or does not answer in time
     */
    public static <T> T of(KafkaFuture<T> future, String what) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new OperatorError("broker: cannot " + what + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new OperatorError(
                    "broker: cannot " + what + ": no answer within " + PATIENCE_SECONDS
                            + " s; check --bootstrap-servers and that the broker runs",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("broker: cannot " + what + ": interrupted", e);
        }
    }
}
