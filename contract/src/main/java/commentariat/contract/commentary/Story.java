package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.util.List;

/**
 * Which articles tell the same story in nearly the same words.
 *
 * @param id the id of the article that had it first; all articles of a story agree on it
 * @param copies the other articles, most similar first
 */
public record Story(String id, List<Copy> copies) {
    public Story {
        Checks.notBlank("story.id", id);
        copies = List.copyOf(copies);
    }

    /**
     * An article in nearly the same words.
     *
     * @param similarity 0 to 1: the share of word runs that the two have in common (Jaccard)
     */
    public record Copy(String articleId, double similarity) {
        public Copy {
            Checks.notBlank("copy.articleId", articleId);
            Checks.within("copy.similarity", similarity, 0, 1);
        }
    }
}
