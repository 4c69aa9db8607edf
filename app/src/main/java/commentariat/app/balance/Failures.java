package commentariat.app.balance;

import commentariat.app.deadletter.Letters;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.Decision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which records failed, by where they stood, and what was decided about them. Decisions outlive the dead letters that they are about. */
final class Failures {
    private final Map<Coordinates, Boolean> discarded = new HashMap<>();

    private Failures() {}

    /** Of the records that {@code service} failed on: others, such as a replay, may fail on the same ones. */
    static Failures of(Letters letters, String service) {
        Failures failures = new Failures();
        letters.all().stream()
                .filter(letter -> letter.stage().startsWith(service + "/"))
                .forEach(letter -> failures.discarded.put(letter.failed(), false));
        letters.resolutions().stream()
                .filter(resolution -> letters.find(resolution.letter()).isEmpty()
                        || failures.discarded.containsKey(resolution.failed()))
                .forEach(resolution -> failures.discarded.merge(
                        resolution.failed(), resolution.decision() == Decision.DISCARDED, Boolean::logicalOr));
        return failures;
    }

    /** Whether the record's dead letter was discarded; empty where the record did not fail. */
    Optional<Boolean> discarded(Coordinates place) {
        return Optional.ofNullable(discarded.get(place));
    }
}
