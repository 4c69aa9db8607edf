package commentariat.enrich.topology;

import commentariat.contract.topic.DeadLetter;
import commentariat.enrich.revision.TaggedArticle;
import java.util.List;

/** What became of a record of {@code articles}. */
sealed interface Analysed {
    /** The dead letter, where it failed. */
    default List<DeadLetter> failures() {
        return List.of();
    }

    /** An article that has its tags now. */
    record Tagged(TaggedArticle article) implements Analysed {}

    /** A tombstone: the article is withdrawn. */
    record Withdrawn() implements Analysed {}

    /** It was no article, or the analysis threw. */
    record Failed(DeadLetter letter) implements Analysed {
        @Override
        public List<DeadLetter> failures() {
            return List.of(letter);
        }
    }
}
