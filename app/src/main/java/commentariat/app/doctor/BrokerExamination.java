package commentariat.app.doctor;

import commentariat.app.deadletter.LetterBox;
import commentariat.app.deadletter.Letters;
import commentariat.app.topic.Readers;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.enrich.EnrichSettings;
import commentariat.enrich.GroupProtocol;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.utils.AppInfoParser;

/** The broker and all that stands on it. */
final class BrokerExamination implements AutoCloseable {
    private static final long ANSWER_SECONDS = 10;
    private static final Set<AclOperation> NEEDED =
            Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE);

    private final KafkaSettings kafka;
    private final Topics topics;
    private final EnrichSettings enrich;
    private final InstantSource clock;
    private final AdminSession session;
    private final Duration answeredIn;

    private BrokerExamination(
            KafkaSettings kafka,
            Topics topics,
            EnrichSettings enrich,
            InstantSource clock,
            AdminSession session,
            Duration answeredIn) {
        this.kafka = kafka;
        this.topics = topics;
        this.enrich = enrich;
        this.clock = clock;
        this.session = session;
        this.answeredIn = answeredIn;
    }

    static BrokerExamination begin(KafkaSettings kafka, Topics topics, EnrichSettings enrich, InstantSource clock) {
        long start = System.nanoTime();
        AdminSession session = AdminSession.open(kafka);
        return new BrokerExamination(
                kafka, topics, enrich, clock, session, Duration.ofNanos(System.nanoTime() - start));
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Doctor.attempt("broker", this::nodes));
        findings.addAll(Doctor.attempt("versions", this::versions));
        findings.addAll(Doctor.attempt("topics", this::catalogue));
        findings.addAll(Doctor.attempt("replicas", this::replicas));
        findings.addAll(Doctor.attempt("rights", this::rights));
        findings.addAll(Doctor.attempt("disk", this::disks));
        findings.addAll(Doctor.attempt("clock", this::brokersClock));
        findings.addAll(Doctor.attempt("services", this::services));
        findings.addAll(Doctor.attempt("dead letters", this::deadLetters));
        return findings;
    }

    private List<Finding> nodes() {
        DescribeClusterResult cluster = session.admin().describeCluster();
        Collection<Node> nodes = await("who they are", cluster.nodes());
        return List.of(Finding.good(
                "broker",
                kafka.bootstrapServers() + " answers in " + answeredIn.toMillis() + " ms: "
                        + nodes.size() + (nodes.size() == 1 ? " node" : " nodes") + ", cluster "
                        + await("its id", cluster.clusterId())));
    }

    private List<Finding> versions() {
        Map<String, FinalizedVersionRange> features = await(
                        "what it can do", session.admin().describeFeatures().featureMetadata())
                .finalizedFeatures();
        FinalizedVersionRange streams = features.get("streams.version");
        boolean streamsGroups = streams != null && streams.maxVersionLevel() > 0;
        String text = "Kafka clients " + AppInfoParser.getVersion() + "; the broker's metadata.version is "
                + Optional.ofNullable(features.get("metadata.version"))
                        .map(range -> String.valueOf(range.maxVersionLevel()))
                        .orElse("not told")
                + ", the streams group protocol is " + (streamsGroups ? "offered" : "not offered");
        return List.of(
                !streamsGroups && enrich.groupProtocol() == GroupProtocol.STREAMS
                        ? Finding.wrong(
                                "versions", text + "; write enrich.group-protocol: classic, or raise the broker to 4.2")
                        : Finding.good("versions", text));
    }

    private List<Finding> catalogue() {
        List<String> differences = new TopicAdmin(session.admin(), topics).check();
        return differences.isEmpty()
                ? List.of(Finding.good("topics", topics.all().size() + " topics, all as the catalogue has them"))
                : differences.stream()
                        .map(difference -> Finding.wrong("topics", difference))
                        .toList();
    }

    private Map<String, TopicDescription> described(boolean withRights) {
        Admin admin = session.admin();
        Set<String> existing =
                await("which topics there are", admin.listTopics().names());
        List<String> ours = topics.all().stream()
                .map(Topic::name)
                .filter(existing::contains)
                .toList();
        return await(
                "what its topics are",
                admin.describeTopics(ours, new DescribeTopicsOptions().includeAuthorizedOperations(withRights))
                        .allTopicNames());
    }

    private List<Finding> replicas() {
        List<String> leaderless = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        Set<Integer> missing = new TreeSet<>();
        described(false)
                .values()
                .forEach(topic -> topic.partitions().forEach(partition -> {
                    String name = topic.name() + "-" + partition.partition();
                    if (partition.leader() == null || partition.leader().isEmpty()) {
                        leaderless.add(name);
                    }
                    if (partition.isr().size() < partition.replicas().size()) {
                        behind.add(name);
                        partition.replicas().stream()
                                .filter(node -> !partition.isr().contains(node))
                                .forEach(node -> missing.add(node.id()));
                    }
                }));
        List<Finding> findings = new ArrayList<>();
        if (!leaderless.isEmpty()) {
            findings.add(Finding.wrong(
                    "replicas", "nobody leads " + some(leaderless) + "; start the brokers that hold them"));
        }
        if (!behind.isEmpty()) {
            findings.add(Finding.wrong(
                    "replicas",
                    some(behind) + " lack replicas; start or mend broker "
                            + missing.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        return findings.isEmpty()
                ? List.of(Finding.good("replicas", "every partition is led, and all its replicas are in step"))
                : findings;
    }

    private static String some(List<String> names) {
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
    }

    private List<Finding> rights() {
        List<Finding> findings = new ArrayList<>();
        for (TopicDescription topic : described(true).values()) {
            Set<AclOperation> granted = topic.authorizedOperations();
            if (granted != null && !granted.containsAll(NEEDED)) {
                String lacking = NEEDED.stream()
                        .filter(operation -> !granted.contains(operation))
                        .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
                findings.add(Finding.wrong(
                        "rights",
                        "this user may not " + lacking + " topic " + topic.name()
                                + "; grant it with: kafka-acls.sh --add --topic " + topic.name()));
            }
        }
        return findings.isEmpty()
                ? List.of(Finding.good("rights", "this user may read and write every topic"))
                : findings;
    }

    private List<Finding> disks() {
        Admin admin = session.admin();
        List<Integer> nodes = await("who they are", admin.describeCluster().nodes()).stream()
                .map(Node::id)
                .toList();
        List<Finding> findings = new ArrayList<>();
        await("what its disks hold", admin.describeLogDirs(nodes).allDescriptions())
                .forEach((node, directories) -> directories.forEach(
                        (directory, state) -> findings.add(disk("broker " + node + ": " + directory, state))));
        return findings;
    }

    private static Finding disk(String place, LogDirDescription state) {
        if (state.error() != null) {
            return Finding.wrong("disk", place + " is broken (" + state.error().getMessage() + "); replace the disk");
        }
        return state.usableBytes().isPresent() && state.totalBytes().isPresent()
                ? Machine.space(
                        "disk",
                        place,
                        state.usableBytes().getAsLong(),
                        state.totalBytes().getAsLong())
                : Finding.note("disk", place + ": the broker does not tell how much is free");
    }

    /** The broker's own time stands on the newest records of those topics that are kept by it. */
    private List<Finding> brokersClock() {
        Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
        described(false).values().forEach(topic -> {
            boolean brokersTime = topics.all().stream()
                    .anyMatch(ours ->
                            ours.name().equals(topic.name()) && ours.retention().isPresent());
            if (brokersTime) {
                topic.partitions()
                        .forEach(partition -> newest.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.maxTimestamp()));
            }
        });
        Instant now = clock.instant();
        long latest = await(
                        "what is newest", session.admin().listOffsets(newest).all())
                .values()
                .stream()
                .mapToLong(ListOffsetsResultInfo::timestamp)
                .max()
                .orElse(-1);
        if (latest < 0) {
            return List.of(Finding.note("clock", "nothing was written yet that would tell the broker's clock"));
        }
        Duration ahead = Duration.between(now, Instant.ofEpochMilli(latest));
        return List.of(Store.clock("the broker's clock", ahead.isNegative() ? Duration.ZERO : ahead));
    }

    private List<Finding> services() {
        Admin admin = session.admin();
        Map<String, GroupListing> groups = await(
                        "which groups there are", admin.listGroups().all())
                .stream()
                .collect(Collectors.toMap(GroupListing::groupId, group -> group, (one, other) -> one));
        Readers readers = new Readers(admin, kafka, topics);
        List<Finding> findings = new ArrayList<>();
        for (String service : List.of("ingest", "extract", "enrich", "sink")) {
            GroupListing group = groups.get(kafka.group(service));
            boolean runs = group != null
                    && group.groupState()
                            .filter(state -> state != GroupState.EMPTY && state != GroupState.DEAD)
                            .isPresent();
            long behind = behind(service, readers);
            String text = service
                    + (runs ? " runs, " : " does not run, ")
                    + behind
                    + (behind == 1 ? " record behind" : " records behind");
            findings.add(runs ? Finding.good("services", text) : Finding.note("services", text));
        }
        return findings;
    }

    /** How many records, and ends of transactions, its topic holds that it has not come to. */
    private long behind(String service, Readers readers) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        described(false).values().stream()
                .filter(topic -> readers.of(topic.name()).equals(Optional.of(service)))
                .forEach(topic -> topic.partitions().forEach(partition -> {
                    TopicPartition place = new TopicPartition(topic.name(), partition.partition());
                    latest.put(place, OffsetSpec.latest());
                    earliest.put(place, OffsetSpec.earliest());
                }));
        Map<TopicPartition, Long> next = readers.nextOffsets(service);
        Map<TopicPartition, ListOffsetsResultInfo> begins = await(
                "where topics begin", session.admin().listOffsets(earliest).all());
        return await("where topics end", session.admin().listOffsets(latest).all()).entrySet().stream()
                .mapToLong(end -> {
                    long begin =
                            Objects.requireNonNull(begins.get(end.getKey())).offset();
                    return Math.max(0, end.getValue().offset() - Math.max(begin, next.getOrDefault(end.getKey(), 0L)));
                })
                .sum();
    }

    private List<Finding> deadLetters() {
        try (LetterBox box = LetterBox.open(kafka, topics)) {
            Letters letters = box.read();
            int open = letters.open().size();
            int causes = Letters.causes(letters.open()).size();
            return List.of(
                    open == 0
                            ? Finding.good("dead letters", "none is open")
                            : Finding.note(
                                    "dead letters",
                                    open + " open of " + causes + (causes == 1 ? " cause" : " causes")
                                            + "; see: commentariat dead-letters list"));
        }
    }

    private <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            String why = e.getCause() == null
                    ? "no answer"
                    : String.valueOf(e.getCause().getMessage());
            throw new OperatorError(
                    "broker " + kafka.bootstrapServers() + " does not tell " + what + " (" + why
                            + "); grant this user DESCRIBE on the cluster and its topics",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorError("interrupted while asking broker " + kafka.bootstrapServers(), e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
