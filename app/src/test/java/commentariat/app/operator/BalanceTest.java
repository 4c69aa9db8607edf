package commentariat.app.operator;

import static commentariat.app.operator.Installation.article;
import static commentariat.app.operator.Installation.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.json.Json;
import commentariat.contract.topic.AdminSession;
import commentariat.embedded.EmbeddedDatabase;
import commentariat.embedded.EmbeddedKafka;
import commentariat.enrich.Enrich;
import commentariat.sink.Sink;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was lost is named, what is only under way is not. */
class BalanceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void closesWhileAllIsThereAndNamesWhatIsNot() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
                EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("postgres"), 0);
                Installation installation = Installation.of(kafka, "books", directory, database.jdbcUrl())) {
            String articles = installation.topics.articles().name();
            for (String id : new String[] {"a", "b", "c", "withdrawn"}) {
                installation.write(articles, bytes(id), Json.bytes(article(id, 1)));
            }
            installation.write(articles, bytes("a"), Json.bytes(article("a", 2)));
            installation.write(articles, bytes("poison"), bytes("<html>"));
            Installation.Ran nobodyRuns = installation.run("balance");
            assertThat(nobodyRuns.err()).isEmpty();
            assertThat(nobodyRuns.text())
                    .contains(
                            "5 articles   0 enriched, 0 withdrawn, 0 dead-lettered, 0 discarded, 5 pending, 0 missing")
                    .contains("0 with tags  0 stored, 0 dead-lettered, 0 pending, 0 missing")
                    .contains("the balance closes");
            assertThat(nobodyRuns.code()).isZero();

            try (Enrich enrich = installation.enrich()) {
                becomes(
                        installation,
                        "5 articles   4 enriched, 0 withdrawn, 1 dead-lettered, 0 discarded, 0 pending, 0 missing",
                        "4 with tags  0 stored, 0 dead-lettered, 4 pending, 0 missing");
                assertThat(enrich.health().ok()).isTrue();
                try (Sink sink = installation.sink()) {
                    becomes(installation, "4 with tags  4 stored, 0 dead-lettered, 0 pending, 0 missing");
                    installation.write(articles, bytes("withdrawn"), null);
                    becomes(
                            installation,
                            "5 articles   3 enriched, 1 withdrawn, 1 dead-lettered, 0 discarded, 0 pending, 0 missing",
                            "3 with tags  3 stored, 0 dead-lettered, 0 pending, 0 missing");
                    assertThat(sink.health().ok()).isTrue();
                }
            }
            Installation.Ran whole = installation.run("balance");
            assertThat(whole.code()).isZero();
            assertThat(whole.text())
                    .contains(
                            "5 articles   3 enriched, 1 withdrawn, 1 dead-lettered, 0 discarded, 0 pending, 0 missing")
                    .contains("3 with tags  3 stored, 0 dead-lettered, 0 pending, 0 missing");

            assertThat(installation
                            .run("balance", "--since", "2026-03-14T09:30:01Z")
                            .text())
                    .as("all articles are older; what is no article counts by its timestamp")
                    .contains("2 articles   0 enriched, 1 withdrawn, 1 dead-lettered");

            // a row that somebody deleted, and an article that the enricher never saw
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM article WHERE id = 'b'");
            }
            RecordMetadata lost = installation.write(articles, bytes("c"), Json.bytes(article("c", 2)));
            try (AdminSession session = AdminSession.open(installation.settings.kafka())) {
                session.admin()
                        .alterConsumerGroupOffsets(
                                installation.settings.kafka().group("enrich"),
                                Map.of(
                                        new TopicPartition(articles, lost.partition()),
                                        new OffsetAndMetadata(lost.offset() + 1)))
                        .all()
                        .get();
            }
            Installation.Ran broken = installation.run("balance");
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.text())
                    .contains("  c  revision 2 has no tags on books.articles.enriched  (books.articles-"
                            + lost.partition() + "@" + lost.offset() + ")")
                    .contains("  b  revision 1 is not in the tables  (books.articles.enriched-")
                    .contains("the balance does not close: 2 missing");
            JsonNode json = counts(installation);
            assertThat(json.path("notEnriched").path(0).path("articleId").asText())
                    .isEqualTo("c");
            assertThat(json.path("notStored").path(0).path("articleId").asText())
                    .isEqualTo("b");
        }
    }

    private static void becomes(Installation installation, String... counts) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(installation.run("balance").text()).contains(counts));
    }

    private static JsonNode counts(Installation installation) {
        return Json.read(installation.run("balance", "--json").text(), JsonNode.class);
    }
}
