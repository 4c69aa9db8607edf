package commentariat.app.balance;

import commentariat.contract.deadletter.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts where the records of one topic have gone. One thread's. */
final class Tally {
    private final Failures failures;
    private final Map<Integer, Long> doneUpTo;

    private final List<Missing> missing = new ArrayList<>();
    private long arrived;
    private long withdrawn;
    private long deadLettered;
    private long discarded;
    private long pending;

    /** {@code doneUpTo} says how far the topic's reader has come: the next offset, by partition. */
    Tally(Failures failures, Map<Integer, Long> doneUpTo) {
        this.failures = failures;
        this.doneUpTo = doneUpTo;
    }

    /** It is where it should be. */
    void arrived() {
        arrived++;
    }

    /** It is withdrawn, and gone where it should be gone. */
    void withdrawn() {
        withdrawn++;
    }

    /** It is not where it should be: dead-lettered, pending, or missing, which {@code what} then says in words. */
    void absent(String id, Coordinates record, String what) {
        Optional<Boolean> failed = failures.discarded(record);
        if (failed.isPresent()) {
            if (failed.get()) {
                discarded++;
            } else {
                deadLettered++;
            }
        } else if (record.offset() >= doneUpTo.getOrDefault(record.partition(), 0L)) {
            pending++;
        } else {
            missing.add(new Missing(id, record, what));
        }
    }

    long arrivedCount() {
        return arrived;
    }

    long withdrawnCount() {
        return withdrawn;
    }

    long deadLetteredCount() {
        return deadLettered;
    }

    long discardedCount() {
        return discarded;
    }

    long pendingCount() {
        return pending;
    }

    /** In the order of their ids. */
    List<Missing> missing() {
        return missing.stream()
                .sorted(Comparator.comparing(Missing::articleId)
                        .thenComparing(one -> one.record().partition())
                        .thenComparing(one -> one.record().offset()))
                .toList();
    }

    long all() {
        return arrived + withdrawn + deadLettered + discarded + pending + missing.size();
    }
}
