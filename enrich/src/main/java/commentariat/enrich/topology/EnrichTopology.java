package commentariat.enrich.topology;

import commentariat.contract.Event;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Position;
import commentariat.contract.commentary.Trend;
import commentariat.contract.topic.JsonSerde;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import commentariat.enrich.duplicate.Band;
import commentariat.enrich.duplicate.BandChange;
import commentariat.enrich.duplicate.Candidate;
import commentariat.enrich.duplicate.Duplicates;
import commentariat.enrich.duplicate.FindCandidates;
import commentariat.enrich.duplicate.Neighbours;
import commentariat.enrich.duplicate.Offer;
import commentariat.enrich.duplicate.OfferAgain;
import commentariat.enrich.duplicate.OfferToCandidate;
import commentariat.enrich.duplicate.TellStoryOfArticle;
import commentariat.enrich.duplicate.TellStoryOfOffer;
import commentariat.enrich.position.FollowPositions;
import commentariat.enrich.position.Stand;
import commentariat.enrich.position.StandChange;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import commentariat.enrich.trend.Trends;
import commentariat.streams.deadletter.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** From {@code articles} to {@code articles.enriched}, {@code commentary}, {@code edits}, {@code trends}, {@code positions} and {@code dead-letters}. */
public final class EnrichTopology {
    private static final Serde<String> TEXT = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private EnrichTopology() {}

    /**
     * The whole of it.
     *
     * @param tagger the analysis
     * @param nearCopy 0 to 1: how alike two articles must be to tell one story
     * @param replayed which articles of replays it takes
     * @param letters where failures go; its metrics count the rest, too
     */
    public static Topology topology(
            Topics topics, Tagger tagger, double nearCopy, ReplayedArticles replayed, DeadLetters letters) {
        StreamsBuilder builder = new StreamsBuilder();
        Meters meters = new Meters(letters.metrics());
        builder.addStateStore(store(Duplicates.ARTICLES, TaggedArticle.class));
        builder.addStateStore(store(Duplicates.NEIGHBOURS, Neighbours.class));
        builder.addStateStore(store(FindCandidates.BANDS, Band.class));
        builder.addStateStore(store(FollowPositions.STANDS, Stand.class));
        builder.addStateStore(store(FollowPositions.TURNS, FollowPositions.Turn.class));

        // each record becomes a value, whatever it is
        KStream<String, Analysed> analysed = read(builder, topics.articles(), "articles")
                .process(() -> new Analyse(tagger, letters, Bounded.largest(topics.enriched())), Named.as("analyse"))
                .merge(
                        read(builder, topics.replayed(), "articles-replayed")
                                .process(
                                        () -> new TakeReplayed(letters, replayed, meters),
                                        Named.as("take-replayed"),
                                        Duplicates.ARTICLES),
                        Named.as("with-replayed"));

        analysed.flatMapValues(Analysed::failures, Named.as("keep-failures"))
                .process(() -> new AsItWas(letters.topic()), Named.as("as-it-was"))
                .to(letters.topic(), Produced.with(BYTES, BYTES).withName("dead-letters"));

        // … and is compared with what was published of the article
        KStream<String, Consequences> changes =
                analysed.process(() -> new Remember(meters), Named.as("remember"), Duplicates.ARTICLES);

        KStream<String, Commentary> commentary =
                changes.flatMap((id, change) -> records(change.commentary()), Named.as("one-record-per-quotation"));
        write(commentary, topics.commentary(), "commentary");

        write(changes.flatMapValues(Consequences::edits, Named.as("keep-edits")), topics.edits(), "edits");

        // sums of differences: an article that changes or goes takes off what it had put on
        KStream<String, Trend> trends = changes.flatMap(
                        (id, change) -> entries(change.trends()), Named.as("one-difference-per-trend"))
                .repartition(repartitioned("trends", Serdes.Long()))
                .groupByKey(Grouped.as("by-trend"))
                .aggregate(
                        () -> 0L,
                        Trends::add,
                        Named.as("add-up"),
                        Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("trends")
                                .withKeySerde(TEXT)
                                .withValueSerde(Serdes.Long())
                                .withCachingDisabled())
                .toStream(Named.as("sums"))
                .mapValues((key, sum) -> Trends.of(key, sum).orElse(null), Named.as("sums-as-trends"));
        write(trends, topics.trends(), "trends");

        // a speaker's stands toward a target, from all articles, on one timeline
        KStream<String, Position> positions = changes.flatMap(
                        (id, change) -> entries(change.stands()), Named.as("one-change-per-timeline"))
                .repartition(repartitioned("positions", JsonSerde.of(StandChange.class)))
                .process(
                        FollowPositions::new,
                        Named.as("follow-positions"),
                        FollowPositions.STANDS,
                        FollowPositions.TURNS);
        write(positions, topics.positions(), "positions");

        // near-copies: who shares a band is introduced, offers its words, compares
        KStream<String, Change> articles = changes.mapValues(Consequences::change, Named.as("articles-that-changed"));
        KStream<String, Offer> offersToNewcomers = changes.flatMap(
                        (id, change) -> entries(change.bands()), Named.as("one-change-per-band"))
                .repartition(repartitioned("story-bands", JsonSerde.of(BandChange.class)))
                .process(FindCandidates::new, Named.as("find-candidates"), FindCandidates.BANDS)
                .repartition(repartitioned("story-candidates", JsonSerde.of(Candidate.class)))
                .process(
                        OfferToCandidate::new,
                        Named.as("offer-to-candidate"),
                        Duplicates.ARTICLES,
                        Duplicates.NEIGHBOURS);
        KStream<String, Offer> offersOfNewWords =
                articles.process(OfferAgain::new, Named.as("offer-again"), Duplicates.ARTICLES, Duplicates.NEIGHBOURS);
        KStream<String, EnrichedArticle> toldByOthers = offersToNewcomers
                .merge(offersOfNewWords, Named.as("offers"))
                .repartition(repartitioned("story-offers", JsonSerde.of(Offer.class)))
                .process(
                        () -> new TellStoryOfOffer(nearCopy),
                        Named.as("tell-story-of-offer"),
                        Duplicates.ARTICLES,
                        Duplicates.NEIGHBOURS);

        // … and an article is published when it changed, or when its story did
        KStream<String, EnrichedArticle> enriched = articles.process(
                        () -> new TellStoryOfArticle(nearCopy),
                        Named.as("tell-story-of-article"),
                        Duplicates.ARTICLES,
                        Duplicates.NEIGHBOURS)
                .merge(toldByOthers, Named.as("articles-in-their-stories"));
        write(enriched, topics.enriched(), "enriched");

        return builder.build();
    }

    private static KStream<byte[], byte[]> read(StreamsBuilder builder, Topic<?> topic, String name) {
        return builder.stream(
                topic.name(),
                Consumed.with(BYTES, BYTES)
                        .withTimestampExtractor(new EventTime.Extractor())
                        .withName(name));
    }

    private static <V extends Event> void write(KStream<String, V> stream, Topic<V> topic, String name) {
        stream.process(() -> new EventTime<V>(), Named.as(name + "-at-their-time"))
                .to(topic.name(), Produced.with(TEXT, Bounded.serde(topic)).withName(name));
    }

    private static <V> Repartitioned<String, V> repartitioned(String name, Serde<V> values) {
        return Repartitioned.<String, V>as(name).withKeySerde(TEXT).withValueSerde(values);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), TEXT, JsonSerde.of(values));
    }

    private static <V> List<KeyValue<String, V>> entries(Map<String, V> entries) {
        return entries.entrySet().stream()
                .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Tombstones for what is empty. */
    private static <V> List<KeyValue<String, V>> records(Map<String, Optional<V>> records) {
        return records.entrySet().stream()
                .map(entry -> KeyValue.<String, V>pair(
                        entry.getKey(), entry.getValue().orElse(null)))
                .toList();
    }
}
