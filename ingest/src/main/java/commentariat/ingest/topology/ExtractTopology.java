package commentariat.ingest.topology;

import commentariat.contract.article.Article;
import commentariat.contract.article.Page;
import commentariat.contract.source.SourceHealth;
import commentariat.contract.topic.JsonSerde;
import commentariat.contract.topic.Topics;
import commentariat.ingest.drift.Drift;
import commentariat.ingest.drift.Measure;
import commentariat.ingest.source.Sources;
import commentariat.streams.deadletter.Bounded;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Reads pages, writes articles: a new one as revision 1, a changed one as the next revision, one with the same words not at all. Flags the
 * health of a source whose pages give other than they gave.
 */
public final class ExtractTopology {
    static final String REVISIONS = "revisions";
    static final String DRIFT = "drift";
    private static final String HEALTH = "health";

    private ExtractTopology() {}

    /**
     * The topology.
     *
     * @param sources what an article says of its source, and where the parts of its pages stand
     */
    public static Topology topology(Topics topics, Sources sources, MeterRegistry metrics) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(REVISIONS, JsonSerde.of(Revision.class)));
        builder.addStateStore(store(DRIFT, JsonSerde.of(Drift.class)));
        KStream<String, Page> pages = builder.stream(
                topics.pages().name(),
                Consumed.with(Serdes.String(), topics.pages().serde()).withName("pages"));
        KStream<String, Read> read = pages.mapValues(new Reading(sources, metrics)::read, Named.as("extract"));

        KStream<String, Article> byArticle = read.flatMapValues(
                        page -> page.article().stream().toList(), Named.as("keep-articles"))
                .selectKey((page, article) -> article.id(), Named.as("key-by-article"))
                .repartition(Repartitioned.with(Serdes.String(), Bounded.onTheWayTo(topics.articles()))
                        .withName("by-article"));
        KStream<String, Article> revised =
                byArticle.process(() -> new Revising(metrics), Named.as("revise"), REVISIONS);
        revised.to(
                topics.articles().name(),
                Produced.with(Serdes.String(), Bounded.serde(topics.articles())).withName("articles"));

        KTable<String, SourceHealth> health = builder.table(
                topics.sourceHealth().name(),
                Consumed.with(Serdes.String(), topics.sourceHealth().serde()).withName("source-health-so-far"),
                Materialized.<String, SourceHealth, KeyValueStore<Bytes, byte[]>>as(HEALTH)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(topics.sourceHealth().serde()));
        read.map((page, given) -> KeyValue.pair(given.sourceId(), given.measure()), Named.as("key-by-source"))
                .repartition(Repartitioned.with(Serdes.String(), JsonSerde.of(Measure.class))
                        .withName("by-source"))
                .leftJoin(
                        health,
                        (measure, now) -> new Watched(measure, Optional.ofNullable(now)),
                        Joined.with(
                                        Serdes.String(),
                                        JsonSerde.of(Measure.class),
                                        topics.sourceHealth().serde())
                                .withName("with-its-health"))
                .process(Watching::new, Named.as("watch-for-drift"), DRIFT)
                .to(
                        topics.sourceHealth().name(),
                        Produced.with(Serdes.String(), topics.sourceHealth().serde())
                                .withName("source-health"));
        return builder.build();
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> serde) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde)
                .withLoggingEnabled(
                        Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE)));
    }
}
