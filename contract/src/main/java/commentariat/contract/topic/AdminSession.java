package commentariat.contract.topic;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;

/**
 * An administration client for the length of a {@code try}. Closing it takes a second at most: Kafka's own {@code close()} waits
 * without limit for what a silent broker never answers.
 */
public record AdminSession(Admin admin) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public void close() {
        admin.close(PATIENCE);
    }
}
