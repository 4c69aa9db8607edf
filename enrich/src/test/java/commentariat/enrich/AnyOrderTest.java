package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static commentariat.enrich.Articles.prose;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.article.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same articles in any order, some of them twice, leave the same tables behind. */
class AnyOrderTest {
    private static final List<String> SPEAKERS = List.of("Orlova", "Haddad", "Petrenko", "Lindqvist", "somebody", "?");
    private static final List<String> SIDES = List.of("for", "against", "on");
    private static final List<String> TARGETS = List.of("RU", "US", "UA", "US-RU");
    private static final int ARTICLES = 40;
    private static final Map<String, Map<String, ?>> IN_ORDER = tables(articles());

    static List<Long> seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? List.of(1L, 2L, 3L, 4L) : List.of(Long.parseLong(given, 16));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesTheSameTables(long seed) {
        List<Article> shuffled = new ArrayList<>(articles());
        Collections.shuffle(shuffled, new Random(seed));
        List<Article> again = new ArrayList<>(shuffled.subList(0, ARTICLES / 4));
        Collections.shuffle(again, new Random(seed + 1));
        shuffled.addAll(again);

        assertThat(tables(shuffled))
                .as("reproduce with: ./mvnw -pl enrich test -Dtest=AnyOrderTest -Dseed=%x", seed)
                .isEqualTo(IN_ORDER);
    }

    @Test
    void thereIsSomethingToCompare() {
        IN_ORDER.forEach((topic, table) -> assertThat(table).as(topic).hasSizeGreaterThan(10));
    }

    private static Map<String, Map<String, ?>> tables(List<Article> articles) {
        try (Stream stream = new Stream()) {
            stream.publish(articles.toArray(Article[]::new));
            Map<String, Map<String, ?>> tables = new TreeMap<>();
            tables.put("trends", stream.table(Stream.TOPICS.trends()));
            tables.put("commentary", stream.table(Stream.TOPICS.commentary()));
            tables.put("positions", stream.table(Stream.TOPICS.positions()));
            tables.put("enriched", stream.table(Stream.TOPICS.enriched()));
            assertThat(stream.deadLetters()).isEmpty();
            return tables;
        }
    }

    /** Articles over a few days, one in three revised once or twice, one in four in a wire copy's words. */
    private static List<Article> articles() {
        Random random = new Random(42);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            int revisions = 1 + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
            for (int revision = 1; revision <= revisions; revision++) {
                String day = "2026-02-%02d".formatted(1 + random.nextInt(5));
                articles.add(article("article-" + i, revision, day, text(random)));
            }
        }
        return articles;
    }

    private static String text(Random random) {
        StringBuilder text =
                new StringBuilder(prose(random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(), 120));
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append("\n\n%s %s %s: \"Words number %d.\""
                    .formatted(pick(SPEAKERS, random), pick(SIDES, random), pick(TARGETS, random), random.nextInt(30)));
        }
        return text.toString();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
