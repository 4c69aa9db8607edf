package commentariat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestSettingsTest {
    @Test
    void theDefaultsAreSound() {
        IngestSettings settings = Settings.text(IngestSettings.class, "settings.yaml", "");
        assertThat(settings.allowPrivateAddresses()).isFalse();
        assertThat(settings.robotName()).isEqualTo("Commentariat");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            user-agent: Zeitungsleser für alle | settings.yaml:1: user-agent "Zeitungsleser für alle" cannot be sent; write it in ASCII, like "Example/1.0 (contact@example.org)"
            max-poll-interval: 1m              | settings.yaml:1: max-poll-interval is shorter than "min-poll-interval"; make it at least as long
            largest-page: 9MiB                 | settings.yaml:1: largest-page 9MiB does not fit into a record; write 1B to 8MiB
            parallel-hosts: 0                  | settings.yaml:1: parallel-hosts 0 is less than 1; write at least 1
            retry-delay: 0s                    | settings.yaml:1: retry-delay is not longer than nothing; write it like "10s"
            standby-replicas: -1               | settings.yaml:1: standby-replicas -1 is less than 0; write 0 for none
            """)
    void saysWhatIsWrongAndWhatToDo(String yaml, String message) {
        assertThatThrownBy(() -> Settings.text(IngestSettings.class, "settings.yaml", yaml))
                .hasMessage(message);
    }
}
