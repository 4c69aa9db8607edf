package commentariat.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import okhttp3.CompressionInterceptor;
import okhttp3.ConnectionPool;
import okhttp3.Gzip;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.Brotli;
import okio.Buffer;
import okio.BufferedSource;

/** Fetches URLs over HTTP. Blocking; many threads may use one. What the network does is in the answer, never thrown. */
public final class Fetcher implements AutoCloseable {
    /** RFC 9309, 2.3.1.2 asks for at least five for robots.txt; pages need no more. */
    private static final int MOST_REDIRECTS = 5;

    private static final int IDLE_CONNECTIONS = 32;
    private static final Duration IDLE_FOR = Duration.ofSeconds(30);
    private static final int LONGEST_HEADER = 2_000;

    private final FetchLimits limits;
    private final InstantSource clock;
    private final OkHttpClient client;

    /** The clock tells how far away the date of a Retry-After is. */
    public Fetcher(FetchLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(limits.connectTimeout())
                .readTimeout(limits.timeout())
                .callTimeout(limits.timeout())
                // followed one by one here, since each may lead to where we must not go
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(
                        IDLE_CONNECTIONS, IDLE_FOR.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS))
                .addInterceptor(new CompressionInterceptor(Brotli.INSTANCE, Gzip.INSTANCE));
        if (!limits.allowPrivateAddresses()) {
            builder.socketFactory(new PublicAddresses());
        }
        this.client = builder.build();
    }

    /** Fetches {@code url}, wherever its redirects lead. */
    public Fetch fetch(URI url, Validators known) {
        return fetch(url, known, target -> Optional.empty());
    }

    /**
     * Fetches {@code url}.
     *
     * @param known validators of the version that is known already
     * @param refuses for {@code url} and each URL that a redirect leads to: why it must not be asked for; empty where it may
     */
    public Fetch fetch(URI url, Validators known, Function<URI, Optional<Fetch>> refuses) {
        Instant deadline = clock.instant().plus(limits.timeout());
        URI at = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Optional<Fetch> refused = refuses.apply(at);
            if (refused.isPresent()) {
                return refused.get();
            }
            HttpUrl address = HttpUrl.parse(at.toString());
            if (address == null) {
                return new Fetch.Failed(url, at + " is no web address");
            }
            if (clock.instant().isAfter(deadline)) {
                return new Fetch.Delayed(url, "no answer within " + seconds(limits.timeout()), Optional.empty());
            }
            try (Response response = client.newCall(request(address, known)).execute()) {
                Optional<URI> next = redirect(response, address);
                if (next.isEmpty()) {
                    return answer(url, at, response);
                }
                at = next.get();
            } catch (IOException e) {
                return failure(url, e);
            } catch (URISyntaxException e) {
                return new Fetch.Failed(url, "redirected to " + e.getInput() + ", which is no URL");
            }
        }
        return new Fetch.Failed(url, "redirected more than " + MOST_REDIRECTS + " times");
    }

    private Request request(HttpUrl address, Validators known) {
        Request.Builder request = new Request.Builder()
                .url(address)
                .header("User-Agent", limits.userAgent())
                .header(
                        "Accept",
                        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.5");
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
        return request.build();
    }

    private static Optional<URI> redirect(Response response, HttpUrl from) throws URISyntaxException {
        boolean redirected = switch (response.code()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
        String location = response.header("Location");
        if (!redirected || location == null) {
            return Optional.empty();
        }
        HttpUrl target = from.resolve(location);
        if (target == null) {
            throw new URISyntaxException(shortened(location), "no web address");
        }
        return Optional.of(new URI(target.newBuilder().fragment(null).build().toString()));
    }

    private Fetch answer(URI url, URI at, Response response) throws IOException {
        int status = response.code();
        if (status == 304) {
            return new Fetch.Unchanged(url);
        }
        if (status >= 200 && status < 300) {
            BufferedSource source = response.body().source();
            // asked for one byte more than the limit, never for all: a small body may unpack into a huge one
            boolean truncated = source.request(limits.largestBody() + 1L);
            Buffer buffer = source.getBuffer();
            byte[] body = buffer.readByteArray(Math.min(buffer.size(), limits.largestBody()));
            return new Fetch.Page(url, at, status, headers(response), body, truncated);
        }
        String cause = "the server answered " + status
                + (response.message().isBlank() ? "" : " " + shortened(response.message()));
        boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
        return later
                ? new Fetch.Delayed(
                        url,
                        cause,
                        Optional.ofNullable(response.header("Retry-After"))
                                .flatMap(value -> RetryAfter.parse(value, clock.instant())))
                : new Fetch.Failed(url, cause);
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().forEach(header -> {
            String name = header.getFirst().toLowerCase(Locale.ROOT);
            if (!name.startsWith("set-cookie") && header.getSecond().length() <= LONGEST_HEADER) {
                headers.merge(name, header.getSecond(), (one, other) -> one + ", " + other);
            }
        });
        return headers;
    }

    private Fetch failure(URI url, IOException e) {
        if (e instanceof PublicAddresses.Refused) {
            return new Fetch.Failed(url, String.valueOf(e.getMessage()));
        }
        for (Throwable suppressed : e.getSuppressed()) {
            if (suppressed instanceof PublicAddresses.Refused) {
                return new Fetch.Failed(url, String.valueOf(suppressed.getMessage()));
            }
        }
        String cause = e instanceof UnknownHostException
                ? "no host " + url.getHost() + " is known"
                : e instanceof InterruptedIOException
                        ? "no answer within " + seconds(limits.timeout())
                        : e instanceof SSLException ? "no secure connection: " + firstLine(e) : firstLine(e);
        return new Fetch.Delayed(url, cause, Optional.empty());
    }

    private static String firstLine(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : shortened(message.lines().findFirst().orElse(""));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Ends the fetches in hand and closes all connections. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
