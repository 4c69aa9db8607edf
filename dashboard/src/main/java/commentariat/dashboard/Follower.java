package commentariat.dashboard;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One reader of a {@link Window}'s changes. What it has not taken yet waits for it in a bounded queue; one that lets the queue run
 * full is cut off, so that it can hold up neither the window nor the other followers.
 */
final class Follower {
    private final Position start;
    private final boolean resumed;
    private final Iterator<Change> missed;
    private final BlockingQueue<Change> waiting;
    private volatile boolean cutOff;

    Follower(Position start, boolean resumed, List<Change> missed, int queue) {
        this.start = start;
        this.resumed = resumed;
        this.missed = missed.iterator();
        this.waiting = new ArrayBlockingQueue<>(queue);
    }

    /** Where the changes that it gets begin. */
    Position start() {
        return start;
    }

    /** Whether it goes on exactly where it wanted to; otherwise what it knows may be out of date. */
    boolean resumed() {
        return resumed;
    }

    /** The next change; empty when none came within {@code patience}, or it was cut off. For one thread. */
    Optional<Change> next(Duration patience) throws InterruptedException {
        if (missed.hasNext()) {
            return Optional.of(missed.next());
        }
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Hands over a change; returns whether there was room for it. Never blocks. */
    boolean offer(Change change) {
        if (!waiting.offer(change)) {
            cutOff = true;
        }
        return !cutOff;
    }

    /** Whether it was too slow and gets nothing any more. */
    boolean isCutOff() {
        return cutOff;
    }
}
