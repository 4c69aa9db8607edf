package commentariat.enrich;

import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles for tests: what matters is given, the rest is the same for all. */
final class Articles {
    private static final Instant FETCHED = Instant.parse("2026-03-01T12:00:00Z");

    private Articles() {}

    /** {@code published} is a date such as {@code 2026-02-14}, at noon UTC. */
    static Article article(String id, int revision, String published, String text) {
        return new Article(
                id,
                revision,
                URI.create("https://paper.example/" + id),
                new ArticleSource("paper", "The Paper", Optional.of("GB")),
                "Headline of " + id,
                Optional.empty(),
                List.of(),
                Optional.of(Instant.parse(published + "T12:00:00Z")),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                text,
                Map.of("title", "json-ld"),
                FETCHED.plusSeconds(revision));
    }

    /** A paragraph of about {@code words} words, the same for the same {@code seed} and unlike any other's. */
    static String prose(int seed, int words) {
        StringBuilder prose = new StringBuilder();
        long state = seed;
        for (int i = 0; i < words; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            prose.append(i == 0 ? "" : " ").append("word").append((state >>> 40) % 5000);
        }
        return prose.append('.').toString();
    }
}
