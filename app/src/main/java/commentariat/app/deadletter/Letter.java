package commentariat.app.deadletter;

import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.topic.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A dead letter without its bytes, so that many fit into memory.
 *
 * @param id where it stands
 * @param failed where the record stood
 * @param stage what could not handle it
 * @param error class of the error
 * @param message one line
 * @param cause fingerprint of what went wrong
 * @param at when it failed
 * @param attempt 1 the first time
 * @param follows the dead letter whose re-drive failed again with this one
 * @param asRead whether its bytes are those that were read
 * @param key as text, where it has one
 * @param bytes size of its value
 */
public record Letter(
        DeadLetterId id,
        Coordinates failed,
        String stage,
        String error,
        String message,
        String cause,
        Instant at,
        int attempt,
        Optional<DeadLetterId> follows,
        boolean asRead,
        Optional<String> key,
        int bytes) {

    static Letter of(DeadLetterId id, DeadLetter letter) {
        return new Letter(
                id,
                letter.place(),
                letter.stage(),
                letter.error(),
                letter.message(),
                letter.cause(),
                letter.at(),
                letter.attempt(),
                letter.follows(),
                letter.asRead(),
                letter.key().map(key -> new String(key, StandardCharsets.UTF_8)),
                letter.value().map(value -> value.length).orElse(0));
    }
}
