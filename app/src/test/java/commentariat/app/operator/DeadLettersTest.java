package commentariat.app.operator;

import static commentariat.app.operator.Installation.article;
import static commentariat.app.operator.Installation.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.json.Json;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.DeadLetter;
import commentariat.enrich.Enrich;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator at night: what failed, why, once more, away with it. The enricher and the broker are the real ones. */
class DeadLettersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TEN_MEGABYTES = 10_000_000;

    private static final Servers SERVERS = new Servers();

    @AfterAll
    static void stopBroker() {
        SERVERS.close();
    }

    private final Installation installation = SERVERS.installation();
    private int failures;

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void poisonOfEachKindIsListedShownDrivenAgainAndDiscarded() throws Exception {
        String articles = installation.topics.articles().name();
        takeLargeRecords(articles);
        String surrogates = Json.write(article("lone-surrogate", 1)).replace("Envoys", "\\ud800 Envoys");
        byte[] large = bytes("{\"id\":\"large\",\"text\":\"" + "x".repeat(TEN_MEGABYTES) + "\"}");
        Map<String, byte[]> poison = Map.of(
                "not-json", bytes("<html>"),
                "wrong-schema", bytes("{\"id\":\"wrong-schema\",\"revision\":1}"),
                "ten-megabytes", large,
                "lone-surrogate", bytes(surrogates));
        try (Enrich enrich = installation.enrich()) {
            installation.write(articles, bytes("good-1"), Json.bytes(article("good-1", 1)));
            for (Map.Entry<String, byte[]> entry : poison.entrySet()) {
                // the topic's new limit takes a moment
                await().ignoreException(ExecutionException.class)
                        .until(() -> installation.write(articles, bytes(entry.getKey()), entry.getValue()) != null);
            }
            installation.write(articles, null, bytes("{}"));
            installation.write(articles, null, null);
            installation.write(articles, bytes("nobody"), null);
            installation.write(articles, bytes("good-2"), Json.bytes(article("good-2", 1)));
            await().atMost(PATIENCE).until(() -> letters().size() == 6);
            // its neighbours went through
            Installation.Ran balance = installation.run("balance", "--without-store");
            assertThat(balance.out()).last().isEqualTo("the balance closes");

            Installation.Ran list = installation.run("dead-letters", "list");
            assertThat(list.code()).isZero();
            assertThat(list.out())
                    .anyMatch(line -> line.matches("[0-9a-f]{8} {8}2  .* enrich/read +desk\\d+\\.articles"));
            assertThat(list.text())
                    .contains("record has no key; an article's key is its id")
                    .contains("not an Article: Unexpected character ('<' (code 60))")
                    .contains("6 dead letters of 5 causes");

            Map<String, JsonNode> byKey = new HashMap<>();
            for (JsonNode letter : letters()) {
                byKey.put(letter.path("key").asText("(none)"), letter);
            }
            assertThat(byKey).containsKeys("not-json", "wrong-schema", "ten-megabytes", "lone-surrogate");
            poison.forEach((key, value) -> {
                String id = id(byKey, key);
                JsonNode whole = json(installation.run("dead-letters", "show", id, "--json"));
                assertThat(Base64.getDecoder().decode(whole.path("valueBase64").asText()))
                        .isEqualTo(value);
                assertThat(new String(
                                Base64.getDecoder()
                                        .decode(whole.path("keyBase64").asText()),
                                StandardCharsets.UTF_8))
                        .isEqualTo(key);
                assertThat(whole.path("trace").asText()).contains("commentariat.");
            });
            showsAll(id(byKey, "not-json"));
            writesTheValueByteForByte(id(byKey, "ten-megabytes"), large);

            // all of a cause, and it fails for the same reason
            String cause =
                    Objects.requireNonNull(byKey.get("not-json")).path("cause").asText();
            Installation.Ran again = installation.run("dead-letters", "redrive", cause, "--wait", "5m");
            assertThat(again.err()).isEmpty();
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.out()).first().isEqualTo("1 of 1 dead letter driven again");
            assertThat(again.text()).contains(" failed again: ").contains(", cause " + cause + ", enrich/read: ");
            assertThat(again.out()).last().isEqualTo("0 went through, 1 failed again, 0 not read yet");
            assertThat(letters()).hasSize(6);

            // … all others at once
            Installation.Ran all = installation.run("dead-letters", "redrive", "--all", "--wait", "5m");
            assertThat(all.out()).first().isEqualTo("6 of 6 dead letters driven again");
            assertThat(all.out()).last().isEqualTo("0 went through, 6 failed again, 0 not read yet");
            assertThat(letters())
                    .hasSize(6)
                    .allSatisfy(
                            letter -> assertThat(letter.path("attempt").asInt()).isBetween(2, 3));

            Installation.Ran discarded =
                    installation.run("dead-letters", "discard", "--all", "--by", "kim", "--reason", "no news");
            assertThat(discarded.out()).containsExactly("6 dead letters discarded");
            assertThat(installation.run("dead-letters", "list").out())
                    .containsExactly("no dead letter is open, of 13 on the topic");
            assertThat(installation
                            .run("dead-letters", "list", "--resolved", "--letters")
                            .text())
                    .contains("discarded by kim at ")
                    .contains("(no news)");
            assertThat(installation.run("balance", "--without-store").text())
                    .contains("2 enriched, 1 withdrawn")
                    .contains("0 pending, 0 missing");
            assertThat(enrich.health().ok()).isTrue();
        }
    }

    @Test
    void whatIsMendedGoesThroughAndLeavesTheListAndWhatIsNotEndsAtTheLimit() throws Exception {
        for (int i = 0; i < 10; i++) {
            installation.write(failed("mended-" + i, Json.bytes(article("mended-" + i, 1))));
        }
        installation.write(failed("broken", bytes("<html>")));
        installation.write(installation.topics.deadLetters().name(), bytes("k"), bytes("somebody else's"));
        try (Enrich enrich = installation.enrich()) {
            String cause = letters().get(0).path("cause").asText();
            assertThat(installation
                            .run("dead-letters", "redrive", cause, "--share", "20%", "--dry-run")
                            .out())
                    .hasSize(1 + 3)
                    .anyMatch(line -> line.endsWith("mended-0"));

            Installation.Ran some = installation.run("dead-letters", "redrive", cause, "--share", "2", "--wait", "5m");
            assertThat(some.err()).isEmpty();
            assertThat(some.out())
                    .containsExactly(
                            "2 of 11 dead letters driven again", "2 went through, 0 failed again, 0 not read yet");
            assertThat(some.code()).isZero();
            assertThat(letters()).hasSize(9);
            assertThat(installation.run("dead-letters", "list").text())
                    .contains("9 dead letters of 1 cause")
                    .contains("1 records of topic "
                            + installation.topics.deadLetters().name()
                            + " are no dead letters; somebody else wrote them");

            assertThat(installation
                            .run("dead-letters", "redrive", "--all", "--wait", "5m")
                            .out())
                    .last()
                    .isEqualTo("8 went through, 1 failed again, 0 not read yet");
            for (int attempt = 2; attempt < 5; attempt++) {
                assertThat(installation
                                .run("dead-letters", "redrive", "--all", "--wait", "5m")
                                .out())
                        .last()
                        .isEqualTo("0 went through, 1 failed again, 0 not read yet");
            }
            Installation.Ran refused = installation.run("dead-letters", "redrive", "--all");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out())
                    .first()
                    .asString()
                    .matches("\\d+-\\d+ refused: tried 5 times already; once more with: --max-attempts 6");
            assertThat(refused.out()).last().isEqualTo("0 of 1 dead letter driven again");
            assertThat(enrich.health().ok()).isTrue();
            assertThat(letters())
                    .singleElement()
                    .satisfies(
                            letter -> assertThat(letter.path("attempt").asInt()).isEqualTo(5));
        }
    }

    @Test
    void nothingIsDrivenTwiceThoughTwoOperatorsAreAtIt() throws Exception {
        installation.write(failed("once", Json.bytes(article("once", 1))));
        String id = letters().get(0).path("letter").asText();
        assertThat(installation
                        .run("dead-letters", "redrive", id, "--wait", "0s")
                        .out())
                .containsExactly("1 of 1 dead letter driven again");

        Installation.Ran second = installation.run("dead-letters", "redrive", id);
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err())
                .singleElement()
                .asString()
                .startsWith("commentariat: dead letter " + id + " is open no longer: it was driven again by ")
                .endsWith("; leave it out");
        // nobody reads it: it is told so
        assertThat(installation.run("dead-letters", "list").text())
                .contains("1 record driven again is not read yet, on "
                        + installation.topics.articles().name());
    }

    @Test
    void whatIsWrongWithARequestIsOneLine() throws Exception {
        installation.write(failed("one", bytes("<html>")));
        error(
                "which dead letters? name some as they are listed (3-17, or a cause), or write --all; see:"
                        + " commentariat dead-letters list",
                "redrive");
        error(
                "dead letter 7-4711 is not there; see those that are with: commentariat dead-letters list --letters",
                "show",
                "7-4711");
        error(
                "\"brandt\" is no dead letter and no cause; write a dead letter as 3-17, a cause as the 8 digits that it is"
                        + " listed with; see: commentariat dead-letters list",
                "discard",
                "brandt");
        error(
                "no open dead letter has cause 00000000; see those that are: commentariat dead-letters list",
                "show",
                "00000000");
        error("--share \"0%\" is no share; write it like 10% (1% to 100%) or 5", "redrive", "--all", "--share", "0%");
        error(
                "--wait \"5\" has no unit; write \"5m\" or \"5s\" (units: ms, s, m, h, d)",
                "redrive",
                "--all",
                "--wait",
                "5");
        error(
                "--since \"yesterday\" is no time; write it like 2h, 7d or 2015-05-20T00:00:00Z",
                "list",
                "--since",
                "yesterday");
    }

    private static String id(Map<String, JsonNode> byKey, String key) {
        return Objects.requireNonNull(byKey.get(key), key).path("letter").asText();
    }

    private void error(String message, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "dead-letters";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Installation.Ran ran = installation.run(all);
        assertThat(ran.err()).containsExactly("commentariat: " + message);
        assertThat(ran.code()).isEqualTo(2);
    }

    private void showsAll(String id) {
        Installation.Ran shown = installation.run("dead-letters", "show", id);
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).first().isEqualTo("dead letter " + id);
        assertThat(shown.text())
                .contains(" in enrich/read, attempt 1")
                .contains("com.fasterxml.jackson.core.JsonParseException")
                .contains("not an Article: Unexpected character ('<' (code 60))")
                .containsPattern("record +desk\\d+\\.articles-\\d+@\\d+, of 20")
                .containsPattern("key +not-json")
                .containsPattern("value +6 B, text\n<html>");
    }

    private void writesTheValueByteForByte(String id, byte[] value) throws Exception {
        Path file = SERVERS.directory().resolve("value");
        Installation.Ran shown = installation.run("dead-letters", "show", id, "--value-to", file.toString());
        assertThat(shown.text()).contains("9.5 MiB, text").contains("… all of it: ");
        assertThat(Arrays.equals(Files.readAllBytes(file), value)).isTrue();
    }

    private List<JsonNode> letters() {
        Installation.Ran ran = installation.run("dead-letters", "list", "--letters", "--json");
        assertThat(ran.err()).isEmpty();
        return ran.out().stream().map(DeadLettersTest::tree).toList();
    }

    private static JsonNode json(Installation.Ran ran) {
        assertThat(ran.err()).isEmpty();
        return tree(ran.text());
    }

    private static JsonNode tree(String line) {
        return Json.read(line, JsonNode.class);
    }

    /** As an enricher wrote it that has been mended since. */
    private DeadLetter failed(String key, byte[] value) {
        return DeadLetter.of(
                installation.topics.articles().name(),
                0,
                failures++,
                Instant.parse("2026-03-14T08:00:00Z").toEpochMilli(),
                bytes(key),
                value,
                new RecordHeaders(),
                "enrich/analyse",
                new IllegalStateException("the analysis of \"" + key + "\" failed"),
                Instant.parse("2026-03-14T10:00:00Z").plusSeconds(failures));
    }

    private void takeLargeRecords(String topic) throws Exception {
        try (AdminSession session = AdminSession.open(installation.settings.kafka())) {
            session.admin()
                    .incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", String.valueOf(12 * 1024 * 1024)),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
