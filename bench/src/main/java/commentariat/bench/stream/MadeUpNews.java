package commentariat.bench.stream;

import commentariat.bench.SampleArticle;
import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.identity.Identity;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any number of articles of some 700 words, as long as real ones to analyse and no two of them alike: one real article in which every longer word
 * that is no name is another one of the same ending. A fixed seed gives the same articles.
 */
final class MadeUpNews {
    private static final Pattern LONGER_WORD = Pattern.compile("\\b[a-z]{5,}\\b");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final String pattern = SampleArticle.text();
    private final Map<String, List<String>> byEnding = new HashMap<>();

    MadeUpNews() {
        Matcher words = LONGER_WORD.matcher(pattern);
        while (words.find()) {
            byEnding.computeIfAbsent(ending(words.group()), ending -> new ArrayList<>())
                    .add(words.group());
        }
    }

    private static String ending(String word) {
        return word.endsWith("ing")
                ? "ing"
                : word.endsWith("ed") ? "ed" : word.endsWith("ly") ? "ly" : word.endsWith("s") ? "s" : "";
    }

    /** Article number {@code number}, published that many minutes after the first, which says that it is in {@code language}. */
    Article article(int number, String language) {
        Random random = new Random(number);
        String text = LONGER_WORD
                .matcher(pattern)
                .replaceAll(
                        found -> pick(byEnding.getOrDefault(ending(found.group()), List.of(found.group())), random));
        URI url = URI.create("https://paper.example/" + number);
        return new Article(
                Identity.ofUrl(url),
                1,
                url,
                new ArticleSource("paper-" + number % 20, "Paper " + number % 20, Optional.of("GB")),
                "Article number " + number,
                Optional.empty(),
                List.of(),
                Optional.of(FIRST.plusSeconds(60L * number)),
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                text,
                Map.of(),
                FIRST.plusSeconds(60L * number + 30));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
