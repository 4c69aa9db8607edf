package commentariat.contract.topic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminSessionTest {
    @Test
    void aBrokerThatTakesConnectionsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            assertThatThrownBy(() -> AdminSession.open(kafka(address, Map.of())))
                    .isInstanceOf(OperatorError.class)
                    .hasMessage("broker " + address
                            + " does not answer; start it, or name another with --bootstrap-servers");
        }
    }

    @Test
    void anAddressWithoutAPort() {
        assertThatThrownBy(() -> AdminSession.open(kafka("localhost", Map.of())))
                .isInstanceOf(OperatorError.class)
                .hasMessage("broker localhost cannot be asked (Invalid url in bootstrap.servers: localhost);"
                        + " write it like 127.0.0.1:9092, and check the settings below kafka.client");
    }

    @Test
    void aClientSettingThatMakesNoSense() {
        assertThatThrownBy(() -> AdminSession.open(kafka("127.0.0.1:9092", Map.of("security.protocol", "NONE"))))
                .isInstanceOf(OperatorError.class)
                .hasMessageStartingWith("broker 127.0.0.1:9092 cannot be asked (Invalid value NONE")
                .hasMessageEndingWith("); write it like 127.0.0.1:9092, and check the settings below kafka.client");
    }

    private static KafkaSettings kafka(String address, Map<String, String> client) {
        return new KafkaSettings(address, Optional.empty(), client);
    }
}
