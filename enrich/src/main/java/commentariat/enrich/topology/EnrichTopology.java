package commentariat.enrich.topology;

import commentariat.contract.Event;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Position;
import commentariat.contract.commentary.Trend;
import commentariat.contract.topic.JsonSerde;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.Topics;
import commentariat.contract.topic.Written;
import commentariat.enrich.correction.CorrectedArticles;
import commentariat.enrich.correction.CorrectionChange;
import commentariat.enrich.correction.Corrections;
import commentariat.enrich.duplicate.Band;
import commentariat.enrich.duplicate.BandChange;
import commentariat.enrich.duplicate.Candidate;
import commentariat.enrich.duplicate.Duplicates;
import commentariat.enrich.duplicate.FindCandidates;
import commentariat.enrich.duplicate.HearOfNeighbour;
import commentariat.enrich.duplicate.Neighbour;
import commentariat.enrich.duplicate.Offer;
import commentariat.enrich.duplicate.OfferAgain;
import commentariat.enrich.duplicate.OfferToCandidate;
import commentariat.enrich.genealogy.FindKin;
import commentariat.enrich.genealogy.Genealogy;
import commentariat.enrich.genealogy.HearOfKin;
import commentariat.enrich.genealogy.Relation;
import commentariat.enrich.genealogy.Saying;
import commentariat.enrich.genealogy.SayingChange;
import commentariat.enrich.position.FollowPositions;
import commentariat.enrich.position.Stand;
import commentariat.enrich.position.StandChange;
import commentariat.enrich.publication.Publication;
import commentariat.enrich.publication.Publish;
import commentariat.enrich.publication.Told;
import commentariat.enrich.revision.Change;
import commentariat.enrich.revision.TaggedArticle;
import commentariat.enrich.shard.Shards;
import commentariat.enrich.trend.AddUp;
import commentariat.enrich.trend.TrendChange;
import commentariat.enrich.trend.Trends;
import commentariat.streams.deadletter.Bounded;
import commentariat.streams.deadletter.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
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

/** From {@code articles} to {@code articles.enriched}, {@code commentary}, {@code edits}, {@code trends}, {@code positions} and {@code dead-letters}. */
public final class EnrichTopology {
    private static final Serde<String> TEXT = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final String OFFERS = "story-offers";

    private EnrichTopology() {}

    /**
     * The whole of it.
     *
     * @param tagger the analysis
     * @param nearCopy 0 to 1: how alike two articles must be to tell one story
     * @param replayed which articles of replays it takes
     * @param group the application's id, by which its own topics are called
     * @param letters where failures go; its metrics count the rest, too
     */
    public static Topology topology(
            Topics topics,
            Tagger tagger,
            double nearCopy,
            ReplayedArticles replayed,
            String group,
            DeadLetters letters) {
        StreamsBuilder builder = new StreamsBuilder();
        Meters meters = new Meters(letters.metrics());
        builder.addStateStore(store(Duplicates.ARTICLES, TaggedArticle.serde()));
        builder.addStateStore(store(CorrectedArticles.CORRECTIONS, Corrections.class));
        builder.addStateStore(store(Direct.CORRECTED, String.class));
        builder.addStateStore(store(Duplicates.WORDS, Offer.class));
        builder.addStateStore(store(Duplicates.OFFERED, Serdes.String()));
        builder.addStateStore(store(Duplicates.NEIGHBOURS, Neighbour.class));
        builder.addStateStore(store(FindCandidates.BANDS, Band.class));
        builder.addStateStore(store(FindKin.SAYINGS, Saying.class));
        builder.addStateStore(store(Genealogy.KIN, Saying.class));
        builder.addStateStore(store(Publish.TOLD, Told.class));
        builder.addStateStore(store(AddUp.SUMS, Serdes.Long()));
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

        KStream<String, Directed> directed = read(builder, topics.corrections(), "corrections")
                .process(() -> new Direct(letters), Named.as("direct-to-article"), Direct.CORRECTED);

        analysed.flatMapValues(Analysed::failures, Named.as("keep-failures"))
                .merge(
                        directed.flatMapValues(Directed::failures, Named.as("keep-failed-corrections")),
                        Named.as("all-failures"))
                .process(() -> new AsItWas(letters.topic()), Named.as("as-it-was"))
                .to(letters.topic(), Produced.with(BYTES, BYTES).withName("dead-letters"));

        // … and is compared with what was known of the article, with all that analysts have put right in it
        KStream<String, Consequences> changes = analysed.process(
                        () -> new Remember(meters),
                        Named.as("remember"),
                        Duplicates.ARTICLES,
                        CorrectedArticles.CORRECTIONS)
                .merge(
                        directed.flatMapValues(Directed::changes, Named.as("keep-corrections"))
                                .repartition(repartitioned("corrections", JsonSerde.of(CorrectionChange.class)))
                                .process(
                                        Correct::new,
                                        Named.as("correct"),
                                        Duplicates.ARTICLES,
                                        CorrectedArticles.CORRECTIONS),
                        Named.as("changes"));

        write(changes.flatMapValues(Consequences::edits, Named.as("keep-edits")), topics.edits(), "edits");

        // sums of differences: an article that changes or goes takes off what it had put on
        KStream<String, Optional<Trend>> trends = changes.flatMap(
                        (id, change) -> Shards.spread(change.trends()), Named.as("differences-per-shard"))
                .repartition(sharded("trends", TrendChange.class))
                .process(AddUp::new, Named.as("add-up"), AddUp.SUMS);
        writeTrends(trends, Trends::isOfAll, topics.trends(), "trends");
        writeTrends(trends, Trends::isOfSpeaker, topics.speakerTrends(), "trends-speakers");
        writeTrends(trends, Trends::isOfSource, topics.sourceTrends(), "trends-sources");

        // a speaker's stands toward a target, from all articles, on one timeline
        KStream<String, Position> positions = changes.flatMap(
                        (id, change) -> Shards.spread(change.stands()), Named.as("stands-per-shard"))
                .repartition(sharded("positions", StandChange.class))
                .process(
                        FollowPositions::new,
                        Named.as("follow-positions"),
                        FollowPositions.STANDS,
                        FollowPositions.TURNS);
        write(positions, topics.positions(), "positions");

        // near-copies: who shares a band is introduced, offers its words, compares
        KStream<String, Change> articles = changes.mapValues(Consequences::change, Named.as("articles-that-changed"));
        KStream<String, Offer> offersToNewcomers = changes.flatMap(
                        (id, change) -> Shards.spread(change.bands()), Named.as("bands-per-shard"))
                .repartition(sharded("story-bands", BandChange.class))
                .process(FindCandidates::new, Named.as("find-candidates"), FindCandidates.BANDS)
                .repartition(repartitioned("story-candidates", JsonSerde.of(Candidate.class)))
                .process(
                        OfferToCandidate::new,
                        Named.as("offer-to-candidate"),
                        Duplicates.WORDS,
                        Duplicates.OFFERED,
                        Duplicates.NEIGHBOURS);
        KStream<String, Offer> offersOfNewWords = changes.mapValues(Consequences::words, Named.as("words-that-changed"))
                .process(
                        OfferAgain::new,
                        Named.as("offer-again"),
                        Duplicates.WORDS,
                        Duplicates.OFFERED,
                        Duplicates.NEIGHBOURS);
        KStream<String, Optional<Change>> heardOfNeighbours = offersToNewcomers
                .merge(offersOfNewWords, Named.as("offers"))
                .repartition(repartitioned(OFFERS, JsonSerde.of(Offer.class)))
                .process(
                        () -> new HearOfNeighbour(nearCopy),
                        Named.as("hear-of-neighbour"),
                        Duplicates.WORDS,
                        Duplicates.OFFERED,
                        Duplicates.NEIGHBOURS);

        // the same words elsewhere: quotations that share a run of words are introduced to each other
        KStream<String, Optional<Change>> heardOfKin = changes.flatMap(
                        (id, change) -> Shards.spread(change.sayings()), Named.as("sayings-per-shard"))
                .repartition(sharded("sayings", SayingChange.class))
                .process(FindKin::new, Named.as("find-kin"), FindKin.SAYINGS)
                .repartition(repartitioned("kin", JsonSerde.ofList(Relation.class)))
                .process(HearOfKin::new, Named.as("hear-of-kin"), Genealogy.KIN);

        // … and an article is published when it changed, or when what is known of it did
        KStream<String, Publication> published = articles.mapValues(
                        (id, change) -> Optional.of(change), Named.as("as-news"))
                .merge(heardOfNeighbours, Named.as("articles-with-news-of-neighbours"))
                .merge(heardOfKin, Named.as("articles-with-news"))
                .process(
                        () -> new Publish(nearCopy),
                        Named.as("publish"),
                        Duplicates.ARTICLES,
                        CorrectedArticles.CORRECTIONS,
                        Duplicates.WORDS,
                        Duplicates.OFFERED,
                        Duplicates.NEIGHBOURS,
                        Genealogy.KIN,
                        Publish.TOLD);
        KStream<String, Written<EnrichedArticle>> enriched =
                published.flatMap((id, told) -> one(id, told.article()), Named.as("the-article"));
        writeWritten(enriched, topics.enriched(), "enriched");
        KStream<String, Written<Commentary>> commentary =
                published.flatMap((id, told) -> records(told.commentary()), Named.as("one-record-per-quotation"));
        writeWritten(commentary, topics.commentary(), "commentary");
        // an article's story may change those of its near-copies: a circle, for which the DSL has no word but a topic's
        // name
        published
                .flatMap((id, told) -> entries(told.offers()), Named.as("one-offer-per-near-copy"))
                .to(
                        group + "-" + OFFERS + "-repartition",
                        Produced.with(TEXT, JsonSerde.of(Offer.class)).withName("stories-to-near-copies"));

        return builder.build();
    }

    private static void writeTrends(
            KStream<String, Optional<Trend>> trends, Predicate<String> which, Topic<Trend> topic, String name) {
        KStream<String, Trend> chosen = trends.filter((key, trend) -> which.test(key), Named.as("only-" + name))
                .mapValues(trend -> trend.orElse(null), Named.as(name + "-or-tombstones"));
        write(chosen, topic, name);
    }

    private static KStream<byte[], byte[]> read(StreamsBuilder builder, Topic<?> topic, String name) {
        return builder.stream(
                topic.name(),
                Consumed.with(BYTES, BYTES)
                        .withTimestampExtractor(new EventTime.Extractor())
                        .withName(name));
    }

    private static <V extends Event> void write(KStream<String, V> stream, Topic<V> topic, String name) {
        write(stream, event -> event, topic.name(), Bounded.serde(topic), name);
    }

    private static <V extends Event> void writeWritten(
            KStream<String, Written<V>> stream, Topic<V> topic, String name) {
        write(stream, Written::event, topic.name(), Bounded.written(topic), name);
    }

    private static <V> void write(
            KStream<String, V> stream, Function<V, Event> event, String topic, Serde<V> values, String name) {
        stream.process(() -> new EventTime<>(event), Named.as(name + "-at-their-time"))
                .to(topic, Produced.with(TEXT, values).withName(name));
    }

    private static <V> Repartitioned<String, V> repartitioned(String name, Serde<V> values) {
        return Repartitioned.<String, V>as(name).withKeySerde(TEXT).withValueSerde(values);
    }

    private static <V> Repartitioned<String, List<V>> sharded(String name, Class<V> changes) {
        return repartitioned(name, JsonSerde.ofList(changes))
                .withNumberOfPartitions(Shards.COUNT)
                .withStreamPartitioner(Shards::partitions);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> values) {
        return store(name, JsonSerde.of(values));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), TEXT, values);
    }

    private static <V> List<KeyValue<String, V>> entries(Map<String, V> entries) {
        return entries.entrySet().stream()
                .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A tombstone for what is empty. */
    private static <V> List<KeyValue<String, V>> one(String key, List<Optional<V>> values) {
        return values.stream()
                .map(value -> KeyValue.<String, V>pair(key, value.orElse(null)))
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
