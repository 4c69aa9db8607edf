package commentariat.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;

/** Asks the broker which topic it is that has a name now: a topic that is deleted and made anew gets another id. */
final class TopicIds {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    /**
     * The id of a topic.
     *
     * @throws KafkaException if the broker does not say
     */
    UUID of(String topic) {
        try {
            Map<String, TopicDescription> described = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Uuid id = described.values().iterator().next().topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("topic " + topic + " not described: " + Failure.reason(e), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
