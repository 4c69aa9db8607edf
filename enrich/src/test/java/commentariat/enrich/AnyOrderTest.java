package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static commentariat.enrich.Articles.prose;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.identity.Identity;
import commentariat.contract.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same articles, withdrawals and corrections in any order, some of them twice, leave the same tables behind. Only a withdrawal has its place: after
 * all revisions of its article, since whatever comes after it is published again.
 */
class AnyOrderTest {
    private static final List<String> SPEAKERS = List.of("Orlova", "Haddad", "Petrenko", "Lindqvist", "somebody", "?");
    private static final List<String> SIDES = List.of("for", "against", "on");
    private static final List<String> TARGETS = List.of("RU", "US", "UA", "US-RU");
    private static final List<String> WORDS = List.of(
            "The talks have failed and nobody will mend them before the winter comes to the valley.",
            "The talks have failed and nobody will mend them before the winter.",
            "Nobody will mend them before the winter comes to the valley, whatever the ministers say.",
            "A bridge is a bridge, and the river does not ask which side has paid for it.",
            "Number one.",
            "Number two.");
    private static final int ARTICLES = 24;
    private static final Map<String, Map<String, ?>> IN_ORDER = tables(events());

    /** What comes in: an article, its withdrawal, or a correction. */
    private sealed interface Event {
        record Came(Article article) implements Event {}

        record Went(String id) implements Event {}

        record Corrected(Correction correction) implements Event {}
    }

    static List<Long> seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? List.of(1L, 2L, 3L) : List.of(Long.parseLong(given, 16));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesTheSameTables(long seed) {
        List<Event> shuffled = new ArrayList<>(events());
        Collections.shuffle(shuffled, new Random(seed));
        List<Event> again = new ArrayList<>(shuffled.subList(0, ARTICLES / 4));
        Collections.shuffle(again, new Random(seed + 1));
        shuffled.addAll(again);
        // stable: what is not withdrawn keeps its place
        shuffled.sort(Comparator.comparing(event -> event instanceof Event.Went));

        assertThat(tables(shuffled))
                .as("reproduce with: ./mvnw -pl enrich test -Dtest=AnyOrderTest -Dseed=%x", seed)
                .isEqualTo(IN_ORDER);
    }

    @Test
    void thereIsSomethingToCompare() {
        IN_ORDER.forEach((topic, table) -> assertThat(table).as(topic).hasSizeGreaterThan(10));
        assertThat(Objects.requireNonNull(IN_ORDER.get("commentary")).values())
                .map(value -> ((Commentary) value).quotation())
                .anyMatch(quotation -> !quotation.corrections().isEmpty())
                .anyMatch(quotation -> quotation.first().isPresent())
                .anyMatch(quotation -> !quotation.later().isEmpty());
    }

    private static Map<String, Map<String, ?>> tables(List<Event> events) {
        try (Stream stream = new Stream()) {
            for (Event event : events) {
                if (event instanceof Event.Came came) {
                    stream.publish(came.article());
                } else if (event instanceof Event.Went went) {
                    stream.withdraw(went.id());
                } else if (event instanceof Event.Corrected corrected) {
                    stream.write(
                            Stream.TOPICS.corrections().name(),
                            Stream.bytes(corrected.correction().quotationId()),
                            Json.bytes(corrected.correction()),
                            new RecordHeaders());
                }
            }
            Map<String, Map<String, ?>> tables = new TreeMap<>();
            tables.put("trends", stream.table(Stream.TOPICS.trends()));
            tables.put("trends by speaker", stream.table(Stream.TOPICS.speakerTrends()));
            tables.put("trends by source", stream.table(Stream.TOPICS.sourceTrends()));
            tables.put("commentary", stream.table(Stream.TOPICS.commentary()));
            tables.put("positions", stream.table(Stream.TOPICS.positions()));
            tables.put("enriched", stream.table(Stream.TOPICS.enriched()));
            assertThat(stream.deadLetters()).isEmpty();
            return tables;
        }
    }

    /**
     * Articles over a few days, one in three revised once or twice, one in four in a wire copy's words, one in eight withdrawn; and corrections
     * of some of their words.
     */
    private static List<Event> events() {
        Random random = new Random(42);
        List<Event> events = new ArrayList<>();
        List<Event> withdrawals = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String id = "article-" + i;
            int revisions = 1 + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
            for (int revision = 1; revision <= revisions; revision++) {
                String day = "2026-02-%02d".formatted(1 + random.nextInt(5));
                events.add(new Event.Came(article(id, revision, day, text(random))));
            }
            if (random.nextInt(8) == 0) {
                withdrawals.add(new Event.Went(id));
            }
            String words = pick(WORDS, random);
            Correction correction = random.nextBoolean()
                    ? correction(
                            id, words, CorrectionKind.WRONG_SPEAKER, Optional.of(pick(SPEAKERS.subList(0, 4), random)))
                    : correction(id, words, CorrectionKind.WRONG_STANCE, Optional.of("neutral"));
            events.add(new Event.Corrected(correction));
        }
        events.addAll(withdrawals);
        return events;
    }

    private static Correction correction(String article, String words, CorrectionKind kind, Optional<String> right) {
        return new Correction(
                Identity.ofQuotation(article, words, 0),
                kind,
                right,
                "analyst",
                Instant.parse("2026-03-01T12:00:00Z"),
                Optional.empty(),
                Optional.of(article),
                Optional.of(words),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static String text(Random random) {
        StringBuilder text =
                new StringBuilder(prose(random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(), 120));
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append("\n\n%s %s %s: \"%s\""
                    .formatted(
                            pick(SPEAKERS, random), pick(SIDES, random), pick(TARGETS, random), pick(WORDS, random)));
        }
        return text.toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
