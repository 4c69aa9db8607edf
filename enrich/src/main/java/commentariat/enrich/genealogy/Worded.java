package commentariat.enrich.genealogy;

import commentariat.enrich.revision.WordsInCommon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A saying that is compared with others: its words are cut once, and not at all where the texts are the same. */
final class Worded {
    private final Saying saying;
    private @Nullable List<String> words;

    Worded(Saying saying) {
        this.saying = saying;
    }

    Saying saying() {
        return saying;
    }

    private List<String> words() {
        List<String> known = words;
        if (known == null) {
            known = WordsInCommon.words(saying.text());
            words = known;
        }
        return known;
    }

    /** Whether the two are kin, in two articles. */
    boolean isKinElsewhere(Worded other) {
        return !saying.article().id().equals(other.saying.article().id())
                && (saying.text().equals(other.saying.text())
                        ? Kinship.areKin(words(), words())
                        : Kinship.areKin(words(), other.words()));
    }

    /** Whether {@code later}, kin published later, has other words or gives them to somebody else. */
    boolean isChangedBy(Worded later) {
        return Kinship.isReattributed(saying, later.saying)
                || !saying.text().equals(later.saying.text()) && !words().equals(later.words());
    }

    /** Whether this one was published first. */
    boolean isBefore(Worded other) {
        return saying.place().compareTo(other.saying.place()) < 0;
    }

    /** Whether this one has the very words of {@code other}, and was published earlier. */
    boolean saysBefore(Worded other) {
        return saying.text().equals(other.saying.text())
                && saying.article().published().isBefore(other.saying.article().published());
    }
}
