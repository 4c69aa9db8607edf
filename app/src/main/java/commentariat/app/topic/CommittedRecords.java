package commentariat.app.topic;

import commentariat.contract.settings.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** How the operator's tools read: what is committed, in nobody's name, and without making a topic by asking for it. */
final class CommittedRecords {
    private CommittedRecords() {}

    /**
     * The settings of such a consumer, for the caller to add to.
     *
     * @param reset where to begin when an offset is not there: {@code earliest}, or {@code none} for an error
     * @param most how many records come at once
     * @param answer how long the broker may take to answer
     */
    static Map<String, Object> config(KafkaSettings kafka, String reset, int most, Duration answer) {
        Map<String, Object> config = kafka.clientConfig();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) answer.toMillis());
        return config;
    }
}
