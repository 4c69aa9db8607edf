package commentariat.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.analysis.stance.StanceEngine;
import org.junit.jupiter.api.Test;

class StanceSettingsTest {
    @Test
    void openTheEngineThatTheyName() {
        for (StanceSettings.Engine named : StanceSettings.Engine.values()) {
            try (StanceEngine engine = new StanceSettings(named, 1).open()) {
                assertThat(engine.name()).isEqualToIgnoringCase(named.name());
            }
        }
    }

    @Test
    void refuseNoThreads() {
        assertThatThrownBy(() -> new StanceSettings(StanceSettings.Engine.ENCODER, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("encoder-threads 0: needs at least 1");
    }
}
