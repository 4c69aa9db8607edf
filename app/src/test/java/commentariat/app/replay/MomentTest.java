package commentariat.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.service.OperatorError;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "7d, 2026-03-01T12:00:00Z",
        "2h, 2026-03-08T10:00:00Z",
        "2015-05-20, 2015-05-20T00:00:00Z",
        "2015-05-20T06:30:00Z, 2015-05-20T06:30:00Z"
    })
    void isWrittenInSeveralWays(String text, Instant meant) {
        assertThat(Moment.parse("--from", text, NOW)).isEqualTo(Optional.of(meant));
    }

    @Test
    void theBeginningIsNoTime() {
        assertThat(Moment.parse("--from", "beginning", NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2015-02-30", "7", "7 days"})
    void whatIsNoTimeIsNamed(String text) {
        assertThatThrownBy(() -> Moment.parse("--to", text, NOW))
                .isInstanceOf(OperatorError.class)
                .hasMessage("--to \"" + text
                        + "\" is no time; write it like 2015-05-20, 2015-05-20T12:00:00Z, 7d (ago) or beginning");
    }
}
