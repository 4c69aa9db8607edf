package commentariat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import commentariat.embedded.EmbeddedKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
    private static EmbeddedKafka broker;

    private Desk desk;

    @BeforeAll
    static void startBroker(@TempDir Path directory) {
        broker = EmbeddedKafka.start(directory, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void furnish() {
        desk = new Desk(broker);
    }

    @AfterEach
    void clear() {
        desk.close();
    }

    @Test
    void showsWhatWasThereBeforeInTheOrderOfPublicationAndThenWhatComes() throws Exception {
        for (int hour = 10; hour < 20; hour++) {
            desk.publish(Said.words("at " + hour).at("2026-11-24T" + hour + ":00:00Z"), "h" + hour);
        }
        try (Dashboard dashboard = desk.open(withWindow(4))) {
            awaitShown(dashboard, "h19", "h18", "h17", "h16");
            desk.publish(Said.words("an old one, read only now").at("2015-05-20T08:00:00Z"), "old");
            awaitShown(dashboard, "old", "h19", "h18", "h17");
        }
    }

    @Test
    void whatAReplayBringsIsNoNews() throws Exception {
        desk.publish(Said.words("as it was"), "shown");
        try (Dashboard dashboard = desk.open()) {
            awaitShown(dashboard, "shown");
            desk.publishReplayed(Said.words("found by a replay in an old article"), "old");
            desk.publishReplayed(Said.words("as a replay has it"), "shown");
            desk.publish(Said.words("news"), "news");
            awaitShown(dashboard, "news", "shown");
            await().until(() -> api(dashboard, "")
                    .at("/commentary/1/quotation/text")
                    .asText()
                    .equals("as a replay has it"));
        }
    }

    @Test
    void answersTheFiltersOfThePage() throws Exception {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        try (Dashboard dashboard = desk.open()) {
            awaitTotal(dashboard, 3);
            JsonNode answer = api(dashboard, "?country=RU&stance=unfavourable&kind=expert&speaker=lukasz&q=farmers");
            assertThat(answer.at("/matching").asInt()).isEqualTo(1);
            assertThat(answer.at("/topic").asText())
                    .isEqualTo(desk.topics.commentary().name());
            assertThat(Json.read(answer.at("/commentary/0").toString(), Commentary.class))
                    .isEqualTo(FilterTest.QUOTATIONS.get(0));
            assertThat(ids(api(dashboard, "?q=us%E2%80%93ireland"))).containsExactly("official");
            assertThat(ids(api(dashboard, "?stance=favourable&kind=expert"))).isEmpty();
        }
    }

    @Test
    void saysWhichFilterMakesNoSense() throws Exception {
        try (Dashboard dashboard = desk.open()) {
            HttpResponse<String> response = desk.get(dashboard, "/api/commentary?stance=%3Cscript%3E");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body())
                    .isEqualTo("{\"error\":\"stance \\\"<script>\\\" is none of favourable, unfavourable, neutral\"}");
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        }
    }

    @Test
    void keepsHostileWordsAsTheyAreAndSendsThemAsData() throws Exception {
        String hostile = "<script>alert(1)</script>\n\ndata: {}\r\nevent: reset\u2028</li>";
        try (Dashboard dashboard = desk.open();
                Events events = Events.listen(desk.http, dashboard, Optional.empty())) {
            assertThat(events.next().name()).isEqualTo("reset");
            desk.publish(Said.words(hostile), "hostile");
            Events.Event event = events.next();
            assertThat(event.name()).isEqualTo("commentary");
            assertThat(Json.read(event.data(), Commentary.class).quotation().text())
                    .isEqualTo(hostile);
            HttpResponse<String> response = desk.get(dashboard, "/api/commentary");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(Json.mapper()
                            .readTree(response.body())
                            .at("/commentary/0/quotation/text")
                            .asText())
                    .isEqualTo(hostile);
        }
    }

    @Test
    void pushesInOrderAndGoesOnWhereAClientLeft() throws Exception {
        try (Dashboard dashboard = desk.open()) {
            String last;
            try (Events events = Events.listen(desk.http, dashboard, Optional.empty())) {
                assertThat(events.response().headers().firstValue("Content-Type"))
                        .contains("text/event-stream;charset=utf-8");
                Events.Event reset = events.next();
                assertThat(reset.name()).isEqualTo("reset");
                assertThat(reset.id()).endsWith("-0");
                desk.publish(Said.words("one"), "a");
                desk.publish(Said.words("two"), "b");
                desk.publish(Said.words("three"), "c");
                List<Events.Event> came = List.of(events.next(), events.next(), events.next());
                assertThat(came)
                        .extracting(event -> event.id().replaceFirst(".*-", ""))
                        .containsExactly("1", "2", "3");
                last = came.get(0).id();
            }
            desk.withdraw("b");
            awaitTotal(dashboard, 2);
            try (Events events = Events.listen(desk.http, dashboard, Optional.of(last))) {
                assertThat(List.of(events.next(), events.next(), events.next()))
                        .extracting(event -> event.id().replaceFirst(".*-", "") + " " + event.name())
                        .containsExactly("2 commentary", "3 commentary", "4 withdrawn");
                desk.publish(Said.words("four"), "d");
                assertThat(events.next().data()).contains("\"id\":\"d\"");
            }
        }
    }

    @Test
    void tellsAClientOfAnEarlierRunToStartOver() throws Exception {
        String earlier;
        try (Dashboard dashboard = desk.open();
                Events events = Events.listen(desk.http, dashboard, Optional.empty())) {
            earlier = events.next().id();
        }
        try (Dashboard dashboard = desk.open();
                Events events = Events.listen(desk.http, dashboard, Optional.of(earlier))) {
            assertThat(events.next().name()).isEqualTo("reset");
        }
    }

    @Test
    void anIdleStreamGivesSignsOfLifeAndEndsWithTheDashboard() throws Exception {
        Dashboard dashboard = desk.open();
        try (Events events = Events.listen(desk.http, dashboard, Optional.empty())) {
            try (dashboard) {
                assertThat(events.nextOfAnyKind().name()).isEqualTo("reset");
                assertThat(events.nextOfAnyKind().name()).isEqualTo(": still here");
                assertThat(dashboard.health().detail())
                        .isEqualTo("0 quotations of topic "
                                + desk.topics.commentary().name() + " on 1 open pages");
            }
            assertThat(events.next().name()).isIn("ended", "closed");
        }
    }

    @Test
    void aWithdrawnQuotationIsGoneForThoseWhoComeAndThoseWhoAreThere() throws Exception {
        desk.publish(Said.words("soon withdrawn"), "before");
        desk.withdraw("before");
        desk.publish(Said.words("stays"), "stays");
        desk.publish(Said.words("withdrawn later"), "later");
        try (Dashboard dashboard = desk.open()) {
            awaitTotal(dashboard, 2);
            try (Events events = Events.listen(desk.http, dashboard, Optional.empty())) {
                assertThat(events.next().name()).isEqualTo("reset");
                desk.withdraw("later");
                Events.Event event = events.next();
                assertThat(event.name()).isEqualTo("withdrawn");
                assertThat(event.data()).isEqualTo("{\"id\":\"later\"}");
            }
            awaitShown(dashboard, "stays");
        }
    }

    @Test
    void whatItCannotReadIsSkippedAndCounted() throws Exception {
        desk.publishBroken("broken", "{\"id\":");
        desk.publishBroken("other", "{\"id\":\"other\"}");
        desk.publish(Said.words("well formed"), "before");
        try (Dashboard dashboard = desk.open()) {
            awaitShown(dashboard, "before");
            desk.publishBroken("broken", "[".repeat(5_000));
            desk.publish(Said.words("well formed too"), "after");
            awaitShown(dashboard, "after", "before");
            await().untilAsserted(() -> assertThat(desk.metrics
                            .counter("commentariat.dashboard.unreadable")
                            .count())
                    .isEqualTo(3));
            assertThat(dashboard.health().ok()).isTrue();
        }
    }

    @Test
    void whatWasNotCommittedIsNotShown() throws Exception {
        try (Dashboard dashboard = desk.open()) {
            desk.publishAndAbort(Said.words("never was"), "aborted");
            desk.publish(Said.words("holds"), "committed");
            awaitShown(dashboard, "committed");
            desk.publish(Said.words("holds too"), "later");
            awaitShown(dashboard, "later", "committed");
        }
    }

    @Test
    void aPageThatDoesNotReadIsCutOffAndTheServerIsNot() throws Exception {
        DashboardSettings settings = new DashboardSettings("127.0.0.1", 0, 5, 10, 5, Duration.ofMillis(500), List.of());
        try (Dashboard dashboard = desk.open(settings)) {
            try (Socket slow = new Socket()) {
                slow.setReceiveBufferSize(4 * 1024);
                slow.connect(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), dashboard.url().getPort()));
                request(slow, "/events", "Host: localhost");
                await().until(() -> dashboard.health().detail().endsWith("on 1 open pages"));
                for (int i = 0; i < 120; i++) {
                    desk.publish(Said.words("long " + "x".repeat(100_000)), "q" + i);
                }
                await().until(() -> ids(api(dashboard, "")).contains("q119"));
                assertThat(desk.get(dashboard, "/health").statusCode()).isEqualTo(200);
            }
            await().untilAsserted(() -> assertThat(desk.metrics
                            .counter("commentariat.dashboard.clients.cut.off")
                            .count())
                    .isEqualTo(1));
            await().until(() -> dashboard.health().detail().endsWith("on 0 open pages"));
        }
    }

    @Test
    void oneMorePageThanAllowedIsToldToWait() throws Exception {
        DashboardSettings settings = new DashboardSettings("127.0.0.1", 0, 5, 1, 5, Duration.ofMillis(500), List.of());
        try (Dashboard dashboard = desk.open(settings)) {
            try (Events first = Events.listen(desk.http, dashboard, Optional.empty())) {
                assertThat(first.next().name()).isEqualTo("reset");
                HttpResponse<String> second = desk.get(dashboard, "/events");
                assertThat(second.statusCode()).isEqualTo(503);
                assertThat(second.body())
                        .isEqualTo(
                                "1 pages are open already; close one, or allow more with the setting dashboard.max-clients");
            }
            // the place of one that is gone is free again, with the next sign of life at the latest
            await().until(() -> {
                try (Events next = Events.listen(desk.http, dashboard, Optional.empty())) {
                    return next.response().statusCode() == 200;
                }
            });
        }
    }

    @Test
    void letsNothingInFromElsewhere() throws Exception {
        try (Dashboard dashboard = desk.open()) {
            HttpResponse<String> page = desk.get(dashboard, "/");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertThat(page.headers().firstValue("Server")).isEmpty();
            assertThat(page.body())
                    .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                    .doesNotContainPattern("\\son\\w+=")
                    .doesNotContain("style=", "http://", "https://");

            assertThat(raw(dashboard, "/api/commentary", "Host: evil.example")).startsWith("HTTP/1.1 403 ");
            assertThat(raw(dashboard, "/events", "Host: evil.example"))
                    .endsWith(
                            "host \"evil.example\" is not served here; add it to the setting dashboard.allowed-hosts if it should be");
            assertThat(raw(dashboard, "/api/commentary", "Host: localhost\r\nOrigin: http://evil.example"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(raw(dashboard, "/api/commentary", "Host: localhost")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void servesEveryFileOfThePageOnceUntilItChanges() throws Exception {
        try (Dashboard dashboard = desk.open()) {
            for (String path : PageFile.FILES.keySet()) {
                HttpResponse<String> response = desk.get(dashboard, path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                String tag = response.headers().firstValue("ETag").orElseThrow();
                assertThat(raw(dashboard, path, "Host: localhost\r\nIf-None-Match: " + tag))
                        .startsWith("HTTP/1.1 304 ");
            }
            assertThat(desk.get(dashboard, "/../page.css").statusCode()).isIn(400, 404);
            assertThat(desk.get(dashboard, "/Dashboard.class").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void tellsHowItIs() throws Exception {
        desk.publish(Said.words("one").by("Ada Quill", SpeakerKind.EXPERT).takes(StanceLabel.NEUTRAL), "a");
        try (Dashboard dashboard = desk.open()) {
            awaitTotal(dashboard, 1);
            HttpResponse<String> response = desk.get(dashboard, "/health");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"ok\":true,\"detail\":\"1 quotations of topic "
                            + desk.topics.commentary().name() + " on 0 open pages\"}");
            assertThat(dashboard.name()).isEqualTo("dashboard");
        }
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DashboardSettings settings =
                    new DashboardSettings("127.0.0.1", other.getLocalPort(), 5, 1, 5, Duration.ofSeconds(1), List.of());
            assertThatThrownBy(() -> desk.open(settings))
                    .isInstanceOf(OperatorError.class)
                    .hasMessage(
                            "port " + other.getLocalPort()
                                    + " on 127.0.0.1 is taken; stop what listens there or choose another with --dashboard-port");
        }
    }

    @Test
    void saysThatAnAddressIsNotOfThisMachine() {
        // TEST-NET-1, RFC 5737: nobody's address
        DashboardSettings settings =
                new DashboardSettings("192.0.2.1", 8080, 5, 1, 5, Duration.ofSeconds(1), List.of());
        assertThatThrownBy(() -> desk.open(settings))
                .isInstanceOf(OperatorError.class)
                .hasMessage("cannot listen on port 8080 of 192.0.2.1 (Cannot assign requested address); set"
                        + " dashboard.host to an address of this machine and dashboard.port to one that you may use");
    }

    @Test
    void saysThatTheTopicIsMissing() {
        KafkaSettings elsewhere = new KafkaSettings(broker.bootstrapServers(), Optional.of("elsewhere."), Map.of());
        assertThatThrownBy(
                        () -> Dashboard.start(Desk.SETTINGS, elsewhere, Topics.withPrefix("elsewhere."), desk.metrics))
                .isInstanceOf(OperatorError.class)
                .hasMessage("topic elsewhere.commentary is missing; create it with: commentariat topics");
    }

    @Test
    void saysThatTheBrokerDoesNotAnswerThoughItTakesConnections() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            KafkaSettings nowhere = new KafkaSettings(address, Optional.empty(), Map.of());
            assertThatThrownBy(() -> Dashboard.start(Desk.SETTINGS, nowhere, Topics.withPrefix(""), desk.metrics))
                    .isInstanceOf(OperatorError.class)
                    .hasMessage("broker " + address
                            + " does not answer; start it, or name another with --bootstrap-servers");
        }
    }

    private static DashboardSettings withWindow(int size) {
        return new DashboardSettings("127.0.0.1", 0, size, 10, 100, Duration.ofMillis(500), List.of());
    }

    private void awaitShown(Dashboard dashboard, String... ids) {
        await().untilAsserted(() -> assertThat(ids(api(dashboard, ""))).containsExactly(ids));
    }

    private void awaitTotal(Dashboard dashboard, int total) {
        await().untilAsserted(() ->
                assertThat(api(dashboard, "").at("/total").asInt()).isEqualTo(total));
    }

    private JsonNode api(Dashboard dashboard, String query) throws IOException, InterruptedException {
        HttpResponse<String> response = desk.get(dashboard, "/api/commentary" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.at("/commentary").forEach(one -> ids.add(one.at("/id").asText()));
        return ids;
    }

    /** What the server answers to headers that a well-behaved client would not send. */
    private static String raw(Dashboard dashboard, String path, String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), dashboard.url().getPort())) {
            request(socket, path, headers + "\r\nConnection: close");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void request(Socket socket, String path, String headers) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
