package commentariat.sink;

import commentariat.contract.service.Health;
import commentariat.sink.table.Claim;
import commentariat.sink.table.FencedException;
import commentariat.sink.table.Tables;
import commentariat.sink.table.Written;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls, collects, writes; one turn after the other, in one thread.
 *
 * <p>Whatever fails, the thread goes on polling, so that it keeps its place in the group: while the database is away all partitions are
 * paused and the batch in hand waits. A partition that comes is paused until it is claimed in the database, which says where to read on;
 * what is in hand of a partition that goes is dropped, and its next owner reads it again from there.
 */
final class SinkLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration NOTHING_CLAIMED = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final String topic;
    private final TopicIds topicIds;
    private final Tables tables;
    private final DeadLetters deadLetters;
    private final SinkSettings settings;
    private final SinkMetrics metrics;
    private final String owner;

    private final Set<TopicPartition> unclaimed = new HashSet<>();
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private final Deque<Batch> work = new ArrayDeque<>();
    private Batch collecting = new Batch();
    private long collectingSince;
    private Duration pause = Duration.ZERO;

    private volatile boolean closing;
    private volatile Health health = Health.failing("waits for its share of the topic");

    SinkLoop(
            Consumer<byte @Nullable [], byte @Nullable []> consumer,
            String topic,
            TopicIds topicIds,
            Tables tables,
            DeadLetters deadLetters,
            SinkSettings settings,
            SinkMetrics metrics,
            String owner) {
        this.consumer = consumer;
        this.topic = topic;
        this.topicIds = topicIds;
        this.tables = tables;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.metrics = metrics;
        this.owner = owner;
    }

    Health health() {
        return health;
    }

    /** Callable from any thread: lets the turn under way end, and then the loop. */
    void stop() {
        closing = true;
        consumer.wakeup();
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(topic), new Shares());
            while (!closing) {
                turn();
            }
            writeWhatIsInHand();
            health = Health.failing("stopped");
        } catch (RuntimeException | Error e) {
            health = Health.failing("stopped by " + e);
            LOG.error("the sink stopped; what is not yet written stays on topic {}", topic, e);
        } finally {
            deadLetters.close();
            // waits for the offsets that are under way
            consumer.close(CloseOptions.timeout(FAREWELL));
        }
    }

    private void turn() {
        try {
            collect(consumer.poll(patience()));
            claim();
            if (work.isEmpty() && due()) {
                work.add(collecting);
                collecting = new Batch();
            }
            while (!work.isEmpty() && !closing) {
                writeFirst();
            }
            if (!pause.isZero()) {
                LOG.info("writing to {} again", settings.database());
                pause = Duration.ZERO;
            }
            consumer.resume(claims.keySet());
            health = Health.ok("writes " + topic + ", " + claims.size() + " partitions, to " + settings.database());
        } catch (FencedException e) {
            LOG.info("{}; asking where to read on", e.getMessage());
            claimAgain();
        } catch (SQLException e) {
            waitFor("database " + settings.database() + " does not take articles (" + Failure.reason(e) + ")", e);
        } catch (WakeupException | InterruptException e) {
            closing = true;
        } catch (KafkaException e) {
            waitFor("broker does not serve the sink (" + Failure.reason(e) + ")", e);
        }
    }

    private Duration patience() {
        if (!pause.isZero()) {
            return pause;
        }
        if (!collecting.isEmpty()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - collectingSince);
            Duration left = settings.batchWait().minus(waited);
            return left.isNegative() ? Duration.ZERO : left;
        }
        return claims.isEmpty() ? NOTHING_CLAIMED : IDLE;
    }

    private void collect(ConsumerRecords<byte @Nullable [], byte @Nullable []> records) {
        boolean wasEmpty = collecting.isEmpty();
        for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : records) {
            collecting.add(Delivery.read(record));
        }
        records.nextOffsets().forEach((partition, next) -> {
            Claim claim = claims.get(partition);
            if (claim != null && next.offset() > claim.nextOffset()) {
                collecting.readUpTo(partition, next.offset());
            }
        });
        if (wasEmpty && !collecting.isEmpty()) {
            collectingSince = System.nanoTime();
        }
    }

    private boolean due() {
        return !collecting.isEmpty()
                && (collecting.size() >= settings.batchSize()
                        || collecting.bytes() >= settings.batchBytes().bytes()
                        || System.nanoTime() - collectingSince
                                >= settings.batchWait().toNanos());
    }

    private void claim() throws SQLException {
        if (unclaimed.isEmpty()) {
            return;
        }
        UUID topicId = topicIds.of(topic);
        Map<TopicPartition, UUID> wanted = new HashMap<>();
        unclaimed.forEach(partition -> wanted.put(partition, topicId));
        Map<TopicPartition, Claim> claimed = tables.claim(wanted, owner);
        claimed.forEach((partition, claim) -> consumer.seek(partition, claim.nextOffset()));
        claims.putAll(claimed);
        unclaimed.clear();
    }

    /** Forgets what is in hand and asks the database where all partitions stand. */
    private void claimAgain() {
        work.clear();
        collecting = new Batch();
        claims.clear();
        consumer.pause(consumer.assignment());
        unclaimed.addAll(consumer.assignment());
    }

    private void writeFirst() throws SQLException, FencedException {
        Batch batch = work.getFirst();
        int[] letters = new int[1];
        long start = System.nanoTime();
        try {
            Written written = tables.write(claims, batch.changes(), () -> letters[0] = deadLetters.send(batch));
            work.removeFirst();
            metrics.written(batch, written, letters[0], System.nanoTime() - start);
            consumer.commitAsync(offsets(), (offsets, error) -> {
                if (error != null) {
                    LOG.debug("offsets not shown in Kafka, the next ones will be", error);
                }
            });
        } catch (SQLException e) {
            if (Failure.of(e) == Failure.OF_THE_DATABASE || !narrow(batch, e)) {
                throw e;
            }
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!narrow(batch, e)) {
                throw e;
            }
        }
    }

    /**
     * Puts smaller batches in the place of one that holds something that cannot be stored, down to the record itself, which becomes a
     * dead letter.
     *
     * @return whether that makes a difference
     */
    private boolean narrow(Batch batch, Exception error) {
        boolean nothingStored =
                batch.deliveries().stream().allMatch(delivery -> delivery.content() instanceof Delivery.Refused);
        if (nothingStored) {
            return false;
        }
        work.removeFirst();
        if (batch.size() > 1) {
            List<Batch> halves = batch.halves();
            work.addFirst(halves.get(1));
            work.addFirst(halves.get(0));
        } else {
            work.addFirst(batch.refused(error));
        }
        return true;
    }

    private void waitFor(String trouble, Exception error) {
        if (pause.isZero()) {
            LOG.warn("{}; trying again until it does, the articles wait on the topic", trouble);
        }
        LOG.debug("{}", trouble, error);
        metrics.retried();
        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : longer;
        health = Health.failing(trouble + "; trying again until it does, the articles wait on the topic");
        consumer.pause(consumer.assignment());
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        claims.forEach((partition, claim) -> offsets.put(partition, new OffsetAndMetadata(claim.nextOffset())));
        return offsets;
    }

    /** One attempt: what does not succeed is read again by whoever has the partitions next. */
    private void writeWhatIsInHand() {
        if (!pause.isZero() || (collecting.isEmpty() && work.isEmpty())) {
            return;
        }
        try {
            work.add(collecting);
            while (!work.isEmpty()) {
                writeFirst();
            }
        } catch (SQLException | FencedException | KafkaException e) {
            LOG.info("left on the topic at the end: {}", e.getMessage());
        }
    }

    /** Which partitions this sink has; called from within poll and close. */
    private final class Shares implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            unclaimed.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            unclaimed.removeAll(partitions);
            claims.keySet().removeAll(partitions);
            collecting.forget(partitions);
            work.forEach(batch -> batch.forget(partitions));
            work.removeIf(Batch::isEmpty);
        }
    }
}
