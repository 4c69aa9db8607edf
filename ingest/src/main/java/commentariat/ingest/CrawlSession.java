package commentariat.ingest;

import commentariat.contract.Event;
import commentariat.contract.article.DiscoveredUrl;
import commentariat.contract.article.Page;
import commentariat.contract.identity.Identity;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.source.SourceHealth;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import commentariat.ingest.discovery.Known;
import commentariat.ingest.discovery.PollSchedule;
import commentariat.ingest.discovery.Polled;
import commentariat.ingest.fetch.BackOff;
import commentariat.ingest.fetch.Fetch;
import commentariat.ingest.fetch.Validators;
import commentariat.ingest.frontier.Frontier;
import commentariat.ingest.frontier.Progress;
import commentariat.ingest.source.Source;
import commentariat.ingest.source.Sources;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in the group that shares the hosts: polls the sources and fetches the URLs of the hosts whose partitions it owns. One
 * thread does everything but the fetching itself.
 *
 * <p>All that is written, new URLs, pages, dead letters and the health of sources, is written together with the offsets of the partitions
 * that it belongs to, in one transaction: it counts at once or not at all, and it is refused if the partitions have moved to another
 * instance. Whatever goes wrong with Kafka ends the session; the next one goes on from what was committed.
 */
final class CrawlSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CrawlSession.class);
    private static final String STAGE = "ingest/fetch";
    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration OFFSETS_ALONE = Duration.ofSeconds(1);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 2_000;
    private static final int TRANSACTION_MILLIS = 20_000;
    private static final int ROOM = 64 * 1024;

    private final IngestSettings settings;
    private final Sources sources;
    private final Topics topics;
    private final Turns turns;
    private final BackOff backOff;
    private final PollSchedule schedule;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Known known;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final int partitions;

    private final Frontier<Job> frontier = new Frontier<>();
    private final Map<TopicPartition, Progress> progress = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final ConcurrentLinkedQueue<Outcome> finished = new ConcurrentLinkedQueue<>();
    private final Map<String, Instant> nextPolls = new HashMap<>();
    private final Set<String> polling = new HashSet<>();
    private final List<ProducerRecord<byte[], byte[]>> toWrite = new ArrayList<>();
    private final Set<TopicPartition> toCommit = new HashSet<>();
    private long ticket;
    private Instant lastCommit = Instant.MIN;

    CrawlSession(
            IngestSettings settings,
            Sources sources,
            KafkaSettings kafka,
            Topics topics,
            Turns turns,
            BackOff backOff,
            InstantSource clock,
            MeterRegistry metrics,
            String member) {
        this.settings = settings;
        this.sources = sources;
        this.topics = topics;
        this.turns = turns;
        this.backOff = backOff;
        this.schedule = new PollSchedule(settings.minPollInterval(), settings.maxPollInterval());
        this.clock = clock;
        this.metrics = metrics;
        this.producer = producer(kafka, topics, member);
        this.consumer = consumer(kafka, member);
        this.known = Known.start(kafka, topics);
        this.partitions = consumer.partitionsFor(topics.urls().name()).size();
    }

    private static Consumer<byte[], byte[]> consumer(KafkaSettings kafka, String member) {
        Map<String, Object> config = kafka.clientConfig();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, kafka.group(Ingest.NAME));
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-crawl");
        // who was killed and starts again is the same member: nobody waits for its session to end
        config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Producer<byte[], byte[]> producer(KafkaSettings kafka, Topics topics, String member) {
        Map<String, Object> config = kafka.producerConfig();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-crawl");
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, kafka.group(Ingest.NAME) + "-" + member);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                topics.pages().largestRecord().intBytes() + ROOM);
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    /** Works until told to stop, then commits what is done. */
    void run(BooleanSupplier stopping) {
        consumer.subscribe(List.of(topics.urls().name()), new Sharing());
        while (!stopping.getAsBoolean()) {
            accept(consumer.poll(PACE));
            work();
            startPolls();
            startTurns();
        }
        work();
    }

    /** What this session does, for people. */
    String describe() {
        return progress.size() + " of " + partitions + " partitions of hosts, " + frontier.size() + " jobs waiting";
    }

    // ---- records in

    private void accept(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Progress of = progress.get(new TopicPartition(record.topic(), record.partition()));
            if (of == null) {
                continue;
            }
            of.arrived(record.offset());
            if (of.isDone(record.offset())) {
                continue;
            }
            try {
                DiscoveredUrl url =
                        Json.read(record.value() == null ? new byte[0] : record.value(), DiscoveredUrl.class);
                frontier.add(url.key(), new Job.Page(url, record, of, 1));
            } catch (JsonError e) {
                deadLetter(record, e);
                of.done(record.offset());
            }
        }
        for (Map.Entry<TopicPartition, Progress> entry : progress.entrySet()) {
            entry.getValue().arrivedBefore(consumer.position(entry.getKey()));
        }
        keepWindow();
    }

    /** A host that hangs must not let a partition's open records grow without end. */
    private void keepWindow() {
        List<TopicPartition> full = new ArrayList<>();
        List<TopicPartition> roomy = new ArrayList<>();
        progress.forEach((partition, of) -> {
            if (of.open() > Progress.WINDOW / 2) {
                full.add(partition);
            } else if (of.open() < Progress.WINDOW / 4) {
                roomy.add(partition);
            }
        });
        consumer.pause(full);
        consumer.resume(roomy);
    }

    // ---- jobs out

    private void startPolls() {
        if (progress.isEmpty() || !known.isRefreshed(ticket)) {
            return;
        }
        Instant now = clock.instant();
        for (Source source : sources.sources()) {
            if (owner(source).isPresent() && !polling.contains(source.id()) && !now.isBefore(due(source))) {
                polling.add(source.id());
                frontier.addFirst(source.host(), new Job.Poll(source));
            }
        }
    }

    private Instant due(Source source) {
        Instant next = nextPolls.get(source.id());
        return next != null
                ? next
                : known.health(source.id()).map(SourceHealth::nextPoll).orElse(Instant.MIN);
    }

    /** The partition that its host belongs to, where this instance owns it. */
    private Optional<TopicPartition> owner(Source source) {
        int partition = BuiltInPartitioner.partitionForKey(source.host().getBytes(StandardCharsets.UTF_8), partitions);
        TopicPartition owned = new TopicPartition(topics.urls().name(), partition);
        return progress.containsKey(owned) ? Optional.of(owned) : Optional.empty();
    }

    private void startTurns() {
        Instant now = clock.instant();
        while (turns.hasRoom()) {
            Optional<Frontier.Turn<Job>> turn = frontier.next(now);
            if (turn.isEmpty()) {
                break;
            }
            String host = turn.get().host();
            if (turn.get().job() instanceof Job.Poll poll) {
                Optional<SourceHealth> last = known.health(poll.source().id());
                turns.poll(
                        host,
                        poll,
                        new Validators(last.flatMap(SourceHealth::etag), last.flatMap(SourceHealth::lastModified)),
                        finished);
            } else if (turn.get().job() instanceof Job.Page page) {
                turns.fetch(host, page, finished);
            }
        }
        frontier.forgetIdle(now);
    }

    // ---- outcomes in, records out

    private void work() {
        for (Outcome outcome = finished.poll(); outcome != null; outcome = finished.poll()) {
            if (outcome instanceof Outcome.OfPoll poll) {
                take(poll);
            } else if (outcome instanceof Outcome.OfPage page) {
                take(page);
            }
        }
        commit();
    }

    private void take(Outcome.OfPoll outcome) {
        Instant now = clock.instant();
        Source source = outcome.job().source();
        frontier.done(outcome.host(), now, settings.hostDelay());
        polling.remove(source.id());
        Optional<TopicPartition> owner = owner(source);
        if (owner.isEmpty() || !known.isRefreshed(ticket)) {
            return; // the host moved to another instance while it was being asked, and maybe back
        }
        List<DiscoveredUrl> fresh = fresh(source, outcome.polled(), now);
        SourceHealth health = schedule.after(source, outcome.polled(), fresh.size(), known.health(source.id()), now);
        fresh.forEach(url -> toWrite.add(written(topics.urls(), url)));
        toWrite.add(written(topics.sourceHealth(), health));
        toCommit.add(owner.get());
        known.add(health);
        nextPolls.put(source.id(), health.nextPoll());
        count(
                "polls",
                health.error().isPresent()
                        ? "failed"
                        : outcome.polled() instanceof Polled.Unchanged ? "unchanged" : "listed");
        metrics.counter("commentariat.ingest.discovered").increment(fresh.size());
        if (health.error().isPresent()) {
            LOG.warn(
                    "source {} cannot be read: {}; asked again at {}",
                    source.id(),
                    health.error().get(),
                    health.nextPoll());
        } else if (!fresh.isEmpty()) {
            LOG.info("source {} lists {} new of {}", source.id(), fresh.size(), health.listed());
        }
    }

    private List<DiscoveredUrl> fresh(Source source, Polled polled, Instant now) {
        List<DiscoveredUrl> fresh = new ArrayList<>();
        if (polled instanceof Polled.Listed listed) {
            for (Polled.Entry entry : listed.entries()) {
                if (entry.whyNot().isEmpty() && entry.item().link().isPresent()) {
                    DiscoveredUrl url = new DiscoveredUrl(
                            entry.item().link().get(),
                            source.id(),
                            entry.foundIn(),
                            now,
                            entry.item().title(),
                            entry.item().published(),
                            entry.item().modified());
                    if (known.isNews(url)) {
                        known.add(url);
                        fresh.add(url);
                    }
                }
            }
        }
        return fresh;
    }

    private void take(Outcome.OfPage outcome) {
        Instant now = clock.instant();
        Job.Page job = outcome.job();
        ConsumerRecord<byte[], byte[]> record = job.record();
        Duration delay = outcome.crawlDelay()
                .filter(asked -> asked.compareTo(settings.hostDelay()) > 0)
                .orElse(settings.hostDelay());
        frontier.done(outcome.host(), now, delay);
        if (progress.get(new TopicPartition(record.topic(), record.partition())) != job.progress()) {
            return; // the host moved to another instance while it was being visited
        }
        Fetch fetch = outcome.fetch();
        if (fetch instanceof Fetch.Delayed delayed && job.attempt() < settings.fetchAttempts()) {
            Duration wait = backOff.after(job.attempt(), delayed.retryAfter());
            delayed.retryAfter().ifPresent(asked -> frontier.hold(outcome.host(), now.plus(wait)));
            frontier.addLater(outcome.host(), job.again(), now.plus(wait));
            count("fetches", "delayed");
            LOG.info("{}: {}; attempt {} in {} s", fetch.url(), delayed.cause(), job.attempt() + 1, wait.toSeconds());
            return;
        }
        if (fetch instanceof Fetch.Page page) {
            toWrite.add(written(topics.pages(), record(job.url(), page, outcome.at())));
            count("fetches", "page");
        } else if (fetch instanceof Fetch.Forbidden forbidden) {
            count("fetches", "forbidden");
            LOG.info("{}: forbidden by {}", fetch.url(), forbidden.rule());
        } else if (fetch instanceof Fetch.Delayed delayed) {
            deadLetter(record, new IOException(fetch.url() + ": " + delayed.cause() + ", " + job.attempt() + " times"));
        } else if (fetch instanceof Fetch.Failed failed) {
            deadLetter(record, new IOException(fetch.url() + ": " + failed.cause()));
        }
        job.progress().done(record.offset());
    }

    private static Page record(DiscoveredUrl found, Fetch.Page page, Instant at) {
        return new Page(
                Identity.ofUrl(found.url()),
                found.url(),
                page.finalUrl(),
                found.sourceId(),
                page.status(),
                page.headers(),
                page.body(),
                page.truncated(),
                Optional.of(found),
                at);
    }

    private void deadLetter(ConsumerRecord<byte[], byte[]> record, Exception error) {
        toWrite.add(DeadLetter.of(record, STAGE, error, clock.instant())
                .toRecord(topics.deadLetters().name()));
        count("fetches", "failed");
        LOG.warn(
                "{}: record {}-{}@{}: {}",
                STAGE,
                record.topic(),
                record.partition(),
                record.offset(),
                error.getMessage());
    }

    private void count(String what, String outcome) {
        metrics.counter("commentariat.ingest." + what, "outcome", outcome).increment();
    }

    private static <E extends Event> ProducerRecord<byte[], byte[]> written(Topic<E> topic, E event) {
        ProducerRecord<String, E> record = Topic.record(topic, event);
        byte[] value = topic.serde().serializer().serialize(topic.name(), record.headers(), event);
        return new ProducerRecord<>(
                topic.name(),
                null,
                record.timestamp(),
                record.key().getBytes(StandardCharsets.UTF_8),
                value,
                record.headers());
    }

    /** One transaction for all that is done; nothing where there is nothing to say. */
    private void commit() {
        Instant now = clock.instant();
        boolean soon = toWrite.isEmpty() && now.isBefore(lastCommit.plus(OFFSETS_ALONE));
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        progress.forEach((partition, of) -> {
            OffsetAndMetadata offset = new OffsetAndMetadata(of.next(), of.text());
            if (toCommit.contains(partition) || !soon && !offset.equals(committed.get(partition))) {
                offsets.put(partition, offset);
            }
        });
        if (soon || toWrite.isEmpty() && offsets.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        toWrite.forEach(producer::send);
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        committed.putAll(offsets);
        toWrite.clear();
        toCommit.clear();
        lastCommit = now;
    }

    /** Takes over and hands over hosts. */
    private final class Sharing implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            if (assigned.isEmpty()) {
                return;
            }
            Map<TopicPartition, OffsetAndMetadata> before = consumer.committed(new HashSet<>(assigned));
            for (TopicPartition partition : assigned) {
                OffsetAndMetadata offset = before.get(partition);
                progress.put(
                        partition,
                        offset == null
                                ? Progress.startingAt(consumer.position(partition))
                                : Progress.committed(offset.offset(), offset.metadata()));
            }
            nextPolls.clear();
            ticket = known.refresh();
            LOG.info("takes over {} partitions of hosts, owns {} of {}", assigned.size(), progress.size(), partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            work();
            forget(revoked);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            forget(lost);
        }

        private void forget(Collection<TopicPartition> gone) {
            Set<Progress> of = new HashSet<>();
            for (TopicPartition partition : gone) {
                Progress was = progress.remove(partition);
                if (was != null) {
                    of.add(was);
                }
                committed.remove(partition);
                toCommit.remove(partition);
            }
            frontier.removeIf(job -> job instanceof Job.Page page && of.contains(page.progress()));
            frontier.removeIf(
                    job -> job instanceof Job.Poll poll && owner(poll.source()).isEmpty());
            polling.removeIf(
                    id -> sources.byId(id).flatMap(CrawlSession.this::owner).isEmpty());
            if (!gone.isEmpty()) {
                LOG.info("hands over {} partitions of hosts, owns {} of {}", gone.size(), progress.size(), partitions);
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        producer.close(CLOSE_WITHIN);
        known.close();
    }
}
