package commentariat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardSettingsTest {
    @Test
    void withoutAWordItIsOnLoopback() {
        assertThat(read(Map.of()))
                .isEqualTo(new DashboardSettings("127.0.0.1", 8088, 500, 100, 1000, Duration.ofSeconds(10), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host          | ''                      | host is blank; write it like "127.0.0.1"
            port          | 70000                   | port 70000: needs 0..65535; 0 takes any free one
            window-size   | 0                       | window-size 0: needs 1..5000
            max-clients   | 1001                    | max-clients 1001: needs 1..1000
            client-queue  | 0                       | client-queue 0: needs 1..100000
            heartbeat     | 1m                      | heartbeat 60000ms: needs 100ms..20s, or connections end while they are idle
            allowed-hosts | https://news.example.org | allowed-hosts "https://news.example.org": needs a name alone; write it like "news.example.org"
            allowed-hosts | news.example.org:8080   | allowed-hosts "news.example.org:8080": needs a name alone; write it like "news.example.org"
            """)
    void saysWhatToWriteInstead(String key, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(key, value))).hasMessageEndingWith(message);
    }

    private static DashboardSettings read(Map<String, String> flags) {
        return Settings.read(DashboardSettings.class, Optional.empty(), Map.of(), flags);
    }
}
