package commentariat.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.settings.DataSize;
import commentariat.contract.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {
    private static EnrichSettings settings(int threads, int standby, Duration commit, String memory, double nearCopy) {
        return new EnrichSettings(
                Optional.empty(), threads, standby, commit, DataSize.parse(memory), GroupProtocol.AUTO, nearCopy);
    }

    @Test
    void refusesWhatCannotRun() {
        Duration commit = Duration.ofMillis(200);
        assertThatThrownBy(() -> settings(0, 0, commit, "64MiB", 0.5)).hasMessage("threads 0: needs at least 1");
        assertThatThrownBy(() -> settings(1, -1, commit, "64MiB", 0.5))
                .hasMessage("standby-replicas -1: needs at least 0");
        assertThatThrownBy(() -> settings(1, 0, Duration.ZERO, "64MiB", 0.5))
                .hasMessage("commit-interval 0ms: needs 10ms to 10s; write \"200ms\"");
        assertThatThrownBy(() -> settings(1, 0, commit, "1MiB", 0.5))
                .hasMessage("state-memory 1MiB: needs at least 16MiB");
        assertThatThrownBy(() -> settings(1, 0, commit, "64MiB", 1.5))
                .hasMessage("near-copy 1.5: needs more than 0, at most 1; write \"0.5\"");
    }

    @Test
    void keepsItsStateInTheHomeDirectoryUnlessTold() {
        assertThat(settings(1, 0, Duration.ofMillis(200), "64MiB", 0.5).stateDirectory())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/commentariat/enrich"));
        assertThat(Stream.settings(Path.of("/srv/state")).stateDirectory()).isEqualTo(Path.of("/srv/state"));
    }

    @Test
    void allHaveDefaults() {
        assertThat(Settings.text(EnrichSettings.class, "enrich.yaml", "{}"))
                .isEqualTo(new EnrichSettings(
                        Optional.empty(),
                        2,
                        0,
                        Duration.ofMillis(200),
                        DataSize.parse("128MiB"),
                        GroupProtocol.CLASSIC,
                        0.5));
    }
}
