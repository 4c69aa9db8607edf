package commentariat.app.deadletter;

import commentariat.app.topic.Readers;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.deadletter.Resolution;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** What came of a record that was driven again. */
public enum Outcome {
    /** Its service has not come to it. */
    WAITING,
    /** Its service has done its work on it, and no dead letter came of that. */
    THROUGH,
    /** There is a dead letter again. */
    FAILED_AGAIN;

    /** How far the services are at one moment, asked as little as possible. Ask it first, read the dead letters after that. */
    public static final class Moment {
        private final Readers readers;
        private final Map<String, Map<TopicPartition, Long>> nextOffsets = new HashMap<>();

        /** The moment is that of the first question about a service. */
        public Moment(Readers readers) {
            this.readers = readers;
        }

        /** Whether the record's service, where it has one, had done its work on it. */
        public boolean isRead(Coordinates place) {
            Optional<String> service = readers.of(place.topic());
            if (service.isEmpty()) {
                return true;
            }
            long next = nextOffsets
                    .computeIfAbsent(service.get(), readers::nextOffsets)
                    .getOrDefault(new TopicPartition(place.topic(), place.partition()), 0L);
            return place.offset() < next;
        }
    }

    /**
     * What came of several.
     *
     * @param outcomes by the dead letter that was driven again
     * @param followers by the same, the dead letter by which it failed again
     */
    public record Found(Map<DeadLetterId, Outcome> outcomes, Map<DeadLetterId, Letter> followers) {
        /** How many came to {@code outcome}. */
        public long count(Outcome outcome) {
            return outcomes.values().stream().filter(outcome::equals).count();
        }
    }

    /**
     * What came of each of {@code redriven}.
     *
     * @param moment how far the services are; asked before {@code letters} are read
     * @param letters reads them as they stand then
     */
    public static Found of(Collection<Resolution> redriven, Moment moment, Supplier<Letters> letters) {
        Map<DeadLetterId, Outcome> outcomes = new LinkedHashMap<>();
        for (Resolution resolution : redriven) {
            boolean read = resolution.to().map(moment::isRead).orElse(true);
            outcomes.put(resolution.letter(), read ? THROUGH : WAITING);
        }
        Map<DeadLetterId, Letter> followers = letters.get().followers();
        outcomes.replaceAll((id, outcome) -> followers.containsKey(id) ? FAILED_AGAIN : outcome);
        return new Found(outcomes, followers);
    }
}
