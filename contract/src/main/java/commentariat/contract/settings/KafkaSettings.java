package commentariat.contract.settings;

import java.util.HashMap;
import java.util.Map;

/**
 * How every service reaches the broker.
 *
 * @param bootstrapServers {@code host:port}, several joined by commas
 * @param topicPrefix stands before the name of every topic and consumer group
 * @param client settings handed to every Kafka client as they are: {@code security.protocol}, {@code sasl.mechanism}, …
 */
public record KafkaSettings(
        @Setting(value = "host:port of the broker, several joined by commas", byDefault = "127.0.0.1:9092")
        String bootstrapServers,

        @Setting("stands before the name of every topic and consumer group; keeps installations on one broker apart")
        java.util.Optional<String> topicPrefix,

        @Setting("handed to every Kafka client as they are: security.protocol, sasl.mechanism, …")
        Map<String, String> client) {
    private static final String IN_FLIGHT = "max.in.flight.requests.per.connection";

    public KafkaSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrap-servers is blank; write it like \"127.0.0.1:9092\"");
        }
        topicPrefix.filter(prefix -> !prefix.matches("[a-zA-Z0-9._-]*")).ifPresent(prefix -> {
            throw new IllegalArgumentException(
                    "topic-prefix \"" + prefix + "\": Kafka takes letters, digits, '.', '_' and '-' in a topic's name");
        });
        client = Map.copyOf(client);
    }

    /** The prefix, {@code ""} where none is set. */
    public String prefix() {
        return topicPrefix.orElse("");
    }

    /** What every client starts from; a fresh map, the caller's to extend. */
    public Map<String, Object> clientConfig() {
        Map<String, Object> config = new HashMap<>(client);
        config.put("bootstrap.servers", bootstrapServers);
        return config;
    }

    /**
     * What every producer starts from; a fresh map, the caller's to extend. One batch in flight: with more, a batch that a topic made
     * just now refuses, or that waits for its transaction, may be overtaken by the next one, after which it is refused for ever.
     */
    public Map<String, Object> producerConfig() {
        Map<String, Object> config = clientConfig();
        config.put(IN_FLIGHT, 1);
        return config;
    }

    /** What every topology starts from; a fresh map, the caller's to extend. Its producers are as {@link #producerConfig} has them. */
    public Map<String, Object> streamsConfig() {
        Map<String, Object> config = clientConfig();
        config.put("producer." + IN_FLIGHT, 1);
        return config;
    }

    /** The consumer group of a service, or the application id of a topology. */
    public String group(String service) {
        return prefix() + "commentariat-" + service;
    }
}
