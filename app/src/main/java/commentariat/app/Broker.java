package commentariat.app;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** A broker that is known to answer. */
public final class Broker {
    private static final int PATIENCE_SECONDS = 10;

    private Broker() {}

    /**
     * Connects for administration; the caller closes it.
     *
     * @throws OperatorError if nothing answers within ten seconds
     */
    public static Admin connect(KafkaSettings kafka) {
        Map<String, Object> config = kafka.clientConfig();
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000);
        Admin admin;
        try {
            admin = Admin.create(config);
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new OperatorError(
                    "kafka.bootstrap-servers \"" + kafka.bootstrapServers() + "\": " + cause.getMessage()
                            + "; write it like 127.0.0.1:9092",
                    e);
        }
        try {
            admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return admin;
        } catch (ExecutionException | TimeoutException e) {
            admin.close(java.time.Duration.ZERO);
            throw new OperatorError(
                    "broker " + kafka.bootstrapServers()
                            + " does not answer; start it, or name another with --bootstrap-servers",
                    e);
        } catch (InterruptedException e) {
            admin.close(java.time.Duration.ZERO);
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted while connecting to " + kafka.bootstrapServers(), e);
        }
    }
}
