package commentariat.ingest.topology;

import commentariat.contract.article.Article;
import commentariat.contract.article.Page;
import commentariat.contract.topic.JsonSerde;
import commentariat.contract.topic.Topics;
import commentariat.ingest.source.Sources;
import commentariat.streams.deadletter.Bounded;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Reads pages, writes articles: a new one as revision 1, a changed one as the next revision, one with the same words not at all. */
public final class ExtractTopology {
    static final String REVISIONS = "revisions";

    private ExtractTopology() {}

    /**
     * The topology.
     *
     * @param sources what an article says of its source, and where the parts of its pages stand
     */
    public static Topology topology(Topics topics, Sources sources, MeterRegistry metrics) {
        StoreBuilder<KeyValueStore<String, Revision>> revisions = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(REVISIONS), Serdes.String(), JsonSerde.of(Revision.class))
                .withLoggingEnabled(
                        Map.of(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE)));

        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(revisions);
        KStream<String, Page> pages = builder.stream(
                topics.pages().name(),
                Consumed.with(Serdes.String(), topics.pages().serde()).withName("pages"));
        KStream<String, Article> read =
                pages.flatMapValues(new Reading(sources, metrics)::article, Named.as("extract"));
        KStream<String, Article> byArticle = read.selectKey((page, article) -> article.id(), Named.as("key-by-article"))
                .repartition(Repartitioned.with(Serdes.String(), Bounded.onTheWayTo(topics.articles()))
                        .withName("by-article"));
        KStream<String, Article> revised =
                byArticle.process(() -> new Revising(metrics), Named.as("revise"), REVISIONS);
        revised.to(
                topics.articles().name(),
                Produced.with(Serdes.String(), Bounded.serde(topics.articles())).withName("articles"));
        return builder.build();
    }
}
