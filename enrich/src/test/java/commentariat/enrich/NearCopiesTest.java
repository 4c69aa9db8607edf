package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.article.Article;
import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How many edited copies are found, and how many of those that are found are copies: wire stories that editors have cut, put in another order, given
 * another head, and touched up in passing; among articles of the same beat, which share phrases with them. They come out of order, and
 * twice.
 */
class NearCopiesTest {
    private static final int ORIGINALS = 4;
    private static final int PARAGRAPHS = 12;
    private static final int WORDS = 45;
    private static final List<Double> KEPT = List.of(0.3, 0.5, 0.7, 0.9);

    private enum Edit {
        CUT,
        REORDERED,
        REHEADED,
        TOUCHED_UP
    }

    /** Vocabulary and phrases of one beat: unrelated articles share some of both, as those of a newsroom do. */
    private static final class Newsroom {
        private final Random random;
        private final List<String> phrases = new ArrayList<>();

        Newsroom(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 60; i++) {
                phrases.add(words(5 + random.nextInt(5)));
            }
        }

        private String words(int count) {
            // the low numbers are the common words
            return IntStream.range(0, count)
                    .mapToObj(i -> "w" + (int) (3000 * Math.pow(random.nextDouble(), 2)))
                    .collect(Collectors.joining(" "));
        }

        String paragraph() {
            return words(WORDS / 3) + " " + phrases.get(random.nextInt(phrases.size())) + " " + words(2 * WORDS / 3)
                    + ".";
        }

        List<String> story() {
            return IntStream.range(0, PARAGRAPHS).mapToObj(i -> paragraph()).toList();
        }

        List<String> edit(List<String> original, Edit edit, double kept) {
            List<String> copy =
                    new ArrayList<>(original.subList(0, (int) Math.max(1, Math.round(original.size() * kept))));
            switch (edit) {
                case CUT -> {
                    // the end goes, as in every newsroom
                }
                case REORDERED -> Collections.shuffle(copy, random);
                case REHEADED -> copy.set(0, paragraph());
                case TOUCHED_UP -> copy.replaceAll(this::touchUp);
            }
            return copy;
        }

        /** One word in fifty is another. */
        private String touchUp(String paragraph) {
            return List.of(paragraph.split(" ")).stream()
                    .map(word -> random.nextInt(50) == 0 ? words(1) : word)
                    .collect(Collectors.joining(" "));
        }
    }

    @Test
    void copiesAreFoundAndOthersAreNot() {
        Newsroom newsroom = new Newsroom(7);
        List<Article> articles = new ArrayList<>();
        Map<String, String> originals = new TreeMap<>();
        for (int i = 0; i < ORIGINALS; i++) {
            List<String> story = newsroom.story();
            articles.add(article("story-" + i, 1, "2026-02-01", String.join("\n\n", story)));
            for (Edit edit : Edit.values()) {
                for (double kept : KEPT) {
                    String id = "copy-%d-%s-%.0f".formatted(i, edit.name().toLowerCase(Locale.ROOT), kept * 100);
                    originals.put(id, "story-" + i);
                    articles.add(article(id, 1, "2026-02-02", String.join("\n\n", newsroom.edit(story, edit, kept))));
                }
            }
        }
        for (int i = 0; i < 6 * ORIGINALS; i++) {
            articles.add(article("alone-" + i, 1, "2026-02-03", String.join("\n\n", newsroom.story())));
        }
        Collections.shuffle(articles, new Random(11));

        Map<String, EnrichedArticle> now = new TreeMap<>();
        try (Stream stream = new Stream()) {
            stream.publish(articles.toArray(Article[]::new));
            stream.publish(articles.subList(0, articles.size() / 4).toArray(Article[]::new));
            now.putAll(stream.table(Stream.TOPICS.enriched()));
        }

        Map<String, List<Boolean>> found = new TreeMap<>();
        originals.forEach((copy, original) -> {
            boolean told = copies(now, copy).contains(original);
            found.computeIfAbsent(copy.replaceAll("copy-\\d+-", ""), edit -> new ArrayList<>())
                    .add(told);
        });
        long right = found.values().stream()
                .flatMap(List::stream)
                .filter(told -> told)
                .count();
        double recall = (double) right / originals.size();
        Set<String> pairs = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        now.keySet()
                .forEach(one -> copies(now, one).forEach(other -> {
                    pairs.add(one + " " + other);
                    if (!origin(originals, one).equals(origin(originals, other))) {
                        wrong.add(one + " " + other);
                    }
                }));
        double precision = 1 - (double) wrong.size() / pairs.size();
        System.out.printf(
                Locale.ROOT,
                "near-copies: precision %.3f, recall %.3f of %d edits; found of %d each: %s%n",
                precision,
                recall,
                originals.size(),
                ORIGINALS,
                found.entrySet().stream()
                        .map(entry -> entry.getKey() + " "
                                + entry.getValue().stream().filter(told -> told).count())
                        .collect(Collectors.joining(", ")));
        assertThat(precision).as("precision; wrong: %s", wrong).isGreaterThanOrEqualTo(0.99);
        assertThat(recall).as("recall; found: %s", found).isGreaterThanOrEqualTo(0.93);
        // one story, one id, whatever was cut from it
        originals.forEach((copy, original) -> story(now, copy)
                .ifPresent(story -> assertThat(story.id()).as(copy).isEqualTo(original)));
    }

    private static String origin(Map<String, String> originals, String id) {
        return originals.getOrDefault(id, id);
    }

    private static java.util.Optional<Story> story(Map<String, EnrichedArticle> now, String id) {
        return java.util.Optional.ofNullable(now.get(id)).flatMap(EnrichedArticle::story);
    }

    private static Set<String> copies(Map<String, EnrichedArticle> now, String id) {
        return story(now, id)
                .map(story -> story.copies().stream().map(Story.Copy::articleId).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
