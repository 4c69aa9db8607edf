package commentariat.enrich.duplicate;

import java.util.Comparator;

/**
 * Which article an article takes for the one that had its story first, and how many near-copies lie between the two. A label is handed on from
 * near-copy to near-copy, so that all of a chain agree. That it counts its steps, and ends after {@link #MOST_HOPS}, is what lets a label
 * die out whose article was withdrawn, as routes do in a distance-vector protocol (RFC 2453, 2.2).
 *
 * @param first the article
 * @param hops 0 for the article itself
 */
public record Label(Member first, int hops) implements Comparable<Label> {
    /** In a longer chain the far ends name different stories. */
    static final int MOST_HOPS = 8;

    private static final Comparator<Label> BEST_FIRST =
            Comparator.comparing(Label::first).thenComparing(Label::hops);

    /** As the near-copy next to this one has it. */
    Label further() {
        return new Label(first, hops + 1);
    }

    @Override
    public int compareTo(Label other) {
        return BEST_FIRST.compare(this, other);
    }
}
