package commentariat.app.replay;

import commentariat.app.topic.Records;
import commentariat.contract.topic.BrokerAnswer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What a group has still to read. The ends of transactions take offsets, too, so that a difference of offsets alone does not tell. */
final class Backlog {
    /** Up to so many offsets it is worth looking what they are. */
    private static final long FEW = 10_000;

    private final Admin admin;
    private final Records records;

    Backlog(Admin admin, Records records) {
        this.admin = admin;
        this.records = records;
    }

    /** About how many records of {@code topics} the group has not read and committed; 0 only if there is none. */
    long of(String group, Collection<String> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Set<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> records.partitions(topic).stream())
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> beginnings = records.beginnings(partitions);
        Map<TopicPartition, Long> ends = records.ends(partitions);
        long backlog = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata known = committed.get(partition);
            long from = Math.max(beginnings.getOrDefault(partition, 0L), known == null ? 0 : known.offset());
            long to = ends.getOrDefault(partition, 0L);
            if (from < to && (to - from > FEW || records.hasAny(partition, from, to))) {
                backlog += to - from;
            }
        }
        return backlog;
    }

    /** The same for a Kafka Streams application: what it reads of {@code inputs}, and all that it hands on to itself. */
    long ofApplication(String application, Collection<String> inputs) {
        Set<String> read = committed(application).keySet().stream()
                .map(TopicPartition::topic)
                .collect(Collectors.toSet());
        Set<String> topics = new HashSet<>(inputs);
        topics.retainAll(read);
        BrokerAnswer.of(admin.listTopics().names(), "list topics").stream()
                .filter(topic -> topic.startsWith(application + "-") && topic.endsWith("-repartition"))
                .forEach(topics::add);
        return of(application, topics);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return BrokerAnswer.of(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                "tell how far group " + group + " is");
    }
}
