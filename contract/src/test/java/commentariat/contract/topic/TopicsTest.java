package commentariat.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.Samples;
import commentariat.contract.article.Article;
import commentariat.contract.settings.DataSize;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Topics TOPICS = Topics.withPrefix("desk.");

    @Test
    void areTheOnesOfTheDesignInTheOrderOfTheWay() {
        assertThat(Topics.withPrefix("").all())
                .extracting(Topic::name)
                .containsExactly(
                        "urls",
                        "pages",
                        "articles",
                        "articles.replayed",
                        "articles.enriched",
                        "commentary",
                        "trends",
                        "trends.speakers",
                        "trends.sources",
                        "edits",
                        "positions",
                        "corrections",
                        "replays",
                        "source.health",
                        "dead-letters",
                        "dead-letters.resolved");
    }

    @Test
    void eachHasItsAccessorAndItsPrefix() {
        List<Topic<?>> named = List.of(
                TOPICS.urls(),
                TOPICS.pages(),
                TOPICS.articles(),
                TOPICS.replayed(),
                TOPICS.enriched(),
                TOPICS.commentary(),
                TOPICS.trends(),
                TOPICS.speakerTrends(),
                TOPICS.sourceTrends(),
                TOPICS.edits(),
                TOPICS.positions(),
                TOPICS.corrections(),
                TOPICS.replays(),
                TOPICS.sourceHealth(),
                TOPICS.deadLetters(),
                TOPICS.resolutions());
        assertThat(named).containsExactlyElementsOf(TOPICS.all());
        assertThat(TOPICS.all()).allMatch(topic -> topic.name().startsWith("desk."));
    }

    @Test
    void everyRecordHasSamples() {
        Set<Class<?>> records = TOPICS.all().stream()
                .map(Topic::record)
                .filter(record -> record != byte[].class)
                .collect(Collectors.toSet());
        assertThat(records).isEqualTo(Samples.all().keySet());
    }

    @Test
    void aDeadLetterHasRoomForTheLargestRecordAndWhyItFailed() {
        assertThat(TOPICS.all())
                .filteredOn(topic -> !topic.equals(TOPICS.deadLetters()))
                .allMatch(topic -> topic.largestRecord().bytes()
                        < TOPICS.deadLetters().largestRecord().bytes());
    }

    @Test
    void refusesAPrefixThatKafkaRefuses() {
        assertThatThrownBy(() -> Topics.withPrefix("my topics/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "topic prefix \"my topics/\": Kafka takes letters, digits, '.', '_' and '-' in a topic's name");
    }

    @Test
    void tellsTheBrokerHowToKeepThem() {
        assertThat(TOPICS.pages().config())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        String.valueOf(Duration.ofDays(14).toMillis()),
                        "message.timestamp.type",
                        "LogAppendTime",
                        "message.timestamp.after.max.ms",
                        String.valueOf(Long.MAX_VALUE),
                        "max.message.bytes",
                        String.valueOf(12 << 20),
                        "compression.type",
                        "producer"));
        assertThat(TOPICS.commentary().config())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("message.timestamp.type", "CreateTime");
        assertThat(TOPICS.articles().config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void aRecordHasItsOwnKeyAndTime() {
        ProducerRecord<String, Article> record = Topic.record(TOPICS.articles(), Samples.article());
        assertThat(record.topic()).isEqualTo("desk.articles");
        assertThat(record.key()).isEqualTo(Samples.article().id());
        assertThat(record.value()).isEqualTo(Samples.article());
        assertThat(record.timestamp())
                .isEqualTo(Instant.parse("2026-03-14T08:00:00Z").toEpochMilli());
        assertThat(record.partition()).isNull();
    }

    @Test
    void aRecordOfAnyYearCanBeSent() {
        assertThat(timestampOfArticleOf(Instant.parse("1851-09-18T00:00:00Z"))).isZero();
        assertThat(timestampOfArticleOf(Instant.MIN)).isZero();
        assertThat(timestampOfArticleOf(Instant.MAX))
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z").toEpochMilli());
    }

    private static Long timestampOfArticleOf(Instant published) {
        Article sample = Samples.minimalArticle();
        return Topic.record(
                        TOPICS.articles(),
                        new Article(
                                sample.id(),
                                1,
                                sample.url(),
                                sample.source(),
                                sample.title(),
                                sample.subtitle(),
                                sample.authors(),
                                Optional.of(published),
                                sample.modified(),
                                sample.language(),
                                sample.section(),
                                sample.text(),
                                sample.foundBy(),
                                sample.fetchedAt()))
                .timestamp();
    }

    @Test
    void aTopicAsItWasCreatedHasNoDifference() {
        assertThat(TOPICS.all())
                .allSatisfy(topic -> assertThat(
                                TopicAdmin.differences(topic, topic.partitions(), broker(topic, Map.of())))
                        .isEmpty());
    }

    @Test
    void anOperatorMayKeepMoreForLonger() {
        assertThat(TopicAdmin.differences(
                        TOPICS.pages(),
                        48,
                        broker(TOPICS.pages(), Map.of("retention.ms", "-1", "max.message.bytes", "99999999"))))
                .isEmpty();
        assertThat(TopicAdmin.differences(
                        TOPICS.pages(), 12, broker(TOPICS.pages(), Map.of("retention.ms", "9999999999999"))))
                .isEmpty();
    }

    /** As a broker makes it with auto.create.topics.enable when a producer is quicker than the operator. */
    @Test
    void saysWhatIsWrongWithATopicThatTheBrokerMadeByItself() {
        Config byItself = new Config(List.of(
                new ConfigEntry("cleanup.policy", "delete"),
                new ConfigEntry("retention.ms", "604800000"),
                new ConfigEntry("max.message.bytes", "1048588"),
                new ConfigEntry("message.timestamp.type", "CreateTime"),
                new ConfigEntry("message.timestamp.after.max.ms", "3600000"),
                new ConfigEntry("compression.type", "producer")));
        String remedy = "; set it with: kafka-configs.sh --alter --topic desk.articles.enriched --add-config ";
        assertThat(TopicAdmin.differences(TOPICS.enriched(), 1, byItself))
                .containsExactly(
                        "topic desk.articles.enriched has 1 of 12 partitions; while it is still empty, delete it and"
                                + " create it with: commentariat topics",
                        "topic desk.articles.enriched has cleanup.policy=delete, needs compact" + remedy
                                + "cleanup.policy=compact",
                        "topic desk.articles.enriched has max.message.bytes=1048588, needs 8388608" + remedy
                                + "max.message.bytes=8388608",
                        "topic desk.articles.enriched has message.timestamp.after.max.ms=3600000, needs"
                                + " 9223372036854775807" + remedy
                                + "message.timestamp.after.max.ms=9223372036854775807",
                        "topic desk.articles.enriched has retention.ms=604800000, needs -1" + remedy
                                + "retention.ms=-1");
    }

    @Test
    void saysWhatABrokerDoesNotTell() {
        assertThat(TopicAdmin.differences(TOPICS.trends(), 12, new Config(List.of())))
                .contains("topic desk.trends has cleanup.policy=unset, needs compact; set it with: kafka-configs.sh"
                        + " --alter --topic desk.trends --add-config cleanup.policy=compact");
    }

    @Test
    void aSizeThatIsNotSaidIsOneMebibyte() {
        assertThat(TOPICS.trends().largestRecord()).isEqualTo(DataSize.parse("1MiB"));
    }

    private static Config broker(Topic<?> topic, Map<String, String> changed) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.putAll(changed);
        return new Config(config.entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .toList());
    }
}
