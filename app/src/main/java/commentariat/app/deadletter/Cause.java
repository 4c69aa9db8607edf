package commentariat.app.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Dead letters that failed for the same reason.
 *
 * @param fingerprint of the reason: 8 hexadecimal digits
 * @param letters one at least, in the order in which they failed
 */
public record Cause(String fingerprint, List<Letter> letters) {
    public Cause {
        letters = List.copyOf(letters);
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("cause " + fingerprint + ": needs at least one dead letter");
        }
    }

    /** The one that failed last: what it says is the newest wording. */
    public Letter newest() {
        return letters.get(letters.size() - 1);
    }

    /** When the first one failed. */
    public Instant first() {
        return letters.get(0).at();
    }

    /** When the last one failed. */
    public Instant last() {
        return newest().at();
    }

    /** Where the records stood. */
    public Set<String> topics() {
        return letters.stream().map(letter -> letter.failed().topic()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How often the one that was tried most was tried. */
    public int attempts() {
        return letters.stream().mapToInt(Letter::attempt).max().orElse(1);
    }
}
