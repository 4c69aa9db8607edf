package commentariat.contract.topic;

import commentariat.contract.article.Article;
import commentariat.contract.article.DiscoveredUrl;
import commentariat.contract.article.Page;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.Edit;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Position;
import commentariat.contract.commentary.Trend;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.replay.Replay;
import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.Setting;
import commentariat.contract.settings.Settings;
import commentariat.contract.source.SourceHealth;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of topics: the single place that names them. Immutable, thread-safe.
 *
 * <p>The data is {@code topics.yaml} beside this class; a prefix keeps several installations on one broker apart.
 */
public final class Topics {
    private static final DataSize LARGEST_UNLESS_SAID = DataSize.parse("1MiB");

    private final Map<String, Topic<?>> topics = new LinkedHashMap<>();

    private Topics(String prefix) {
        Settings.resource(Catalogue.class, Topics.class, "topics.yaml")
                .topics()
                .forEach(entry -> topics.put(entry.name(), entry.topic(prefix)));
    }

    /**
     * The topics, each name with {@code prefix} before it; {@code ""} for none.
     *
     * @throws IllegalArgumentException if the prefix has characters that Kafka refuses in a topic's name
     */
    public static Topics withPrefix(String prefix) {
        if (!prefix.matches("[a-zA-Z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "topic prefix \"" + prefix + "\": Kafka takes letters, digits, '.', '_' and '-' in a topic's name");
        }
        return new Topics(prefix);
    }

    /** All of them, in the order of the way that an article travels. */
    public Collection<Topic<?>> all() {
        return List.copyOf(topics.values());
    }

    /** Discovered URLs, by host. */
    public Topic<DiscoveredUrl> urls() {
        return topic("urls", DiscoveredUrl.class);
    }

    /** Fetched pages, by page id. */
    public Topic<Page> pages() {
        return topic("pages", Page.class);
    }

    /** Raw articles, by article id. */
    public Topic<Article> articles() {
        return topic("articles", Article.class);
    }

    /** Articles with the tags that a replay found, by article id; a record without value is one that was withdrawn. */
    public Topic<EnrichedArticle> replayed() {
        return topic("articles.replayed", EnrichedArticle.class);
    }

    /** Articles with their tags, by article id. */
    public Topic<EnrichedArticle> enriched() {
        return topic("articles.enriched", EnrichedArticle.class);
    }

    /** Quotations, by quotation id. */
    public Topic<Commentary> commentary() {
        return topic("commentary", Commentary.class);
    }

    /** Counts, by day, country and stance. */
    public Topic<Trend> trends() {
        return topic("trends", Trend.class);
    }

    /** Counts, by day, country, stance and speaker. */
    public Topic<Trend> speakerTrends() {
        return topic("trends.speakers", Trend.class);
    }

    /** Counts, by day, country, stance and source. */
    public Topic<Trend> sourceTrends() {
        return topic("trends.sources", Trend.class);
    }

    /** Differences between revisions, by article id. */
    public Topic<Edit> edits() {
        return topic("edits", Edit.class);
    }

    /** Latest stances, by speaker and target. */
    public Topic<Position> positions() {
        return topic("positions", Position.class);
    }

    /** Analysts' corrections, by quotation id. */
    public Topic<Correction> corrections() {
        return topic("corrections", Correction.class);
    }

    /** Replays, by name. */
    public Topic<Replay> replays() {
        return topic("replays", Replay.class);
    }

    /** How sources do, by source id. */
    public Topic<SourceHealth> sourceHealth() {
        return topic("source.health", SourceHealth.class);
    }

    /** What became of dead letters, by dead letter. */
    public Topic<Resolution> resolutions() {
        return topic("dead-letters.resolved", Resolution.class);
    }

    /** Records that a stage could not handle, bytes and key as they were; see {@link DeadLetter}. */
    public Topic<byte[]> deadLetters() {
        return topic("dead-letters", byte[].class);
    }

    @SuppressWarnings("unchecked") // the class was compared
    private <T> Topic<T> topic(String name, Class<T> record) {
        Topic<?> topic = topics.get(name);
        if (topic == null || topic.record() != record) {
            throw new IllegalStateException("topics.yaml has no topic " + name + " of " + record.getSimpleName());
        }
        return (Topic<T>) topic;
    }

    /** The file as it stands. */
    record Catalogue(@Setting("every topic") List<Entry> topics) {}

    /** One topic as it stands in the file. */
    record Entry(
            @Setting("name without the prefix") String name,

            @Setting("simple name of the value's record; absent for bytes")
            Optional<String> record,

            @Setting("what the key is") String key,
            @Setting("what the value is") String value,

            @Setting("a retention time, compacted, or forever")
            String kept,

            @Setting("partitions when created") int partitions,

            @Setting("name of the topic whose partitions it must have, where a service reads both with one state")
            Optional<String> partitionedLike,

            @Setting("largest record") Optional<DataSize> largestRecord,
            @Setting("the service that writes it") String writtenBy) {

        private static final List<Class<?>> RECORDS = List.of(
                DiscoveredUrl.class,
                Page.class,
                Article.class,
                EnrichedArticle.class,
                Commentary.class,
                Trend.class,
                Edit.class,
                Position.class,
                Correction.class,
                Replay.class,
                SourceHealth.class,
                Resolution.class);

        Topic<?> topic(String prefix) {
            Optional<Duration> retention = kept.equals("compacted") || kept.equals("forever")
                    ? Optional.empty()
                    : Optional.of(Settings.duration(kept));
            return new Topic<>(
                    prefix + name,
                    type(),
                    key,
                    value,
                    retention,
                    kept.equals("compacted"),
                    partitions,
                    partitionedLike.map(like -> prefix + like),
                    largestRecord.orElse(LARGEST_UNLESS_SAID),
                    writtenBy);
        }

        private Class<?> type() {
            if (record.isEmpty()) {
                return byte[].class;
            }
            return RECORDS.stream()
                    .filter(known -> known.getSimpleName().equals(record.get()))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("topics.yaml: topic " + name + ": no record " + record.get()));
        }
    }
}
