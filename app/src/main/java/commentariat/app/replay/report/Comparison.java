package commentariat.app.replay.report;

import commentariat.app.topic.Records;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import commentariat.contract.replay.Replay;
import commentariat.contract.service.OperatorError;
import commentariat.contract.topic.DeadLetter;
import commentariat.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the articles that a replay wrote beside with those that are published, partition by partition: an article is on the same one on both
 * sides, so that no more than a partition's readings are kept at a time. One thread's.
 */
public final class Comparison {
    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final int ARTICLES_OF_A_FAILURE = 10;

    private final Replay replay;
    private final Topics live;
    private final Topics beside;
    private final Records records;
    private final Map<String, List<Correction>> corrections = new HashMap<>();
    private final Map<String, DeadLetter> letters = new HashMap<>();
    private final Map<DifferenceKind, Tally.Counter> counters = new EnumMap<>(DifferenceKind.class);
    private final SortedMap<String, Integer> publishedBy = new TreeMap<>();
    private final SortedMap<String, Integer> publishedEngines = new TreeMap<>();
    private final SortedMap<String, Integer> replayedEngines = new TreeMap<>();
    private final SortedMap<String, Integer> bySource = new TreeMap<>();
    private final List<CorrectionCase> cases = new ArrayList<>();
    private final Map<String, List<String>> failed = new LinkedHashMap<>();
    private int compared;
    private int different;
    private int revised;
    private int unpublished;

    private Comparison(Replay replay, Topics live, Topics beside, Records records) {
        this.replay = replay;
        this.live = live;
        this.beside = beside;
        this.records = records;
        for (DifferenceKind kind : DifferenceKind.values()) {
            counters.put(kind, new Tally.Counter(kind));
        }
    }

    /**
     * Reads both sides as they are now.
     *
     * @param live the installation's topics
     * @param beside the replay's
     * @param progress takes how many partitions of how many are done
     */
    public static Findings of(Replay replay, Topics live, Topics beside, Records records, Consumer<String> progress) {
        Comparison comparison = new Comparison(replay, live, beside, records);
        comparison.readCorrections();
        comparison.readLetters();
        List<TopicPartition> partitions = records.partitions(beside.enriched().name());
        int done = 0;
        for (TopicPartition partition : partitions) {
            progress.accept("comparing: partition " + ++done + " of " + partitions.size());
            comparison.compare(partition.partition());
        }
        return comparison.findings();
    }

    private void readCorrections() {
        Map<String, Correction> byQuotation = new HashMap<>();
        records.readAll(live.corrections().name(), record -> {
            String quotation = new String(record.key(), StandardCharsets.UTF_8);
            Optional<Correction> correction = value(record, Correction.class);
            if (correction.isPresent()) {
                byQuotation.put(quotation, correction.get());
            } else {
                byQuotation.remove(quotation);
            }
        });
        byQuotation
                .values()
                .forEach(correction -> correction
                        .articleId()
                        .ifPresent(article -> corrections
                                .computeIfAbsent(article, none -> new ArrayList<>())
                                .add(correction)));
    }

    private void readLetters() {
        records.readAll(beside.deadLetters().name(), record -> {
            if (record.key() == null) {
                return;
            }
            try {
                letters.put(new String(record.key(), StandardCharsets.UTF_8), DeadLetter.from(record));
            } catch (IllegalArgumentException e) {
                LOG.warn("topic {}, offset {}: {}; passed over", record.topic(), record.offset(), e.getMessage());
            }
        });
    }

    private void compare(int partition) {
        Map<String, Reading> replayed = new TreeMap<>();
        long earliest = scan(beside.enriched().name(), partition, 0, replayed, Optional.empty());
        Set<String> wanted = new HashSet<>(replayed.keySet());
        wanted.addAll(letters.keySet());
        Map<String, Reading> published = new HashMap<>();
        if (!wanted.isEmpty()) {
            // of an article that failed the time is not known here
            long since = letters.isEmpty() ? earliest : 0;
            scan(live.enriched().name(), partition, since, published, Optional.of(wanted));
        }
        replayed.forEach((id, after) -> compare(after, Optional.ofNullable(published.get(id))));
        letters.keySet().stream()
                .filter(id -> !replayed.containsKey(id) && published.containsKey(id))
                .forEach(id -> failed.computeIfAbsent(cause(id), none -> new ArrayList<>())
                        .add(id));
        if (!corrections.isEmpty()) {
            checkCorrections(partition, replayed);
        }
    }

    private String cause(String id) {
        return Objects.requireNonNull(letters.get(id)).cause();
    }

    private void compare(Reading after, Optional<Reading> before) {
        if (before.isEmpty()) {
            unpublished++;
            return;
        }
        if (before.get().revision() != after.revision()) {
            revised++;
            return;
        }
        compared++;
        bySource.merge(after.source(), 1, Integer::sum);
        publishedBy.merge(before.get().analysisVersion(), 1, Integer::sum);
        before.get().quotations().forEach(said -> publishedEngines.merge(said.stanceEngine(), 1, Integer::sum));
        after.quotations().forEach(said -> replayedEngines.merge(said.stanceEngine(), 1, Integer::sum));
        List<Difference> differences = Differences.between(before.get(), after);
        if (!differences.isEmpty()) {
            different++;
        }
        for (Difference difference : differences) {
            Objects.requireNonNull(counters.get(difference.kind()))
                    .add(new Example(after.articleId(), after.source(), after.title(), after.url(), difference));
        }
    }

    /** The analysis left to itself stands on {@code articles.replayed}: what is published from there has the corrections in it. */
    private void checkCorrections(int partition, Map<String, Reading> replayed) {
        Map<String, Reading> alone = new TreeMap<>();
        scan(beside.replayed().name(), partition, 0, alone, Optional.of(corrections.keySet()));
        alone.forEach((id, reading) -> {
            Reading published = replayed.get(id);
            if (published != null) {
                Objects.requireNonNull(corrections.get(id)).stream()
                        .sorted(Comparator.comparing(Correction::quotationId))
                        .forEach(correction -> correction
                                .points()
                                .forEach(point -> cases.add(CorrectionCase.of(correction, point, reading, published))));
            }
        });
    }

    /** Takes the newest reading of each article; returns the earliest time of a record, the end of time where there is none. */
    private long scan(
            String topic,
            int partition,
            long since,
            Map<String, Reading> readings,
            Optional<Collection<String>> wanted) {
        List<TopicPartition> all = records.partitions(topic);
        List<TopicPartition> one =
                all.stream().filter(known -> known.partition() == partition).toList();
        // a topic that is not there at all holds nothing
        if (one.isEmpty() && !all.isEmpty()) {
            throw new OperatorError("topic " + topic + " has no partition " + partition
                    + "; the two sides of a comparison must have as many: see commentariat topics");
        }
        long[] earliest = {Long.MAX_VALUE};
        for (TopicPartition known : one) {
            long end = records.ends(one).getOrDefault(known, 0L);
            long begin = records.offsets(one, since).getOrDefault(known, 0L);
            records.read(known, begin, end, record -> {
                if (record.key() == null) {
                    return;
                }
                String id = new String(record.key(), StandardCharsets.UTF_8);
                if (wanted.isPresent() && !wanted.get().contains(id)) {
                    return;
                }
                earliest[0] = Math.min(earliest[0], record.timestamp());
                Optional<EnrichedArticle> article = value(record, EnrichedArticle.class);
                if (article.isPresent()) {
                    readings.put(id, Reading.of(article.get()));
                } else {
                    readings.remove(id);
                }
            });
        }
        return earliest[0];
    }

    /** Empty for a tombstone; what cannot be read holds as one, and is said. */
    private static <T> Optional<T> value(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(record.value(), type));
        } catch (JsonError e) {
            LOG.warn("topic {}, offset {}: {}; passed over", record.topic(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private Findings findings() {
        List<Failure> failures = failed.values().stream()
                .map(ids -> {
                    DeadLetter letter = Objects.requireNonNull(letters.get(ids.get(0)));
                    return new Failure(
                            letter.cause(),
                            letter.stage(),
                            letter.message(),
                            ids.size(),
                            ids.stream().limit(ARTICLES_OF_A_FAILURE).toList());
                })
                .sorted(Comparator.comparingInt((Failure failure) -> -failure.count())
                        .thenComparing(Failure::cause))
                .toList();
        List<Tally> tallies = Arrays.stream(DifferenceKind.values())
                .map(kind -> Objects.requireNonNull(counters.get(kind)).tally())
                .toList();
        return new Findings(
                replay,
                publishedBy,
                publishedEngines,
                replayedEngines,
                compared,
                different,
                revised,
                unpublished,
                bySource,
                tallies,
                failures,
                List.copyOf(cases));
    }
}
