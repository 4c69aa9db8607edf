package commentariat.app.deadletter;

import commentariat.app.topic.Readers;
import commentariat.app.topic.RecordAt;
import commentariat.app.topic.TopicTail;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The two topics of dead letters and of what became of them, read. One thread's. */
public final class LetterBox implements AutoCloseable {
    private static final long ANSWER_SECONDS = 10;

    private final KafkaSettings kafka;
    private final Topics topics;
    private final AdminSession session;
    private final TopicTail letters;
    private final TopicTail resolutions;

    private final Map<DeadLetterId, Letter> known = new HashMap<>();
    private final Map<DeadLetterId, Resolution> resolved = new HashMap<>();
    private long strangers;

    private LetterBox(
            KafkaSettings kafka, Topics topics, AdminSession session, TopicTail letters, TopicTail resolutions) {
        this.kafka = kafka;
        this.topics = topics;
        this.session = session;
        this.letters = letters;
        this.resolutions = resolutions;
    }

    /**
     * Opens it.
     *
     * @throws OperatorError if the broker does not answer, or one of the topics is missing
     */
    public static LetterBox open(KafkaSettings kafka, Topics topics) {
        AdminSession session = AdminSession.open(kafka);
        try {
            TopicTail letters =
                    TopicTail.open(kafka, session.admin(), topics.deadLetters().name());
            try {
                return new LetterBox(
                        kafka,
                        topics,
                        session,
                        letters,
                        TopicTail.open(
                                kafka, session.admin(), topics.resolutions().name()));
            } catch (RuntimeException e) {
                letters.close();
                throw e;
            }
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** How the broker is reached. */
    KafkaSettings kafka() {
        return kafka;
    }

    /** Whose dead letters they are: the topics of the installation. */
    public Topics topics() {
        return topics;
    }

    /** Who reads what. */
    public Readers readers() {
        return new Readers(session.admin(), kafka, topics);
    }

    /** All of it as it stands now; called again, it reads only what is new. */
    public Letters read() {
        letters.readOn(record -> {
            try {
                Letter letter = Letter.of(id(record), DeadLetter.from(record));
                known.put(letter.id(), letter);
            } catch (IllegalArgumentException e) {
                strangers++; // somebody else's record, which must not hide ours
            }
        });
        resolutions.readOn(record -> resolution(record).ifPresent(of -> resolved.put(of.letter(), of)));
        return new Letters(known, resolved, strangers);
    }

    private static Optional<Resolution> resolution(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(value, Resolution.class));
        } catch (JsonError e) {
            throw new OperatorError(
                    "topic " + record.topic() + ", partition " + record.partition() + ", offset " + record.offset()
                            + ": " + e.getMessage() + "; this version cannot tell what is resolved, use the newest one",
                    e);
        }
    }

    private static DeadLetterId id(ConsumerRecord<?, ?> record) {
        return new DeadLetterId(record.partition(), record.offset());
    }

    /** How many partitions each topic of the broker has. */
    Map<String, Integer> partitions() {
        Admin admin = session.admin();
        try {
            Map<String, Integer> partitions = new HashMap<>();
            admin.describeTopics(admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS))
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .forEach((name, topic) ->
                            partitions.put(name, topic.partitions().size()));
            return partitions;
        } catch (ExecutionException | TimeoutException e) {
            throw AdminSession.noAnswer(kafka, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AdminSession.noAnswer(kafka, e);
        }
    }

    /** The dead letter itself, with its bytes; empty where its time on the topic is over. */
    public Optional<DeadLetter> find(DeadLetterId id) {
        return RecordAt.read(kafka, new Coordinates(topics.deadLetters().name(), id.partition(), id.offset()))
                .map(DeadLetter::from);
    }

    /** Goes through the topic once more and hands over {@code chosen} with their bytes, one after the other. */
    void each(Collection<Letter> chosen, BiConsumer<Letter, DeadLetter> each) {
        Map<DeadLetterId, Letter> byId = Letters.byId(chosen);
        try (TopicTail again =
                TopicTail.open(kafka, session.admin(), topics.deadLetters().name())) {
            again.readOn(record -> {
                Letter letter = byId.get(id(record));
                if (letter != null) {
                    each.accept(letter, DeadLetter.from(record));
                }
            });
        }
    }

    @Override
    public void close() {
        letters.close();
        resolutions.close();
        session.close();
    }
}
