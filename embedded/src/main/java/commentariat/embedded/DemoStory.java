package commentariat.embedded;

import java.time.Instant;

/**
 * An article that readers can see: its text as it stands now, and when it appeared and was last changed.
 *
 * @param paper {@code courier} or {@code post}
 * @param slug its name in its paper's URLs
 * @param modified the same as {@code published} until the article is revised
 */
record DemoStory(String paper, String slug, DemoArticle article, Instant published, Instant modified) {

    boolean isRevised() {
        return !modified.equals(published);
    }
}
