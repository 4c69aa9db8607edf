package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static commentariat.enrich.Articles.prose;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.EnrichedArticle;
import commentariat.contract.commentary.Story;
import commentariat.enrich.duplicate.Duplicates;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which articles tell the same in nearly the same words. */
class StoriesTest {
    private static final String WIRE = prose(1, 300);
    private static final String CUT = WIRE.substring(0, WIRE.length() * 7 / 10);
    private static final String OTHER = prose(2, 300);

    private final Stream stream = new Stream();
    private final SortedMap<String, EnrichedArticle> now = new TreeMap<>();

    @AfterEach
    void close() {
        stream.close();
    }

    /** By article: the story's id. Articles that stand alone are absent. */
    private Map<String, String> stories() {
        stream.records(Stream.TOPICS.enriched()).forEach(record -> {
            if (record.value() == null) {
                now.remove(record.key());
            } else {
                now.put(record.key(), record.value());
            }
        });
        Map<String, String> stories = new TreeMap<>();
        now.forEach((id, enriched) -> enriched.story().map(Story::id).ifPresent(story -> stories.put(id, story)));
        return stories;
    }

    private Story story(String id) {
        stories();
        return Optional.ofNullable(now.get(id)).flatMap(EnrichedArticle::story).orElseThrow();
    }

    @Test
    void aCopyAndItsOriginalAreToldAgainAsOneStory() {
        stream.publish(article("original", 1, "2026-02-14", WIRE), article("copy", 1, "2026-02-15", WIRE));

        assertThat(stories()).isEqualTo(Map.of("original", "original", "copy", "original"));
        assertThat(story("original").copies()).containsExactly(new Story.Copy("copy", 1));
        assertThat(story("copy").copies()).containsExactly(new Story.Copy("original", 1));
    }

    @Test
    void theStoryIsOfTheOneThatWasPublishedFirstWhicheverCameFirst() {
        stream.publish(article("copy", 1, "2026-02-15", WIRE), article("original", 1, "2026-02-14", WIRE));

        assertThat(stories()).isEqualTo(Map.of("original", "original", "copy", "original"));
    }

    @Test
    void publishedAtOnceTheLowerIdIsFirst() {
        stream.publish(article("b", 1, "2026-02-14", WIRE), article("a", 1, "2026-02-14", WIRE));

        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a"));
    }

    @Test
    void aShortenedCopyIsLessAlike() {
        stream.publish(
                article("original", 1, "2026-02-14", WIRE),
                article("copy", 1, "2026-02-15", WIRE),
                article("cut", 1, "2026-02-16", CUT));

        assertThat(story("original").copies()).extracting(Story.Copy::articleId).containsExactly("copy", "cut");
        assertThat(story("cut").copies().get(0).similarity()).isBetween(0.65, 0.75);
    }

    @Test
    void unlikeArticlesAreNoStory() {
        stream.publish(article("a", 1, "2026-02-14", WIRE), article("b", 1, "2026-02-14", OTHER));

        assertThat(stories()).isEmpty();
        assertThat(stream.deadLetters()).isEmpty();
    }

    @Test
    void articlesThatShareAPhraseOrTwoAreNotEvenCompared() {
        String phrases = " The ministry of foreign affairs did not answer questions by the time of going to press.";
        for (int i = 0; i < 60; i++) {
            stream.publish(article("a" + i, 1, "2026-02-14", prose(i, 200) + phrases));
        }

        assertThat(stories()).isEmpty();
        assertThat(stream.state(Duplicates.NEIGHBOURS)).isEmpty();
    }

    @Test
    void articlesThatShareAThirdAreComparedAndLeaveNothingBehind() {
        String template = prose(99, 80);
        for (int i = 0; i < 20; i++) {
            stream.publish(article("a" + i, 1, "2026-02-14", prose(i, 160) + " " + template));
        }

        assertThat(stories()).isEmpty();
        assertThat(stream.state(Duplicates.OFFERED)).isNotEmpty();
        assertThat(stream.state(Duplicates.NEIGHBOURS)).isEmpty();
    }

    @Test
    void whoWasNotLikeAnotherIsComparedAgainWhenEitherIsRevised() {
        String template = prose(99, 80);
        String text = prose(1, 160) + " " + template;
        stream.publish(
                article("a", 1, "2026-02-14", text),
                article("b", 1, "2026-02-15", prose(2, 160) + " " + template),
                article("c", 1, "2026-02-16", prose(3, 160) + " " + template));
        assertThat(stories()).isEmpty();

        stream.publish(article("b", 2, "2026-02-15", text));
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a"));
        stream.publish(article("a", 2, "2026-02-14", prose(3, 160) + " " + template));
        assertThat(stories()).isEqualTo(Map.of("a", "a", "c", "a"));
    }

    @Test
    void halfAnArticleInAnotherIsTooLittle() {
        stream.publish(
                article("a", 1, "2026-02-14", WIRE),
                article("b", 1, "2026-02-15", WIRE.substring(0, WIRE.length() / 2) + " " + prose(3, 200)));

        assertThat(stories()).isEmpty();
    }

    @Test
    void shortNoticesAreNotCompared() {
        String notice = "Subscribe to read on. Already a subscriber? Sign in.";
        stream.publish(article("a", 1, "2026-02-14", notice), article("b", 1, "2026-02-14", notice));

        assertThat(stories()).isEmpty();
    }

    @Test
    void aRevisionWithOtherWordsLeavesTheStory() {
        stream.publish(article("a", 1, "2026-02-14", WIRE), article("b", 1, "2026-02-15", WIRE));

        stream.publish(article("a", 2, "2026-02-14", OTHER));

        assertThat(stories()).isEmpty();
    }

    @Test
    void aRevisionThatIsStillAlikeStaysAndItsSimilarityChanges() {
        stream.publish(article("a", 1, "2026-02-14", WIRE), article("b", 1, "2026-02-15", WIRE));

        stream.publish(article("b", 2, "2026-02-15", CUT));

        assertThat(story("a").copies().get(0).similarity())
                .isEqualTo(story("b").copies().get(0).similarity())
                .isBetween(0.65, 0.75);
    }

    @Test
    void withTheOriginalWithdrawnTheNextOneIsFirst() {
        stream.publish(
                article("a", 1, "2026-02-14", WIRE),
                article("b", 1, "2026-02-15", WIRE),
                article("c", 1, "2026-02-16", WIRE));

        stream.withdraw("a");

        assertThat(stories()).isEqualTo(Map.of("b", "b", "c", "b"));
    }

    @Test
    void whatWasWithdrawnAndComesBackIsInTheStoryAgain() {
        stream.publish(article("a", 1, "2026-02-14", WIRE), article("b", 1, "2026-02-15", WIRE));
        stream.withdraw("a");

        stream.publish(article("a", 1, "2026-02-14", WIRE));

        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a"));
    }

    @Test
    void anArticleToldAgainForItsStoryGivesNoCommentaryAgain() {
        String quoted = WIRE + " Orlova against RU: \"Bad.\"";
        stream.publish(article("a", 1, "2026-02-14", quoted));
        stream.skip();

        stream.publish(article("b", 1, "2026-02-15", quoted));

        assertThat(stream.commentary())
                .hasSize(1)
                .allMatch(commentary -> commentary.article().id().equals("b"));
        assertThat(stories()).containsEntry("a", "a");
    }

    /** Text number {@code at} of a chain: it shares two thirds of its runs with the next one, a third with the one after that. */
    private static String link(int at) {
        StringBuilder text = new StringBuilder();
        for (int part = at; part < at + 6; part++) {
            text.append(prose(100 + part, 60)).append(' ');
        }
        return text.toString();
    }

    @Test
    void aChainOfRewritesIsOneStoryWhicheverLinkCameFirst() {
        stream.publish(
                article("d", 1, "2026-02-17", link(3)),
                article("a", 1, "2026-02-14", link(0)),
                article("c", 1, "2026-02-16", link(2)),
                article("e", 1, "2026-02-18", link(4)),
                article("b", 1, "2026-02-15", link(1)));

        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "d", "a", "e", "a"));
        assertThat(story("e").copies()).extracting(Story.Copy::articleId).doesNotContain("a");
    }

    @Test
    void aChainWithoutItsFirstLinkIsTheNextOnes() {
        stream.publish(
                article("a", 1, "2026-02-14", link(0)),
                article("b", 1, "2026-02-15", link(1)),
                article("c", 1, "2026-02-16", link(2)),
                article("d", 1, "2026-02-17", link(3)));

        stream.withdraw("a");

        assertThat(stories()).isEqualTo(Map.of("b", "b", "c", "b", "d", "b"));
    }

    @Test
    void aChainThatIsCutIsTwoStories() {
        stream.publish(
                article("a", 1, "2026-02-14", link(0)),
                article("b", 1, "2026-02-15", link(1)),
                article("c", 1, "2026-02-16", link(2)),
                article("d", 1, "2026-02-17", link(3)),
                article("e", 1, "2026-02-18", link(4)));
        assertThat(stories()).containsEntry("e", "a");

        stream.publish(article("c", 2, "2026-02-16", OTHER));

        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "d", "d", "e", "d"));
    }
}
