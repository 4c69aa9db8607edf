package commentariat.bench.stream;

import commentariat.analysis.text.Lexicon;
import commentariat.bench.SampleArticle;
import commentariat.contract.article.Article;
import commentariat.contract.article.ArticleSource;
import commentariat.contract.identity.Identity;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Any number of articles of some 700 words, as long as real ones to analyse and no two of them alike: one article in which every word of four letters
 * and more is a made-up one of the same ending, the same wherever the word stands, but for names, words of grammar and those that bring speech. A
 * fixed seed gives the same articles.
 */
final class MadeUpNews {
    private static final Pattern LONGER_WORD = Pattern.compile("\\b[a-z]{4,}\\b");
    private static final Set<String> KEPT = Set.of(
            "said",
            "told",
            "added",
            "noted",
            "warned",
            "cautioned",
            "rejected",
            "congratulated",
            "according",
            "decide",
            "professor",
            "analyst",
            "minister",
            "spokesman",
            "spokeswoman",
            "director",
            "former");
    private static final List<String> ENDINGS = List.of("ing", "ed", "ly", "s");
    private static final String CONSONANTS = "bdfgklmnprtv";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 3;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final String pattern = SampleArticle.text();

    /** Article number {@code number}, published that many minutes after the first, which says that it is in {@code language}. */
    Article article(int number, String language) {
        Random random = new Random(number);
        Map<String, String> instead = new HashMap<>();
        String text = LONGER_WORD
                .matcher(pattern)
                .replaceAll(found -> isKept(found.group())
                        ? found.group()
                        : instead.computeIfAbsent(found.group(), word -> madeUp(word, random)));
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

    private static boolean isKept(String word) {
        return KEPT.contains(word) || Lexicon.isClosed(word);
    }

    private static String madeUp(String word, Random random) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            made.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return ENDINGS.stream()
                .filter(word::endsWith)
                .findFirst()
                .map(made::append)
                .orElse(made)
                .toString();
    }
}
