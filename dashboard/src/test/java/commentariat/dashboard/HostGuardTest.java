package commentariat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {
    private final HostGuard loopback = new HostGuard("127.0.0.1", List.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "LocalHost", "[::1]:8080", "localhost:9999"})
    void onLoopbackItAnswersToTheNamesOfThisMachine(String host) {
        assertThat(loopback.refusal(Optional.of(host), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example:8080"})
    void onLoopbackANameFromElsewhereIsARebindingAttack(String host) {
        assertThat(loopback.refusal(Optional.of(host), Optional.empty()))
                .contains("host \"" + host.replace(":8080", "")
                        + "\" is not served here; add it to the setting dashboard.allowed-hosts if it should be");
    }

    @Test
    void aRefusalRepeatsNothingDangerous() {
        assertThat(loopback.refusal(Optional.of("<script>\u001b[31m" + "x".repeat(200)), Optional.empty()))
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("host \"?script??[31mxxx").hasSizeLessThan(220));
    }

    @Test
    void aPageFromElsewhereIsNotAnswered() {
        assertThat(loopback.refusal(Optional.of("localhost:8080"), Optional.of("http://localhost:8080")))
                .isEmpty();
        assertThat(loopback.refusal(Optional.of("localhost:8080"), Optional.of("http://localhost:3000")))
                .contains("requests from pages of \"http://localhost:3000\" are not answered");
        assertThat(loopback.refusal(Optional.of("localhost:8080"), Optional.of("null")))
                .contains("requests from pages of \"null\" are not answered");
    }

    @Test
    void aRequestWithoutAHostIsRefused() {
        assertThat(loopback.refusal(Optional.empty(), Optional.empty())).contains("the request names no host");
    }

    @Test
    void aNameThatIsAllowedIsAnswered() {
        HostGuard guard = new HostGuard("127.0.0.1", List.of("News.Example.org"));
        assertThat(guard.refusal(Optional.of("news.example.org"), Optional.of("https://news.example.org")))
                .isEmpty();
        assertThat(guard.refusal(Optional.of("localhost"), Optional.empty())).isEmpty();
    }

    @Test
    void elsewhereEveryNameIsAnsweredUnlessSomeAreAllowed() {
        assertThat(new HostGuard("0.0.0.0", List.of()).refusal(Optional.of("desk.example.org:8080"), Optional.empty()))
                .isEmpty();
        assertThat(new HostGuard("0.0.0.0", List.of("news.example.org"))
                        .refusal(Optional.of("desk.example.org:8080"), Optional.empty()))
                .isPresent();
    }
}
