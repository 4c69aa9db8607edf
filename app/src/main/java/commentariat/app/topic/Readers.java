package commentariat.app.topic;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which service reads which topic, and how far it has come. */
public final class Readers {
    private static final long ANSWER_SECONDS = 10;

    private final Admin admin;
    private final KafkaSettings kafka;
    private final Map<String, String> services = new HashMap<>();

    /** {@code admin} stays the caller's to close. */
    public Readers(Admin admin, KafkaSettings kafka, Topics topics) {
        this.admin = admin;
        this.kafka = kafka;
        services.put(topics.urls().name(), "ingest");
        services.put(topics.pages().name(), "extract");
        services.put(topics.articles().name(), "enrich");
        services.put(topics.replayed().name(), "enrich");
        services.put(topics.corrections().name(), "enrich");
        services.put(topics.enriched().name(), "sink");
    }

    /** Who reads {@code topic}, as its consumer group is named: {@code ingest}, {@code extract}, {@code enrich}, {@code sink}; empty where nobody of ours does. */
    public Optional<String> of(String topic) {
        return Optional.ofNullable(services.get(topic))
                // a topology's own topics are named after it
                .or(() -> Stream.of("extract", "enrich")
                        .filter(service -> topic.startsWith(kafka.group(service) + "-"))
                        .findFirst());
    }

    /**
     * Up to where a service has done its work on all topics that it reads: the next offset, by partition; without those that it has not begun.
     *
     * @throws OperatorError if the broker does not tell
     */
    public Map<TopicPartition, Long> nextOffsets(String service) {
        String group = kafka.group(service);
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, Long> next = new HashMap<>();
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    next.put(partition, offset.offset());
                }
            });
            return next;
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new OperatorError(
                    "broker " + kafka.bootstrapServers() + " does not tell how far group " + group + " is ("
                            + cause.getMessage() + ")",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted while asking how far group " + group + " is", e);
        }
    }
}
