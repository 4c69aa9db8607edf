package commentariat.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final int LARGEST = 10_000;
    private final MockWebServer server = new MockWebServer();
    private final Fetcher fetcher = fetcher(true);

    private static Fetcher fetcher(boolean allowPrivate) {
        return new Fetcher(
                new FetchLimits("Test/1.0", Duration.ofSeconds(2), Duration.ofSeconds(2), LARGEST, allowPrivate),
                InstantSource.fixed(NOW));
    }

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private Fetch fetch(MockResponse... responses) {
        for (MockResponse response : responses) {
            server.enqueue(response);
        }
        return fetcher.fetch(url("/page"), Validators.NONE);
    }

    private static MockResponse.Builder answer(int code) {
        return new MockResponse.Builder().code(code);
    }

    @Test
    void bringsThePageWithItsHeadersButNoCookies() throws InterruptedException {
        Fetch fetch = fetch(answer(200)
                .addHeader("Content-Type", "text/html")
                .addHeader("Set-Cookie", "a=b")
                .body("<p>Hello</p>")
                .build());
        assertThat(fetch).isInstanceOfSatisfying(Fetch.Page.class, page -> {
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Hello</p>");
            assertThat(page.header("content-type")).contains("text/html");
            assertThat(page.headers()).doesNotContainKey("set-cookie");
            assertThat(page.truncated()).isFalse();
        });
        assertThat(server.takeRequest().getHeaders().get("User-Agent")).isEqualTo("Test/1.0");
    }

    @Test
    void asksOnlyForWhatChanged() throws InterruptedException {
        server.enqueue(answer(304).build());
        Fetch fetch = fetcher.fetch(
                url("/feed"), new Validators(Optional.of("\"v1\""), Optional.of("Tue, 24 Nov 2026 10:00:00 GMT")));
        assertThat(fetch).isEqualTo(new Fetch.Unchanged(url("/feed")));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(request.getHeaders().get("If-Modified-Since")).isEqualTo("Tue, 24 Nov 2026 10:00:00 GMT");
    }

    @Test
    void followsRedirectsAndSaysWhereTheyLed() {
        Fetch fetch = fetch(
                answer(301).addHeader("Location", "/new#top").build(),
                answer(200).body("moved").build());
        assertThat(fetch).isInstanceOfSatisfying(Fetch.Page.class, page -> {
            assertThat(page.url()).isEqualTo(url("/page"));
            assertThat(page.finalUrl()).isEqualTo(url("/new"));
        });
    }

    @Test
    void givesUpOnRedirectsWithoutEnd() {
        MockResponse round = answer(302).addHeader("Location", "/page").build();
        assertThat(fetch(round, round, round, round, round, round))
                .isEqualTo(new Fetch.Failed(url("/page"), "redirected more than 5 times"));
    }

    @Test
    void asksBeforeItFollowsARedirect() {
        server.enqueue(answer(302).addHeader("Location", "/private").build());
        Fetch fetch = fetcher.fetch(
                url("/page"),
                Validators.NONE,
                target -> target.getPath().equals("/private")
                        ? Optional.of(new Fetch.Forbidden(url("/page"), "robots.txt"))
                        : Optional.empty());
        assertThat(fetch).isEqualTo(new Fetch.Forbidden(url("/page"), "robots.txt"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void cutsALongPageAndSaysSo() {
        Fetch fetch = fetch(answer(200).body("x".repeat(LARGEST + 1)).build());
        assertThat(fetch).isInstanceOfSatisfying(Fetch.Page.class, page -> {
            assertThat(page.body()).hasSize(LARGEST);
            assertThat(page.truncated()).isTrue();
        });
    }

    @Test
    void unpacksNoMoreOfABombThanAPageMayHave() {
        Fetch fetch = fetch(answer(200)
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(gzipped(new byte[50_000_000])))
                .build());
        assertThat(fetch).isInstanceOfSatisfying(Fetch.Page.class, page -> {
            assertThat(page.body()).hasSize(LARGEST);
            assertThat(page.truncated()).isTrue();
        });
    }

    @Test
    void readsBrotli() {
        byte[] hello = HexFormat.of().parseHex("0b028068656c6c6f03");
        Fetch fetch = fetch(answer(200)
                .addHeader("Content-Encoding", "br")
                .body(new Buffer().write(hello))
                .build());
        assertThat(fetch)
                .isInstanceOfSatisfying(
                        Fetch.Page.class,
                        page -> assertThat(new String(page.body(), StandardCharsets.UTF_8))
                                .isEqualTo("hello"));
    }

    @Test
    void whatMayWorkLaterIsDelayedForAsLongAsTheServerAsks() {
        assertThat(fetch(answer(429).addHeader("Retry-After", "120").build()))
                .isEqualTo(new Fetch.Delayed(
                        url("/page"), "the server answered 429 Client Error", Optional.of(Duration.ofMinutes(2))));
        assertThat(fetch(answer(503)
                        .addHeader("Retry-After", "Tue, 24 Nov 2026 12:00:30 GMT")
                        .build()))
                .isEqualTo(new Fetch.Delayed(
                        url("/page"), "the server answered 503 Server Error", Optional.of(Duration.ofSeconds(30))));
        assertThat(fetch(answer(500).addHeader("Retry-After", "soon").build()))
                .isEqualTo(new Fetch.Delayed(url("/page"), "the server answered 500 Server Error", Optional.empty()));
    }

    @Test
    void whatWillNotWorkHasFailed() {
        assertThat(fetch(answer(404).build()))
                .isEqualTo(new Fetch.Failed(url("/page"), "the server answered 404 Client Error"));
        assertThat(fetcher.fetch(URI.create("ftp://127.0.0.1/page"), Validators.NONE))
                .isEqualTo(
                        new Fetch.Failed(URI.create("ftp://127.0.0.1/page"), "ftp://127.0.0.1/page is no web address"));
    }

    @Test
    void aServerThatHangsOrHangsUpIsDelayed() {
        assertThat(fetch(answer(200)
                        .body("late")
                        .headersDelay(5, TimeUnit.SECONDS)
                        .build()))
                .isEqualTo(new Fetch.Delayed(url("/page"), "no answer within 2 s", Optional.empty()));
        MockResponse hangUp =
                answer(200).onRequestStart(new SocketEffect.CloseSocket()).build();
        assertThat(fetch(hangUp, hangUp, hangUp)).isInstanceOf(Fetch.Delayed.class);
    }

    @Test
    void refusesAddressesThatAreNotPublic() {
        try (Fetcher careful = fetcher(false)) {
            assertThat(careful.fetch(url("/page"), Validators.NONE))
                    .isEqualTo(new Fetch.Failed(
                            url("/page"),
                            "127.0.0.1 is at 127.0.0.1, no public address; to fetch from it all the same set"
                                    + " ingest.allow-private-addresses: true"));
            URI byName = URI.create("http://localhost:" + server.getPort() + "/page");
            assertThat(careful.fetch(byName, Validators.NONE)).isInstanceOf(Fetch.Failed.class);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    private static byte[] gzipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Arrays.copyOf(bytes, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
