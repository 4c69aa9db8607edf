package commentariat.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Setting;
import commentariat.contract.settings.Settings;
import commentariat.contract.settings.SettingsError;
import commentariat.contract.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads when the sink does not start. */
@ExtendWith(Servers.Shared.class)
class StartTest {
    @Test
    void aDatabaseThatDoesNotAnswer() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + unusedPort() + "/commentariat";
        assertThatThrownBy(() -> start(url + "?password=geheim", nowhere()))
                .isInstanceOf(OperatorError.class)
                .hasMessage("database " + url
                        + " does not answer (Connection refused); start it, or name another with --jdbc-url");
    }

    @Test
    void aDatabaseThatIsNotThere(Servers servers) {
        String url = servers.newDatabase().replaceFirst("/sink_[0-9]+\\?", "/nosuch?");
        assertThatThrownBy(() -> start(url, nowhere()))
                .isInstanceOf(OperatorError.class)
                .hasMessage("database " + url.replaceFirst("\\?.*", "")
                        + " is not there (FATAL: database \"nosuch\" does not exist);"
                        + " create it with createdb, or name another with --jdbc-url");
    }

    @Test
    void aUserWhomTheDatabaseDoesNotKnow(Servers servers) {
        String url = servers.newDatabase().replaceFirst("user=postgres", "user=nobody");
        assertThatThrownBy(() -> start(url, nowhere()))
                .isInstanceOf(OperatorError.class)
                .hasMessage("database " + url.replaceFirst("\\?.*", "")
                        + " does not let the sink in (FATAL: role \"nobody\" does not exist);"
                        + " set sink.user and sink.password");
    }

    @Test
    void aUserWhoMayNotCreateTables(Servers servers) {
        String url = servers.newDatabase();
        Servers.execute(url, "CREATE ROLE reader LOGIN");
        assertThatThrownBy(() -> start(url.replaceFirst("user=postgres", "user=reader"), nowhere()))
                .isInstanceOf(OperatorError.class)
                .hasMessage("database " + url.replaceFirst("\\?.*", "")
                        + " cannot take this version's tables (ERROR: permission denied for schema public);"
                        + " give the sink a database of its own that its user may create tables in");
    }

    @Test
    void aBrokerThatDoesNotAnswer(Servers servers) {
        KafkaSettings kafka = nowhere();
        assertThatThrownBy(() -> start(servers.newDatabase(), kafka))
                .isInstanceOf(OperatorError.class)
                .hasMessage("broker " + kafka.bootstrapServers()
                        + " does not answer; start it, or name another with --bootstrap-servers");
    }

    @Test
    void topicsThatAreMissing(Servers servers) {
        KafkaSettings kafka = servers.newPrefix();
        assertThatThrownBy(() -> start(servers.newDatabase(), kafka))
                .isInstanceOf(OperatorError.class)
                .hasMessage(Stream.of("articles.enriched", "dead-letters")
                        .map(topic ->
                                "topic " + kafka.prefix() + topic + " is missing; create it with: commentariat topics")
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void aDatabaseThatHoldsOtherTablesIsWelcome(Servers servers) {
        String url = servers.newDatabase();
        Servers.execute(url, "CREATE TABLE mine (id integer)");
        Database.open(settings("jdbc-url", url)).close();
        assertThat(Servers.rows(url, "SELECT count(*) FROM commentary")).containsExactly("0");
    }

    @Test
    void theDefaults() {
        SinkSettings settings = Settings.text(SinkSettings.class, "settings", "{}");
        assertThat(settings.toString())
                .isEqualTo("SinkSettings[database=jdbc:postgresql://127.0.0.1:5432/commentariat, user=, batchSize=500,"
                        + " batchBytes=16MiB, batchWait=PT0.5S, statementTimeout=PT30S, longestPause=PT15S, poolSize=2,"
                        + " acceptOlderAnalysis=false]");
    }

    @Test
    void thePasswordIsNeverShown() {
        SinkSettings settings = Settings.text(
                SinkSettings.class, "settings", "{password: geheim, jdbc-url: 'jdbc:postgresql:x?password=geheim'}");
        assertThat(settings.password()).contains("geheim");
        assertThat(settings.toString()).doesNotContain("geheim");
        assertThat(SinkSettings.class.getRecordComponents())
                .filteredOn(component -> component.getName().equals("password"))
                .allMatch(component -> component.getAnnotation(Setting.class).secret());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc-url          | jdbc:mysql://h/d?password=x | jdbc-url \"jdbc:mysql://h/d\" is no PostgreSQL URL;"
                        + " write it like \"jdbc:postgresql://127.0.0.1:5432/commentariat\"",
                "batch-size        | 0     | batch-size 0: needs at least 1",
                "batch-bytes       | 0B    | batch-bytes 0B: needs at least 1B",
                "statement-timeout | 100ms | statement-timeout 100ms: needs at least 1s",
                "longest-pause     | 0s    | longest-pause 0s: needs at least 1ms",
                "pool-size         | 0     | pool-size 0: needs at least 1",
            })
    void settingsThatMakeNoSense(String key, String value, String message) {
        assertThatThrownBy(() -> settings(key, value))
                .isInstanceOf(SettingsError.class)
                .hasMessageEndingWith(message);
    }

    private static SinkSettings settings(String key, String value) {
        return Settings.read(SinkSettings.class, Optional.empty(), Map.of(), Map.of(key, value));
    }

    private static void start(String url, KafkaSettings kafka) {
        Sink.start(settings("jdbc-url", url), kafka, Topics.withPrefix(kafka.prefix()), new SimpleMeterRegistry())
                .close();
    }

    private static KafkaSettings nowhere() {
        try {
            return new KafkaSettings("127.0.0.1:" + unusedPort(), Optional.empty(), Map.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
