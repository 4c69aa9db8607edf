package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much was said, when it is said, changed and taken back. */
class TrendsTest {
    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    private SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        stream.table(Stream.TOPICS.trends()).forEach((key, trend) -> counts.put(key, trend.quotations()));
        return counts;
    }

    @Test
    void countsQuotationsByDayCountryAndStance() {
        stream.publish(
                article(
                        "a",
                        1,
                        "2026-02-14",
                        "Orlova against RU: \"One.\" Haddad against RU: \"Two.\" Haddad for US: \"Three.\""),
                article("b", 1, "2026-02-14", "Orlova against RU: \"Four.\""),
                article("c", 1, "2026-02-15", "Orlova against RU: \"Five.\""));

        assertThat(counts())
                .isEqualTo(Map.of(
                        "2026-02-14|RU|unfavourable",
                        3L,
                        "2026-02-14|US|favourable",
                        1L,
                        "2026-02-15|RU|unfavourable",
                        1L));
    }

    @Test
    void aRelationCountsForBothCountries() {
        stream.publish(article("a", 1, "2026-02-14", "Orlova against US-RU: \"It is over.\""));

        assertThat(counts()).isEqualTo(Map.of("2026-02-14|RU|unfavourable", 1L, "2026-02-14|US|unfavourable", 1L));
    }

    @Test
    void aRevisionTakesOffWhatItNoLongerSays() {
        stream.publish(
                article("a", 1, "2026-02-14", "Orlova against RU: \"One.\" Haddad against RU: \"Two.\""),
                article("a", 2, "2026-02-14", "Orlova against RU: \"One.\""));

        assertThat(stream.trends()).extracting(Trend::quotations).containsExactly(2L, 1L);
    }

    @Test
    void aCountThatFallsToNothingIsDeleted() {
        stream.publish(
                article("a", 1, "2026-02-14", "Orlova against RU: \"One.\""),
                article("a", 2, "2026-02-14", "Orlova for RU: \"One.\""));

        // each key has its own order
        Map<String, List<String>> counts = new TreeMap<>();
        stream.records(Stream.TOPICS.trends())
                .forEach(record -> counts.computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(
                                record.value() == null
                                        ? "gone"
                                        : "" + record.value().quotations()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        "2026-02-14|RU|favourable", List.of("1"), "2026-02-14|RU|unfavourable", List.of("1", "gone")));
    }

    @Test
    void aCorrectedDayMovesTheCount() {
        stream.publish(
                article("a", 1, "2026-02-14", "Orlova against RU: \"One.\""),
                article("a", 2, "2026-02-13", "Orlova against RU: \"One.\""));

        assertThat(counts()).isEqualTo(Map.of("2026-02-13|RU|unfavourable", 1L));
    }

    @Test
    void aRevisionThatSaysAsMuchAsBeforeIsNotTold() {
        stream.publish(article("a", 1, "2026-02-14", "Orlova against RU: \"One.\""));
        stream.skip();

        stream.publish(article("a", 2, "2026-02-14", "Orlova against RU: \"Two.\""));

        assertThat(stream.records(Stream.TOPICS.trends())).isEmpty();
    }

    @Test
    void aTrendIsAsOfItsDay() {
        stream.publish(article("a", 1, "2026-02-14", "Orlova against RU: \"One.\""));

        assertThat(stream.records(Stream.TOPICS.trends()).get(0).getRecordTime())
                .isEqualTo(Instant.parse("2026-02-14T00:00:00Z"));
    }

    @Test
    void countsBySpeakerAndBySourceOnTopicsOfTheirOwn() {
        stream.publish(
                article("a", 1, "2026-02-14", "Orlova against RU: \"One.\" Haddad against RU: \"Two.\""),
                article("b", 1, "2026-02-14", "Orlova against RU: \"Three.\" ? against RU: \"Four.\""));

        assertThat(stream.table(Stream.TOPICS.speakerTrends()).values())
                .extracting(trend -> trend.speaker().orElseThrow() + " " + trend.quotations())
                .containsExactly("haddad 1", "orlova 2");
        assertThat(stream.table(Stream.TOPICS.sourceTrends()).values())
                .extracting(trend -> trend.source().orElseThrow() + " " + trend.quotations())
                .containsExactly("paper 4");
        assertThat(counts()).isEqualTo(Map.of("2026-02-14|RU|unfavourable", 4L));
    }
}
