package commentariat.contract.deadletter;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a dead letter: it is no longer open. One that was driven again and fails again is a new dead letter, which names this one.
 *
 * @param letter which dead letter
 * @param decision what was done with it
 * @param cause the fingerprint of what it had failed for
 * @param failed where the record stood that it is about
 * @param to where the record stands now, where it was driven again
 * @param by who did it
 * @param at when
 * @param reason why, where given
 */
public record Resolution(
        DeadLetterId letter,
        Decision decision,
        String cause,
        Coordinates failed,
        Optional<Coordinates> to,
        String by,
        Instant at,
        Optional<String> reason)
        implements Event {
    public Resolution {
        Checks.notBlank("resolution.cause", cause);
        Checks.notBlank("resolution.by", by);
        if (to.isPresent() != (decision == Decision.REDRIVEN)) {
            throw new IllegalArgumentException("resolution " + letter + ": "
                    + (to.isPresent()
                            ? "a discarded record goes nowhere"
                            : "a record that is driven again goes somewhere"));
        }
    }

    @Override
    public String key() {
        return letter.toString();
    }

    @Override
    public String eventId() {
        return letter + "@" + at;
    }

    @Override
    public Instant eventTime() {
        return at;
    }
}
