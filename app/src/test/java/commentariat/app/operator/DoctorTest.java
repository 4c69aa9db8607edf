package commentariat.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.topic.AdminSession;
import commentariat.embedded.EmbeddedDatabase;
import commentariat.embedded.EmbeddedKafka;
import commentariat.sink.Sink;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said, with the remedy; what is not, is not. */
class DoctorTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void aHealthyInstallationIsToldFromABrokenOne() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0)) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("postgres"), 0);
                    Installation installation = Installation.of(kafka, "ward", directory, database.jdbcUrl())) {
                assertThat(installation.run("doctor").text())
                        .contains("! schema       there are no tables yet; they need 1 articles and commentary")
                        .contains("! services     sink does not run, 0 records behind");
                try (Sink sink = installation.sink()) {
                    assertThat(sink.name()).isEqualTo("sink");
                    Installation.Ran healthy = installation.run("doctor");
                    assertThat(healthy.err()).isEmpty();
                    assertThat(healthy.text())
                            .contains("✓ java         Java ")
                            .contains("✓ broker       " + kafka.bootstrapServers() + " answers in ")
                            .contains("✓ versions     Kafka clients 4.")
                            .contains("✓ topics       ")
                            .contains("✓ replicas     every partition is led, and all its replicas are in step")
                            .contains("✓ rights       this user may read and write every topic")
                            .contains("✓ dead letters none is open")
                            .contains("✓ database     jdbc:postgresql://")
                            .contains("✓ schema       tables of version ")
                            .contains("✓ clock        the database's clock agrees with this machine's");
                    assertThat(healthy.out().stream().filter(line -> line.startsWith("✗")))
                            .isEmpty();
                    assertThat(healthy.out()).last().isEqualTo("nothing is wrong");
                    assertThat(healthy.code()).isZero();
                }
                breakIt(installation, database);
                Installation.Ran broken = installation.run("doctor");
                assertThat(broken.code()).isEqualTo(1);
                assertThat(broken.text())
                        .contains("✗ topics       topic ward.trends is missing; create it with: commentariat topics")
                        .contains("✗ topics       topic ward.articles has retention.ms=1000, needs -1; set it with: ")
                        .contains("✗ schema       a later release made the tables (99 ");
                assertThat(broken.out()).last().isEqualTo("3 wrong");
            }
            // the database is gone by now: the rest is looked at all the same
            Installation.Ran without;
            try (Installation installation = Installation.of(
                    kafka, "ward", directory, "jdbc:postgresql://127.0.0.1:" + freePort() + "/commentariat")) {
                without = installation.run("doctor");
            }
            assertThat(without.code()).isEqualTo(1);
            assertThat(without.text())
                    .contains("✓ broker ")
                    .containsPattern(
                            "✗ database +database jdbc:postgresql://127.0.0.1:\\d+/commentariat does not answer")
                    .contains("start it, or name another with --jdbc-url");
        }
    }

    @Test
    void aBrokerThatDoesNotAnswerIsAFindingNotTheEnd() throws Exception {
        String nobody = "127.0.0.1:" + freePort();
        Installation.Ran ran = Installation.command("doctor", "--without-store", "--bootstrap-servers", nobody);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.text())
                .contains("✓ java ")
                .contains("✗ broker       broker " + nobody
                        + " does not answer; start it, or name another with --bootstrap-servers");
        assertThat(ran.err()).isEmpty();
    }

    private static void breakIt(Installation installation, EmbeddedDatabase database) throws Exception {
        try (AdminSession session = AdminSession.open(installation.settings.kafka());
                Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            session.admin()
                    .deleteTopics(List.of(installation.topics.trends().name()))
                    .all()
                    .get();
            session.admin()
                    .incrementalAlterConfigs(Map.of(
                            new ConfigResource(
                                    ConfigResource.Type.TOPIC,
                                    installation.topics.articles().name()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            statement.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                    + " installed_by, execution_time, success)"
                    + " VALUES (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 'nobody', 1, true)");
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
