package commentariat.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.Event;
import commentariat.contract.Samples;
import commentariat.contract.article.Article;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.EnrichedArticle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final Topics TOPICS = Topics.withPrefix("");

    @Test
    void stampsARecord() {
        Headers headers = new RecordHeaders();
        TOPICS.enriched().serde().serializer().serialize("articles.enriched", headers, Samples.enrichedArticle());
        assertThat(texts(headers))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "commentariat.enriched-article.v1",
                        "ce_source", "/commentariat/enriched-article",
                        "ce_id", Samples.enrichedArticle().eventId(),
                        "ce_time", "2026-03-14T08:00:00Z",
                        "content-type", "application/json"));
    }

    @Test
    void anIdSaysWhichRevisionAndAnalysisAndWhatIsKnownBesides() {
        String article = Samples.article().id();
        assertThat(Samples.enrichedArticle().eventId())
                .matches(article + "@2/0\\.1\\.0/" + article + "\\+1/[0-9a-f]{1,8}");
        assertThat(Samples.commentary().eventId()).matches(Samples.commentary().id() + "@2/0\\.1\\.0/[0-9a-f]{1,8}");
    }

    @Test
    void stampsATombstone() {
        Headers headers = new RecordHeaders();
        byte[] value = TOPICS.commentary().serde().serializer().serialize("commentary", headers, nothing());
        assertThat(value).isNull();
        assertThat(texts(headers))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "commentariat.commentary.deleted.v1",
                        "ce_source", "/commentariat/commentary",
                        "ce_id", "unknown"));
    }

    @Test
    void aTombstoneKeepsTheIdAndTimeOfTheRecordThatLedToIt() {
        Headers headers = new RecordHeaders();
        TOPICS.articles().serde().serializer().serialize("articles", headers, Samples.article());
        TOPICS.commentary().serde().serializer().serialize("commentary", headers, nothing());
        assertThat(texts(headers))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "commentariat.commentary.deleted.v1",
                        "ce_source", "/commentariat/commentary",
                        "ce_id", Samples.article().id() + "@2",
                        "ce_time", "2026-03-14T08:00:00Z"));
    }

    @Test
    void replacesTheHeadersOfTheRecordBeforeAndLeavesOthersAlone() {
        Headers headers = new RecordHeaders();
        headers.add("traceparent", "00-1-2-00".getBytes(StandardCharsets.UTF_8));
        TOPICS.articles().serde().serializer().serialize("articles", headers, Samples.article());
        TOPICS.commentary().serde().serializer().serialize("commentary", headers, Samples.commentary());
        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(texts(headers))
                .hasSize(7)
                .containsEntry("ce_type", "commentariat.commentary.v1")
                .containsEntry("ce_id", Samples.commentary().eventId())
                .containsEntry("traceparent", "00-1-2-00");
    }

    @Test
    void namesTypesTheSameInATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(CloudEvents.type(EnrichedArticle.class)).isEqualTo("commentariat.enriched-article.v1");
            assertThat(CloudEvents.type(Indexed.class)).isEqualTo("commentariat.indexed.v1");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static final class Indexed {}

    @Test
    void everySampleHasAnIdOfItsOwnAndAKey() {
        Samples.all()
                .values()
                .forEach(samples -> assertThat(samples)
                        .allSatisfy(sample -> assertThat(sample.key()).isNotBlank())
                        .extracting(Event::eventId)
                        .doesNotHaveDuplicates());
    }

    @Test
    void readsWhatItWrote() {
        byte[] bytes = TOPICS.articles().serde().serializer().serialize("articles", Samples.article());
        assertThat(TOPICS.articles().serde().deserializer().deserialize("articles", bytes))
                .isEqualTo(Samples.article());
        assertThat(bytesOrNothing(TOPICS.articles())).isNull();
    }

    @Test
    void saysOnWhichTopicARecordCannotBeRead() {
        Assertions.assertThatThrownBy(() -> TOPICS.articles()
                        .serde()
                        .deserializer()
                        .deserialize("articles", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("topic articles: not an Article: id: is missing or null (line 1, column 2)");
    }

    @Test
    void leavesBytesAsTheyAre() {
        byte[] bytes = {1, 2, 3};
        Headers headers = new RecordHeaders();
        assertThat(TOPICS.deadLetters().serde().serializer().serialize("dead-letters", headers, bytes))
                .isEqualTo(bytes);
        assertThat(headers).isEmpty();
    }

    @SuppressWarnings("NullAway") // Kafka's serializers take null for a tombstone
    private static Commentary nothing() {
        return null;
    }

    @SuppressWarnings("NullAway") // likewise when reading
    private static Article bytesOrNothing(Topic<Article> topic) {
        return topic.serde().deserializer().deserialize(topic.name(), (byte[]) null);
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        Arrays.stream(headers.toArray())
                .forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }
}
