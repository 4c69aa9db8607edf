package commentariat.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.ingest.fetch.FetchLimits;
import commentariat.ingest.fetch.Fetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private final MockWebServer server = new MockWebServer();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final Fetcher fetcher = new Fetcher(
            new FetchLimits("Test/1.0", Duration.ofSeconds(2), Duration.ofSeconds(2), 1_000_000, true), () -> now);
    private final Robots robots = new Robots(fetcher, "Test", Duration.ofHours(12), Duration.ofSeconds(30), () -> now);

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private void answer(int code, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "text/plain")
                .body(body)
                .build());
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getPort();
    }

    private Verdict of(String path) {
        return robots.of(URI.create(origin() + path));
    }

    @Test
    void obeysTheGroupThatNamesUsAndNoOther() {
        answer(200, "User-agent: *\nDisallow: /\n\nUser-agent: Test\nDisallow: /private\nCrawl-delay: 5\n");
        assertThat(of("/news")).isEqualTo(new Verdict.Allowed(Optional.of(Duration.ofSeconds(5))));
        assertThat(of("/private/1")).isEqualTo(new Verdict.Disallowed(origin() + "/robots.txt"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aLongCrawlDelayIsCapped() {
        answer(200, "User-agent: *\nCrawl-delay: 3600\n");
        assertThat(of("/news")).isEqualTo(new Verdict.Allowed(Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void noFileMeansThatEverythingIsAllowed() {
        answer(404, "");
        assertThat(of("/news")).isEqualTo(new Verdict.Allowed(Optional.empty()));
    }

    @Test
    void aBrokenServerMeansThatNothingIsAllowedForATime() {
        answer(503, "");
        assertThat(of("/news"))
                .isEqualTo(new Verdict.Unknown(
                        origin() + "/robots.txt cannot be read (the server answered 503 Server Error)",
                        Duration.ofMinutes(5)));
        now = now.plus(Duration.ofMinutes(6));
        answer(200, "");
        assertThat(of("/news")).isEqualTo(new Verdict.Allowed(Optional.empty()));
    }

    @Test
    void aFileIsReadAgainWhenItsTimeIsOver() {
        answer(200, "User-agent: *\nDisallow: /\n");
        assertThat(of("/news")).isInstanceOf(Verdict.Disallowed.class);
        now = now.plus(Duration.ofHours(13));
        answer(200, "");
        assertThat(of("/news")).isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void followsRedirectsOfTheFile() {
        server.enqueue(new MockResponse.Builder()
                .code(301)
                .addHeader("Location", "/other.txt")
                .build());
        answer(200, "User-agent: *\nDisallow: /\n");
        assertThat(of("/news")).isInstanceOf(Verdict.Disallowed.class);
    }
}
