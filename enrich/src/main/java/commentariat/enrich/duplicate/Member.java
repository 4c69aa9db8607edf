package commentariat.enrich.duplicate;

import java.time.Instant;
import java.util.Comparator;

/**
 * An article in a band.
 *
 * @param articleId which
 * @param published when it was published: the first one gives the story its id
 */
public record Member(String articleId, Instant published) implements Comparable<Member> {
    private static final Comparator<Member> FIRST_PUBLISHED_FIRST =
            Comparator.comparing(Member::published).thenComparing(Member::articleId);

    @Override
    public int compareTo(Member other) {
        return FIRST_PUBLISHED_FIRST.compare(this, other);
    }
}
