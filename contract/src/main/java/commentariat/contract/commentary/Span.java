package commentariat.contract.commentary;

/**
 * Where words stand in an article's text: UTF-16 units, {@code start} from 0, {@code end} exclusive, as in
 * {@link String#substring}.
 *
 * @param start 0 or more
 * @param end more than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** @throws IllegalArgumentException if the span is empty or starts before the text */
    public Span {
        check(start, end);
    }

    static void check(int start, int end) {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span " + start + ".." + end + ": needs 0 <= start < end");
        }
    }

    /** The words themselves; {@code text} must be the one that the span was found in. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Units from start to end. */
    public int length() {
        return end - start;
    }

    /** Whether the two share a unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether {@code other} lies wholly inside. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** In reading order; of two that start together the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
