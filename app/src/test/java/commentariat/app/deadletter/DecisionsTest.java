package commentariat.app.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.app.topic.TopicTail;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds though several decide at once, records are lost and topics go. The broker is the real one. */
class DecisionsTest {
    private static final Instant AT = Instant.parse("2026-03-14T10:00:00Z");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void oneDecidesAtATimeAndARecordGoesBackAsItWas() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory, 0)) {
            KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), Optional.empty(), Map.of());
            Topics topics = Topics.withPrefix("");
            try (AdminSession session = AdminSession.open(kafka)) {
                new TopicAdmin(session.admin(), topics).create();
            }
            RecordHeaders headers = new RecordHeaders();
            headers.add("replayed", bytes("march"));
            DeadLetter letter = DeadLetter.of(
                    "articles",
                    7,
                    4711,
                    AT.toEpochMilli(),
                    bytes("a1"),
                    bytes("{}"),
                    headers,
                    "enrich/analyse",
                    new IllegalStateException("no"),
                    AT);
            DeadLetter ofNoTopic = DeadLetter.of(
                    "gone",
                    0,
                    0,
                    AT.toEpochMilli(),
                    bytes("a2"),
                    bytes("{}"),
                    headers,
                    "enrich/analyse",
                    new IllegalStateException("no"),
                    AT);
            DeadLetter ofLostBytes = DeadLetter.of(
                            "articles",
                            7,
                            4712,
                            AT.toEpochMilli(),
                            null,
                            null,
                            headers,
                            "enrich/write",
                            new IllegalStateException("no"),
                            AT)
                    .withUnwritten(bytes("q1"), bytes("{}"));
            write(
                    kafka,
                    List.of(
                            letter.toRecord("dead-letters"),
                            ofNoTopic.toRecord("dead-letters"),
                            ofLostBytes.toRecord("dead-letters")));

            try (LetterBox box = LetterBox.open(kafka, topics);
                    Decisions slow = begin(box, "kim")) {
                List<Letter> open = box.read().open();
                assertThat(open).hasSize(3);
                try (Decisions quick = begin(box, "noor")) {
                    assertThatThrownBy(() -> slow.redrive(open, 5))
                            .isInstanceOf(OperatorError.class)
                            .hasMessage("somebody else decides on the dead letters at this moment; look at what is left"
                                    + " with: commentariat dead-letters list");
                    assertThatThrownBy(() -> slow.discard(open)).isInstanceOf(OperatorError.class);

                    Decisions.Redriven redriven = quick.redrive(open, 5);
                    assertThat(redriven.redriven()).hasSize(1);
                    assertThat(redriven.refused().values())
                            .containsExactlyInAnyOrder(
                                    "partition 0 of topic gone is not there any more; discard it",
                                    "it holds what could not be written, and what was read is gone from articles-7@4712;"
                                            + " discard it");
                }
                Letters after = box.read();
                assertThat(after.open()).hasSize(2);
                assertThat(after.resolutions()).singleElement().satisfies(resolution -> {
                    assertThat(resolution.by()).isEqualTo("noor");
                    assertThat(resolution.failed()).isEqualTo(letter.place());
                    assertThat(resolution.to()).contains(new Coordinates("articles", 7, 0));
                });
            }
            List<ConsumerRecord<byte[], byte[]>> articles = read(kafka, "articles");
            assertThat(articles).singleElement().satisfies(record -> {
                assertThat(record.partition()).isEqualTo(7);
                assertThat(record.timestamp()).isEqualTo(AT.toEpochMilli());
                assertThat(record.key()).isEqualTo(bytes("a1"));
                assertThat(record.value()).isEqualTo(bytes("{}"));
                assertThat(record.headers())
                        .extracting(header -> header.key())
                        .containsExactly("replayed", "dead_attempt", "dead_follows");
            });
        }
    }

    private static Decisions begin(LetterBox box, String by) {
        return Decisions.begin(box, by, Optional.empty(), InstantSource.fixed(AT.plusSeconds(60)));
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(KafkaSettings kafka, String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (AdminSession session = AdminSession.open(kafka);
                TopicTail tail = TopicTail.open(kafka, session.admin(), topic)) {
            tail.readOn(records::add);
        }
        return records;
    }

    private static void write(KafkaSettings kafka, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.producerConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                producer.send(record).get();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
