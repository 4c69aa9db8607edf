package commentariat.app.topic;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.settings.KafkaSettings;
import commentariat.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed on a topic, from one offset to another. */
class RecordsTest {
    private static final TopicPartition PARTITION = new TopicPartition("news", 0);

    @Test
    void readsFromTheFirstRecordOfATimeAndAllWhereTheBrokerKnowsOfNone(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), Optional.empty(), Map.of());
            write(kafka, 1_000, 2_000, 3_000);
            try (Records records = new Records(kafka)) {
                assertThat(since(records, 2_000)).containsExactly(2_000L, 3_000L);
                assertThat(since(records, 0)).containsExactly(1_000L, 2_000L, 3_000L);
                assertThat(since(records, 4_000)).containsExactly(1_000L, 2_000L, 3_000L);
            }
        }
    }

    private static void write(KafkaSettings kafka, long... times) throws Exception {
        try (Admin admin = Admin.create(kafka.clientConfig());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        kafka.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(
                            new NewTopic(PARTITION.topic(), 1, (short) 1).configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
            for (long time : times) {
                producer.send(new ProducerRecord<>(PARTITION.topic(), 0, time, null, new byte[] {1}))
                        .get();
            }
        }
    }

    /** The times of what is read. */
    private static List<Long> since(Records records, long time) {
        long from = records.offsets(List.of(PARTITION), time).getOrDefault(PARTITION, -1L);
        long to = records.ends(List.of(PARTITION)).getOrDefault(PARTITION, -1L);
        List<Long> times = new ArrayList<>();
        records.read(PARTITION, from, to, record -> times.add(record.timestamp()));
        return times;
    }
}
