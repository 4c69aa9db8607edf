package commentariat.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Queues of jobs, one for each host: never two of a host at once, never sooner after each other than the host's delay. A job that waits for
 * another attempt does not hold up the others. For one thread.
 *
 * @param <J> a job
 */
public final class Frontier<J> {
    /** One job whose turn it is. */
    public record Turn<J>(String host, J job) {}

    private record Later<J>(J job, Instant due, long order) {}

    private static final class Host<J> {
        final Deque<J> ready = new ArrayDeque<>();
        final PriorityQueue<Later<J>> later = new PriorityQueue<>(
                Comparator.comparing((Later<J> l) -> l.due()).thenComparing(Later::order));
        boolean busy;
        Instant free = Instant.MIN;

        boolean isEmpty() {
            return ready.isEmpty() && later.isEmpty();
        }
    }

    /** In the order in which they came: all get their turn, as a host that had its turn moves to the end. */
    private final Map<String, Host<J>> hosts = new java.util.LinkedHashMap<>();

    private long order;
    private int size;

    /** Adds a job to the end of its host's queue. */
    public void add(String host, J job) {
        host(host).ready.addLast(job);
        size++;
    }

    /** Adds a job that goes before all others of its host. */
    public void addFirst(String host, J job) {
        host(host).ready.addFirst(job);
        size++;
    }

    /** Adds a job whose turn does not come before {@code due}. */
    public void addLater(String host, J job, Instant due) {
        host(host).later.add(new Later<>(job, due, order++));
        size++;
    }

    private Host<J> host(String name) {
        return hosts.computeIfAbsent(name, key -> new Host<>());
    }

    /** The next job that may start; its host is busy until {@link #done}. */
    public Optional<Turn<J>> next(Instant now) {
        for (Map.Entry<String, Host<J>> entry : hosts.entrySet()) {
            Host<J> host = entry.getValue();
            if (host.busy || now.isBefore(host.free)) {
                continue;
            }
            J job = take(host, now);
            if (job != null) {
                host.busy = true;
                size--;
                String name = entry.getKey();
                hosts.remove(name);
                hosts.put(name, host);
                return Optional.of(new Turn<>(name, job));
            }
        }
        return Optional.empty();
    }

    private static <J> @org.jspecify.annotations.Nullable J take(Host<J> host, Instant now) {
        Later<J> later = host.later.peek();
        if (later != null && !now.isBefore(later.due())) {
            host.later.remove();
            return later.job();
        }
        return host.ready.pollFirst();
    }

    /** A host's job has ended; the next one starts after {@code delay}. */
    public void done(String name, Instant now, Duration delay) {
        Host<J> host = hosts.get(name);
        if (host != null) {
            host.busy = false;
            hold(name, now.plus(delay));
        }
    }

    /** Nothing of this host starts before {@code until}. */
    public void hold(String name, Instant until) {
        Host<J> host = host(name);
        host.free = host.free.isBefore(until) ? until : host.free;
    }

    /** Takes out all waiting jobs that {@code which} names. */
    public void removeIf(Predicate<J> which) {
        for (Host<J> host : hosts.values()) {
            int before = host.ready.size() + host.later.size();
            host.ready.removeIf(which);
            host.later.removeIf(later -> which.test(later.job()));
            size -= before - host.ready.size() - host.later.size();
        }
    }

    /** Forgets hosts that have nothing to do and may be visited. */
    public void forgetIdle(Instant now) {
        Iterator<Host<J>> all = hosts.values().iterator();
        while (all.hasNext()) {
            Host<J> host = all.next();
            if (host.isEmpty() && !host.busy && !now.isBefore(host.free)) {
                all.remove();
            }
        }
    }

    /** Jobs that wait. */
    public int size() {
        return size;
    }
}
