package commentariat.app.balance;

import commentariat.app.deadletter.LetterBox;
import commentariat.app.deadletter.Letters;
import commentariat.app.topic.Readers;
import commentariat.app.topic.TopicTail;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topics;
import commentariat.sink.SinkSettings;
import commentariat.sink.StoredArticles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Reads both sides of the books and compares them. One thread's. */
public final class Balance implements AutoCloseable {
    private static final long ANSWER_SECONDS = 10;
    private static final long SECOND_LOOK_MILLIS = 1000;

    private final KafkaSettings kafka;
    private final Topics topics;
    private final Optional<SinkSettings> store;
    private final Optional<Instant> since;

    private final AdminSession session;
    private final TopicTail articlesTail;
    private final TopicTail enrichedTail;
    private final LetterBox box;
    private final Readers readers;

    private final Map<String, Entry> articles = new HashMap<>();
    private final Map<String, Entry> enriched = new HashMap<>();
    /** Records of {@code articles} that are none, by where they stand, with their key. */
    private final Map<Coordinates, String> strays = new HashMap<>();
    /** The ids that came in since the time that was asked for. */
    private final Set<String> wanted = new HashSet<>();

    private Balance(
            KafkaSettings kafka,
            Topics topics,
            Optional<SinkSettings> store,
            Optional<Instant> since,
            AdminSession session,
            TopicTail articlesTail,
            TopicTail enrichedTail,
            LetterBox box) {
        this.kafka = kafka;
        this.topics = topics;
        this.store = store;
        this.since = since;
        this.session = session;
        this.articlesTail = articlesTail;
        this.enrichedTail = enrichedTail;
        this.box = box;
        this.readers = new Readers(session.admin(), kafka, topics);
    }

    /**
     * Opens the books.
     *
     * @param store the tables; empty where they are not to be looked at
     * @param since only articles that were fetched since then; a record that is no article counts by its timestamp
     * @throws OperatorError if the broker does not answer, or a topic is missing
     */
    public static Balance open(
            KafkaSettings kafka, Topics topics, Optional<SinkSettings> store, Optional<Instant> since) {
        AdminSession session = AdminSession.open(kafka);
        List<AutoCloseable> opened = new ArrayList<>(List.of(session));
        try {
            TopicTail articles =
                    TopicTail.open(kafka, session.admin(), topics.articles().name());
            opened.add(articles);
            TopicTail enriched =
                    TopicTail.open(kafka, session.admin(), topics.enriched().name());
            opened.add(enriched);
            LetterBox box = LetterBox.open(kafka, topics);
            return new Balance(kafka, topics, store, since, session, articles, enriched, box);
        } catch (RuntimeException e) {
            for (AutoCloseable part : opened) {
                close(part);
            }
            throw e;
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(part + " does not close", e);
        }
    }

    /** The balance as it is now; what is missing was so twice, a second apart. */
    public Statement strike() throws InterruptedException {
        Statement first = look();
        if (first.closes()) {
            return first;
        }
        TimeUnit.MILLISECONDS.sleep(SECOND_LOOK_MILLIS);
        return look().confirmedBy(first);
    }

    private Statement look() {
        articlesTail.readOn(this::readArticle);
        Map<Integer, Long> enrichedUpTo = ofArticles(readers.nextOffsets("enrich"));
        enrichedTail.readOn(this::readEnriched);
        Letters letters = box.read();
        Tally tags = tags(Failures.of(letters, "enrich"), enrichedUpTo);
        Failures failures = Failures.of(letters, "sink");
        Optional<StoredArticles> tables = store.map(settings -> StoredArticles.read(
                settings, topics.enriched().name(), topicId(topics.enriched().name())));
        Tally rows = tables.map(held -> rows(failures, held)).orElseGet(() -> new Tally(failures, Map.of()));
        return new Statement(
                tags.all(),
                tags.withdrawnCount(),
                tags.arrivedCount(),
                tags.deadLetteredCount(),
                tags.discardedCount(),
                tags.pendingCount(),
                tags.missing(),
                rows.arrivedCount(),
                rows.deadLetteredCount() + rows.discardedCount(),
                rows.pendingCount(),
                rows.missing());
    }

    /** Each article against its tags. */
    private Tally tags(Failures failures, Map<Integer, Long> doneUpTo) {
        Tally tally = new Tally(failures, doneUpTo);
        strays.forEach((place, key) -> tally.absent(key, place, "no article, and no dead letter tells of it"));
        articles.forEach((id, article) -> {
            if (!wanted.contains(id)) {
                return;
            }
            Entry tagged = enriched.get(id);
            Coordinates place = place(topics.articles().name(), article);
            if (article.isWithdrawn()) {
                if (tagged == null || tagged.isWithdrawn()) {
                    tally.withdrawn();
                } else {
                    tally.absent(
                            id,
                            place,
                            "withdrawn, and its tags are still on "
                                    + topics.enriched().name());
                }
            } else if (tagged != null && tagged.revision() >= article.revision()) {
                tally.arrived();
            } else {
                tally.absent(
                        id,
                        place,
                        "revision " + article.revision() + " has no tags on "
                                + topics.enriched().name());
            }
        });
        return tally;
    }

    /** Each article with tags against its row. */
    private Tally rows(Failures failures, StoredArticles held) {
        Tally tally = new Tally(failures, held.nextOffsets());
        enriched.forEach((id, tagged) -> {
            if (since.isPresent() && !wanted.contains(id)) {
                return;
            }
            Integer row = held.revisions().get(id);
            Coordinates place = place(topics.enriched().name(), tagged);
            if (tagged.isWithdrawn()) {
                if (row == null) {
                    tally.withdrawn();
                } else {
                    tally.absent(id, place, "withdrawn, and still in the tables");
                }
            } else if (row != null && row >= tagged.revision()) {
                tally.arrived();
            } else {
                tally.absent(id, place, "revision " + tagged.revision() + " is not in the tables");
            }
        });
        return tally;
    }

    private static Coordinates place(String topic, Entry entry) {
        return new Coordinates(topic, entry.partition(), entry.offset());
    }

    private void readArticle(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        byte @Nullable [] key = record.key();
        byte @Nullable [] value = record.value();
        String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        Optional<Outline> outline = value == null ? Optional.empty() : Outline.ofArticle(value, since.isPresent());
        boolean isArticle =
                key != null && outline.map(read -> read.id().equals(id)).orElse(value == null);
        Instant at = outline.flatMap(Outline::fetchedAt).orElse(Instant.ofEpochMilli(record.timestamp()));
        boolean isWanted = since.map(start -> !at.isBefore(start)).orElse(true);
        if (isArticle) {
            if (isWanted) {
                wanted.add(id);
            }
            articles.merge(
                    id,
                    outline.map(read -> new Entry(record.partition(), record.offset(), read.revision()))
                            .orElse(Entry.withdrawn(record.partition(), record.offset())),
                    Balance::latest);
        } else if (isWanted) {
            strays.put(new Coordinates(record.topic(), record.partition(), record.offset()), id);
        }
    }

    /** The enricher takes no revision that is older than the one it has; a withdrawal ends them all. */
    private static Entry latest(Entry known, Entry next) {
        return known.isWithdrawn() || next.isWithdrawn() || next.revision() >= known.revision() ? next : known;
    }

    private void readEnriched(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        byte @Nullable [] key = record.key();
        byte @Nullable [] value = record.value();
        if (key == null) {
            return; // nobody of ours wrote it; the sink makes a dead letter of it
        }
        String id = new String(key, StandardCharsets.UTF_8);
        if (value == null) {
            enriched.put(id, Entry.withdrawn(record.partition(), record.offset()));
        } else {
            Outline.ofEnriched(value)
                    .filter(read -> read.id().equals(id))
                    .ifPresent(
                            read -> enriched.put(id, new Entry(record.partition(), record.offset(), read.revision())));
        }
    }

    private Map<Integer, Long> ofArticles(Map<TopicPartition, Long> nextOffsets) {
        Map<Integer, Long> next = new HashMap<>();
        nextOffsets.forEach((partition, offset) -> {
            if (partition.topic().equals(topics.articles().name())) {
                next.put(partition.partition(), offset);
            }
        });
        return next;
    }

    private UUID topicId(String topic) {
        try {
            Uuid id = session.admin()
                    .describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } catch (ExecutionException | TimeoutException e) {
            throw AdminSession.noAnswer(kafka, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AdminSession.noAnswer(kafka, e);
        }
    }

    @Override
    public void close() {
        box.close();
        enrichedTail.close();
        articlesTail.close();
        session.close();
    }
}
