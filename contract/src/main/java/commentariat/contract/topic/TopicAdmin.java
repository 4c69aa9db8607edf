package commentariat.contract.topic;

import commentariat.contract.service.OperatorError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the catalogue on a broker, and says what is missing or different there. */
public final class TopicAdmin {
    private static final long PATIENCE_SECONDS = 30;
    /** As {@code retention.ms} says it. */
    private static final long FOR_EVER = -1;

    private final Admin admin;
    private final Topics topics;

    /** {@code admin} stays the caller's to close. */
    public TopicAdmin(Admin admin, Topics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Creates what is missing and leaves alone what is there.
     *
     * @return the names of the topics that were created now, in the catalogue's order
     * @throws OperatorError if the broker does not answer or refuses
     */
    public List<String> create() {
        return create(topics.all(), Map.of());
    }

    /**
     * The same for some topics of the catalogue.
     *
     * @param wanted those to create
     * @param partitions by a topic's name: how many it gets, where that is not what the catalogue says
     */
    public List<String> create(Collection<Topic<?>> wanted, Map<String, Integer> partitions) {
        Map<String, Integer> existing = partitions(existing());
        Map<String, Integer> known = new HashMap<>(existing);
        known.putAll(partitions);
        List<NewTopic> missing = wanted.stream()
                .filter(topic -> !existing.containsKey(topic.name()))
                .map(topic -> new NewTopic(topic.name(), Optional.of(wanted(topic, known)), Optional.empty())
                        .configs(topic.config()))
                .toList();
        List<String> created = new ArrayList<>();
        Map<String, KafkaFuture<Void>> underWay = admin.createTopics(missing).values();
        for (NewTopic topic : missing) {
            try {
                BrokerAnswer.of(Objects.requireNonNull(underWay.get(topic.name())), "create topic " + topic.name());
                created.add(topic.name());
            } catch (OperatorError e) {
                // another service of this installation was quicker
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        awaitListed(created);
        return List.copyOf(created);
    }

    private static int wanted(Topic<?> topic, Map<String, Integer> known) {
        Integer told = known.get(topic.name());
        if (told != null) {
            return told;
        }
        return topic.partitionedLike().map(known::get).orElse(topic.partitions());
    }

    /**
     * How many partitions the topics of the catalogue have on the broker, by name; those that are missing there are missing here.
     *
     * @throws OperatorError if the broker does not answer
     */
    public Map<String, Integer> partitions() {
        Set<String> existing = existing();
        return partitions(topics.all().stream()
                .map(Topic::name)
                .filter(existing::contains)
                .collect(Collectors.toSet()));
    }

    private Map<String, Integer> partitions(Collection<String> names) {
        Map<String, Integer> partitions = new HashMap<>();
        BrokerAnswer.of(admin.describeTopics(names).allTopicNames(), "describe topics")
                .forEach((name, described) ->
                        partitions.put(name, described.partitions().size()));
        return partitions;
    }

    /** A broker says that a topic is created a moment before it lists it; whoever starts right after must find it. */
    private void awaitListed(List<String> created) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!existing().containsAll(created)) {
            if (System.nanoTime() > deadline) {
                throw new OperatorError("broker: created topics are not listed within " + PATIENCE_SECONDS
                        + " s; look at its log, then run this again");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperatorError("broker: interrupted while topics were created", e);
            }
        }
    }

    /**
     * Makes sure that a service can work: a topic that it needs must be there. What else differs from the catalogue is the operator's
     * affair, and only said.
     *
     * @param warn takes a line for each difference of a needed topic that is there
     * @param needed the topics that the service reads or writes
     * @throws OperatorError if one is missing, or the broker does not answer
     */
    public void require(Consumer<String> warn, Collection<Topic<?>> needed) {
        Set<String> existing = existing();
        List<String> missing = needed.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(TopicAdmin::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw new OperatorError(String.join("; ", missing));
        }
        differences(List.copyOf(needed)).forEach(warn);
    }

    private static String missing(Topic<?> topic) {
        return "topic " + topic.name() + " is missing; create it with: commentariat topics";
    }

    /**
     * What differs from the catalogue, one line each; empty when all is well. More partitions or a longer retention than the
     * catalogue's are the operator's right and no difference.
     *
     * @throws OperatorError if the broker does not answer
     */
    public List<String> check() {
        Set<String> existing = existing();
        List<String> differences = new ArrayList<>();
        List<Topic<?>> present = new ArrayList<>();
        for (Topic<?> topic : topics.all()) {
            if (existing.contains(topic.name())) {
                present.add(topic);
            } else {
                differences.add(missing(topic));
            }
        }
        differences.addAll(differences(present));
        return List.copyOf(differences);
    }

    private List<String> differences(List<Topic<?>> present) {
        List<String> differences = new ArrayList<>();
        Map<String, TopicDescription> described = BrokerAnswer.of(
                admin.describeTopics(present.stream().map(Topic::name).toList()).allTopicNames(), "describe topics");
        Map<ConfigResource, Config> configs =
                BrokerAnswer.of(admin.describeConfigs(resources(present)).all(), "read topic settings");
        for (Topic<?> topic : present) {
            TopicDescription description = described.get(topic.name());
            Config config = configs.get(resource(topic));
            if (description != null && config != null) {
                differences.addAll(differences(topic, description.partitions().size(), config));
                unlike(topic, described).ifPresent(differences::add);
            }
        }
        return differences;
    }

    /** Where a topic has not as many partitions as the one that it is read beside. */
    private static Optional<String> unlike(Topic<?> topic, Map<String, TopicDescription> described) {
        int partitions =
                Objects.requireNonNull(described.get(topic.name())).partitions().size();
        return topic.partitionedLike()
                .filter(like -> described.containsKey(like)
                        && Objects.requireNonNull(described.get(like))
                                        .partitions()
                                        .size()
                                != partitions)
                .map(like -> "topic " + topic.name() + " has " + partitions + " partitions, " + like + " has "
                        + Objects.requireNonNull(described.get(like))
                                .partitions()
                                .size()
                        + "; while it is still empty, delete it and create it with: commentariat topics");
    }

    /** Where a topic on the broker is less than the catalogue's, one line each. */
    static List<String> differences(Topic<?> topic, int partitions, Config config) {
        List<String> differences = new ArrayList<>();
        // partitions added later would part a key from its earlier records, so that is no remedy
        if (partitions < topic.partitions()) {
            differences.add("topic " + topic.name() + " has " + partitions + " of " + topic.partitions()
                    + " partitions; while it is still empty, delete it and create it with: commentariat topics");
        }
        new TreeMap<>(topic.config()).forEach((name, wanted) -> {
            ConfigEntry entry = config.get(name);
            String actual = entry == null || entry.value() == null ? "unset" : entry.value();
            if (!fits(name, wanted, actual)) {
                differences.add("topic " + topic.name() + " has " + name + "=" + actual + ", needs " + wanted
                        + "; set it with: kafka-configs.sh --alter --topic " + topic.name() + " --add-config " + name
                        + "=" + wanted);
            }
        });
        return differences;
    }

    private static boolean fits(String name, String wanted, String actual) {
        return switch (name) {
            case TopicConfig.MAX_MESSAGE_BYTES_CONFIG, TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG ->
                number(actual) >= number(wanted);
            case TopicConfig.RETENTION_MS_CONFIG ->
                number(actual) == FOR_EVER || (number(wanted) != FOR_EVER && number(actual) >= number(wanted));
            case TopicConfig.COMPRESSION_TYPE_CONFIG -> true;
            default -> wanted.equals(actual);
        };
    }

    private static long number(String value) {
        return value.equals("unset") ? Long.MIN_VALUE : Long.parseLong(value);
    }

    private Set<String> existing() {
        return BrokerAnswer.of(admin.listTopics().names(), "list topics");
    }

    private static Collection<ConfigResource> resources(List<Topic<?>> present) {
        return present.stream().map(TopicAdmin::resource).collect(Collectors.toSet());
    }

    private static ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
