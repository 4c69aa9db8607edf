package commentariat.app.operator;

import commentariat.app.deadletter.Cause;
import commentariat.app.deadletter.Letter;
import commentariat.app.deadletter.Letters;
import commentariat.contract.deadletter.Coordinates;
import commentariat.contract.deadletter.Resolution;
import commentariat.contract.topic.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/** Dead letters as JSON, for pipes. */
final class LetterJson {
    private LetterJson() {}

    /** A cause. */
    record OfCause(
            String cause,
            int letters,
            Instant first,
            Instant last,
            String stage,
            Collection<String> topics,
            String error,
            String message,
            int attempts) {}

    /** A dead letter without its bytes; {@code bytes} is their number. */
    record OfLetter(
            String letter,
            String cause,
            Instant at,
            int attempt,
            Optional<String> follows,
            String stage,
            String error,
            String message,
            Coordinates record,
            Optional<String> key,
            int bytes,
            Optional<Resolution> resolution) {}

    /** A dead letter with all that is known of it; bytes in Base64, headers as text. */
    record Whole(
            OfLetter letter,
            Optional<Instant> timestamp,
            Optional<String> trace,
            boolean asRead,
            Map<String, String> headers,
            Optional<String> keyBase64,
            Optional<String> valueBase64) {}

    static List<?> causes(List<Cause> causes) {
        return causes.stream()
                .map(cause -> new OfCause(
                        cause.fingerprint(),
                        cause.letters().size(),
                        cause.first(),
                        cause.last(),
                        cause.newest().stage(),
                        cause.topics(),
                        cause.newest().error(),
                        cause.newest().message(),
                        cause.attempts()))
                .toList();
    }

    static List<?> letters(List<Letter> some, Letters letters) {
        return some.stream().map(letter -> letter(letter, letters)).toList();
    }

    private static OfLetter letter(Letter letter, Letters letters) {
        return new OfLetter(
                letter.id().toString(),
                letter.cause(),
                letter.at(),
                letter.attempt(),
                letter.follows().map(Object::toString),
                letter.stage(),
                letter.error(),
                letter.message(),
                letter.failed(),
                letter.key(),
                letter.bytes(),
                letters.resolution(letter));
    }

    static Whole whole(Letter letter, DeadLetter dead, Letters letters) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : dead.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Whole(
                letter(letter, letters),
                dead.timestamp(),
                dead.trace(),
                dead.asRead(),
                headers,
                dead.key().map(Base64.getEncoder()::encodeToString),
                dead.value().map(Base64.getEncoder()::encodeToString));
    }
}
