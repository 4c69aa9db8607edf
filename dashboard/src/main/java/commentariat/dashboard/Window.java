package commentariat.dashboard;

import commentariat.contract.commentary.Commentary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The latest quotations, in the order in which they came. A quotation that comes anew keeps its place; when there are too many, the
 * one that came first goes. Thread-safe; nothing in it blocks.
 *
 * <p>Followers are told of what comes and what is withdrawn, not of what goes for lack of room: they know the size.
 */
final class Window {
    /** How many changes are remembered per quotation that is held, for followers that were away. */
    private static final int CHANGES_REMEMBERED = 2;

    private final int size;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Commentary> quotations = new LinkedHashMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Set<Follower> followers = new LinkedHashSet<>();
    private long sequence;

    Window(int size) {
        this.size = size;
    }

    /**
     * What is held at one moment.
     *
     * @param position the last change that is in it
     * @param total how many quotations are held
     * @param latest those that were asked for, last come first
     */
    record View(Position position, int total, List<Commentary> latest) {
        View {
            latest = List.copyOf(latest);
        }
    }

    /** Takes a quotation in; one that is there already with the very same tags is no change. */
    synchronized void put(String id, Commentary commentary) {
        Commentary before = quotations.put(id, commentary);
        if (commentary.equals(before)) {
            return;
        }
        if (quotations.size() > size) {
            quotations.remove(quotations.keySet().iterator().next());
        }
        tell(id, Optional.of(commentary));
    }

    /** Takes a quotation in where it is there already: of what is not, nobody is told as of news. */
    synchronized void replace(String id, Commentary commentary) {
        if (quotations.containsKey(id)) {
            put(id, commentary);
        }
    }

    /** Takes a quotation out, where it is there. */
    synchronized void remove(String id) {
        if (quotations.remove(id) != null) {
            tell(id, Optional.empty());
        }
    }

    private void tell(String id, Optional<Commentary> commentary) {
        Change change = new Change(++sequence, id, commentary);
        changes.addLast(change);
        if (changes.size() > size * CHANGES_REMEMBERED) {
            changes.removeFirst();
        }
        followers.removeIf(follower -> !follower.offer(change));
    }

    /** How many quotations are held. */
    synchronized int total() {
        return quotations.size();
    }

    /** What is held now and {@code wanted}. */
    View view(Predicate<Commentary> wanted) {
        List<Commentary> latest;
        Position position;
        synchronized (this) {
            latest = new ArrayList<>(quotations.values());
            position = now();
        }
        Collections.reverse(latest);
        return new View(position, latest.size(), latest.stream().filter(wanted).toList());
    }

    /**
     * Begins to tell a follower of the changes after {@code after}: of all of them, where they are still known, or else of those from
     * now on.
     *
     * @param queue how many changes may wait for it
     */
    synchronized Follower follow(Optional<Position> after, int queue) {
        Optional<List<Change>> missed = after.flatMap(this::since);
        Follower follower = new Follower(
                missed.isPresent() ? after.orElseThrow() : now(), missed.isPresent(), missed.orElse(List.of()), queue);
        followers.add(follower);
        return follower;
    }

    /** Tells the follower nothing more. */
    synchronized void forget(Follower follower) {
        followers.remove(follower);
    }

    private Position now() {
        return new Position(run, sequence);
    }

    private Optional<List<Change>> since(Position position) {
        long firstKnown = sequence - changes.size();
        if (!position.run().equals(run) || position.sequence() < firstKnown || position.sequence() > sequence) {
            return Optional.empty();
        }
        return Optional.of(changes.stream()
                .filter(change -> change.sequence() > position.sequence())
                .toList());
    }
}
