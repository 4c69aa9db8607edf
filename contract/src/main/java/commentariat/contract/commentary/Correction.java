package commentariat.contract.commentary;

import commentariat.contract.Checks;
import commentariat.contract.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * An analyst's word against a tag: it holds at once and on every replay.
 *
 * @param quotationId the quotation that it is about
 * @param kind what was wrong
 * @param right what is right: a name, a role, a stance; empty when there is no quotation
 * @param by who says so
 * @param at when
 * @param reason why, where given
 */
public record Correction(
        String quotationId, CorrectionKind kind, Optional<String> right, String by, Instant at, Optional<String> reason)
        implements Event {
    public Correction {
        Checks.notBlank("correction.quotationId", quotationId);
        Checks.notBlank("correction.by", by);
        if (right.isPresent() == (kind == CorrectionKind.NOT_A_QUOTATION)) {
            throw new IllegalArgumentException("correction \"" + kind.word() + "\": "
                    + (right.isPresent() ? "takes no right answer" : "needs the right answer"));
        }
    }

    @Override
    public String key() {
        return quotationId;
    }

    @Override
    public String eventId() {
        return quotationId + "@" + at;
    }

    @Override
    public Instant eventTime() {
        return at;
    }
}
