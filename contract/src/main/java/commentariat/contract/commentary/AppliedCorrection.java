package commentariat.contract.commentary;

import commentariat.contract.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * A {@link Correction} as it holds in a record.
 *
 * @param kind what was put right
 * @param was what the analysis had said: the speaker's name, the role, the stance; empty where it had said nothing
 * @param by who says so
 * @param at when
 * @param reason why, where given
 * @param carried whether it was made for another wording of the quotation, in another revision or found by another analysis
 */
public record AppliedCorrection(
        CorrectionKind kind, Optional<String> was, String by, Instant at, Optional<String> reason, boolean carried) {
    public AppliedCorrection {
        Checks.notBlank("correction.by", by);
    }
}
