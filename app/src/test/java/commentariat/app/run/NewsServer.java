package commentariat.app.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A paper of one feed and the articles that a test gives it, on a loopback port. */
final class NewsServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> articles = new ConcurrentHashMap<>();

    private NewsServer(HttpServer server) {
        this.server = server;
    }

    static NewsServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            NewsServer news = new NewsServer(server);
            server.createContext("/", news::answer);
            server.start();
            return news;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an article on the page {@code /name}: a headline, and a text whose paragraphs are separated by blank lines. */
    NewsServer publish(String name, String headline, String text) {
        StringBuilder page = new StringBuilder(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(headline)
                        + " | The Test Paper</title><meta property=\"article:published_time\" content=\"2015-05-21T09:00:00Z\">"
                        + "<link rel=\"canonical\" href=\"" + uri("/" + name)
                        + "\"></head><body><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav>"
                        + "<main><article><h1>" + escaped(headline) + "</h1>");
        for (String paragraph : text.strip().split("\n\\s*\n", -1)) {
            page.append("<p>").append(escaped(paragraph.strip())).append("</p>\n");
        }
        articles.put(
                "/" + name,
                page.append("</article></main><footer>© The Test Paper</footer></body></html>")
                        .toString());
        return this;
    }

    /** A sources file that names this paper's feed, in {@code directory}. */
    Path sources(Path directory) throws IOException {
        return Files.writeString(directory.resolve("sources.yaml"), """
                sources:
                  - id: test-paper
                    name: The Test Paper
                    kind: feed
                    url: %s
                    country: GB
                    language: en
                """.formatted(uri("/feed.xml")));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/feed.xml")) {
            send(exchange, 200, "application/rss+xml", feed());
        } else if (articles.containsKey(path)) {
            send(exchange, 200, "text/html; charset=utf-8", articles.get(path));
        } else {
            send(exchange, 404, "text/plain", "no such page");
        }
    }

    private String feed() {
        StringBuilder feed = new StringBuilder(
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Test Paper</title><link>" + uri("/")
                        + "</link><description>News</description>");
        articles.keySet().stream()
                .sorted()
                .forEach(path -> feed.append("<item><title>")
                        .append(path)
                        .append("</title><link>")
                        .append(uri(path))
                        .append("</link><pubDate>Thu, 21 May 2015 09:00:00 GMT</pubDate></item>"));
        return feed.append("</channel></rss>").toString();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
