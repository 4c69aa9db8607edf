package commentariat.ingest;

import commentariat.ingest.source.Source;
import commentariat.ingest.source.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A small news site on a loopback port, with a feed, a robots.txt and pages that a test publishes, changes and breaks. */
final class Press implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
    private final Map<String, String> items = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Press() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                requests.add(path);
                if (path.equals("/feed.xml")) {
                    return ok("application/rss+xml", feed());
                }
                return pages.getOrDefault(path, status(404));
            }
        });
        try {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Source source(String id) {
        return new Source(
                id,
                "The Press",
                SourceKind.FEED,
                URI.create(url("/feed.xml")),
                Optional.of("GB"),
                "en",
                Optional.of(Duration.ofSeconds(1)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    /** A page, and a line of the feed that leads to it. */
    void publish(String path, String headline, String words) {
        answer(path, ok("text/html; charset=utf-8", article(headline, words)));
        list(path, headline, "2026-11-20T10:00:00Z");
    }

    void list(String path, String headline, String updated) {
        items.put(
                path,
                "<entry><title>" + headline + "</title><id>" + path + "</id><link href='" + url(path) + "'/><updated>"
                        + updated + "</updated></entry>");
    }

    void answer(String path, MockResponse response) {
        pages.put(path, response);
    }

    static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    static MockResponse ok(String type, String body) {
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", type)
                .body(body)
                .build();
    }

    static String article(String headline, String words) {
        return "<html lang='en'><head><title>" + headline
                + " | The Press</title></head><body><nav><a href='/'>Home</a></nav><article><h1>"
                + headline + "</h1><p>" + words
                + "</p><p>The mayor of Ostrava, Jana Novotna, said that the bridge would be closed until spring.</p>"
                + "<p>“We were told nothing,” said Pavel Kral, who lives beside it, “and nobody has come to explain.”</p></article></body></html>";
    }

    private String feed() {
        return "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Press</title><id>press</id><updated>2026-11-20T10:00:00Z</updated>"
                + String.join("", items.values()) + "</feed>";
    }

    long requestsFor(String path) {
        return requests.stream().filter(path::equals).count();
    }

    @Override
    public void close() {
        server.close();
    }
}
