package commentariat.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import commentariat.app.AppSettings;
import commentariat.contract.service.Service;
import commentariat.contract.settings.Settings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import commentariat.enrich.Enrich;
import commentariat.ingest.Ingest;
import commentariat.ingest.source.Sources;
import commentariat.sink.Sink;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The whole way against the public images of the broker and the database. Skipped where no container engine answers. */
class ServicesContainerTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void needsAnEngine() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "skipped: no container engine answers");
    }

    @Test
    void anArticleTravelsFromAFeedToRows() throws Exception {
        try (KafkaContainer kafka =
                        new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216");
                PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
                NewsServer news = NewsServer.start()) {
            kafka.start();
            postgres.start();
            news.publish("harbour", "Harbour talks resume", """
                    Norway and Iceland resumed their talks about fishing rights on Monday, after a winter in which neither government would meet the other.

                    “Iceland has acted in good faith, and we welcome its proposal,” said Liv Aas, a professor of law at the University of Tromsø. “It is a success for both.”

                    The talks are to end on Friday, when both delegations will report to their parliaments about what was agreed at the harbour.
                    """);
            Map<String, String> flags = new HashMap<>(DemoSources.PACE);
            flags.put("kafka.bootstrap-servers", kafka.getBootstrapServers());
            flags.put("sink.jdbc-url", postgres.getJdbcUrl());
            flags.put("sink.user", postgres.getUsername());
            flags.put("sink.password", postgres.getPassword());
            flags.put("ingest.sources", news.sources(directory).toString());
            flags.put("ingest.state-dir", directory.resolve("extract").toString());
            flags.put("enrich.state-dir", directory.resolve("enrich").toString());
            AppSettings all = Settings.read(AppSettings.class, Optional.empty(), Map.of(), flags);
            Topics topics = Topics.withPrefix(all.kafka().prefix());
            try (AdminSession session = AdminSession.open(all.kafka())) {
                TopicAdmin administration = new TopicAdmin(session.admin(), topics);
                assertThat(administration.create()).hasSize(topics.all().size());
                assertThat(administration.create()).isEmpty();
                assertThat(administration.check()).isEmpty();
            }
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            try (Service sink = Sink.start(all.sink(), all.kafka(), topics, metrics);
                    Service enrich = Enrich.start(
                            all.enrich(),
                            all.kafka(),
                            topics,
                            metrics,
                            all.stance().open());
                    Service ingest = Ingest.start(
                            all.ingest(), Sources.load(all.ingest().sources()), all.kafka(), topics, metrics)) {
                await().atMost(Duration.ofMinutes(2)).until(() -> rows(postgres) >= 2);
                assertThat(sink.health().ok()).isTrue();
                assertThat(enrich.health().ok()).isTrue();
                assertThat(ingest.health().ok()).isTrue();
            }
        }
    }

    private static long rows(PostgreSQLContainer postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from quotation q join person p on p.id = q.speaker_id where p.name = 'Liv Aas'")) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
