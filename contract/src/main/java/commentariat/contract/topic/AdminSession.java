package commentariat.contract.topic;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * An administration client of a broker that is known to answer. Closing it takes half a second at most: Kafka's own {@code close()} waits
 * without limit for what a silent broker never answers.
 */
public final class AdminSession implements AutoCloseable {
    /** How long the first answer and every later one may take. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** Half of it, so that a request that was lost is sent once more. */
    private static final Duration REQUEST_WITHIN = ANSWER_WITHIN.dividedBy(2);

    private static final Duration CLOSE_WITHIN = Duration.ofMillis(500);

    private final Admin admin;

    private AdminSession(Admin admin) {
        this.admin = admin;
    }

    /**
     * Connects, and asks the broker once.
     *
     * @throws OperatorError if the address or a setting is malformed, or nothing answers within ten seconds
     */
    public static AdminSession open(KafkaSettings kafka) {
        AdminSession session = new AdminSession(create(kafka));
        try {
            session.admin.describeCluster().clusterId().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return session;
        } catch (ExecutionException | TimeoutException e) {
            session.close();
            throw noAnswer(kafka, e);
        } catch (InterruptedException e) {
            session.close();
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted while asking broker " + kafka.bootstrapServers(), e);
        }
    }

    private static Admin create(KafkaSettings kafka) {
        Map<String, Object> config = kafka.clientConfig();
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_WITHIN.toMillis());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
        try {
            return Admin.create(config);
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new OperatorError(
                    "broker " + kafka.bootstrapServers() + " cannot be asked (" + cause.getMessage()
                            + "); write it like 127.0.0.1:9092, and check the settings below kafka.client",
                    e);
        }
    }

    /** What the operator is told of a broker that does not answer, here and wherever else it happens. */
    public static OperatorError noAnswer(KafkaSettings kafka, Exception cause) {
        return new OperatorError(
                "broker " + kafka.bootstrapServers()
                        + " does not answer; start it, or name another with --bootstrap-servers",
                cause);
    }

    /** The client itself; the session closes it. */
    public Admin admin() {
        return admin;
    }

    @Override
    public void close() {
        admin.close(CLOSE_WITHIN);
    }
}
