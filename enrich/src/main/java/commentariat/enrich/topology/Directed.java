package commentariat.enrich.topology;

import commentariat.contract.topic.DeadLetter;
import commentariat.enrich.correction.CorrectionChange;
import java.util.List;

/** What became of a record of {@code corrections}. */
sealed interface Directed {
    /** What its article must hear. */
    default List<CorrectionChange> changes() {
        return List.of();
    }

    /** The dead letter, where it failed. */
    default List<DeadLetter> failures() {
        return List.of();
    }

    /** It is for the article that is the key now. */
    record ToArticle(CorrectionChange change) implements Directed {
        @Override
        public List<CorrectionChange> changes() {
            return List.of(change);
        }
    }

    /** It was no correction, or for no article. */
    record Failed(DeadLetter letter) implements Directed {
        @Override
        public List<DeadLetter> failures() {
            return List.of(letter);
        }
    }
}
